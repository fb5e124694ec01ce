import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { WireCluster } from '@lockstep/eventstore-client/testing/kurrentdb/wire-cluster'
import { startPostgres } from '@lockstep/eventstore-client/testing/postgres-server'
import { expect, it } from 'vitest'
import { NodesCampaign } from './campaign.ts'

/** `npm run faults` kills a hundred times. */
const KILLS = Number(process.env['LOCKSTEP_KILLS'] ?? 2)

it(
  'two servers over a KurrentDB that loses its leaders lose and double nothing, and agree',
  async () => {
    const folder = await mkdtemp(join(tmpdir(), 'lockstep-nodes-'))
    const [cluster, keys] = [await WireCluster.of(3), await startPostgres()]
    const campaign = await NodesCampaign.in(folder, { log: cluster.url, keys: keys.url })
    const outcome = await campaign.run(KILLS, () => cluster.loseLeader())
    await campaign.stop()
    cluster.stop()
    await keys.remove()
    await rm(folder, { recursive: true })

    console.log(JSON.stringify({ ...outcome, marks: outcome.marks.length }))
    expect(outcome.faults).toEqual([])
    expect(outcome.equal).toBe(2)
    expect(outcome.marks.length).toBeGreaterThan(0)
    expect(outcome.marks.filter((times) => times !== 1)).toEqual([])
  },
  180_000 + KILLS * 30_000,
)
