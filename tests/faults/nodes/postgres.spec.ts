import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startPostgres } from '@lockstep/eventstore-client/testing/postgres-server'
import { expect, it } from 'vitest'
import { NodesCampaign } from './campaign.ts'

/** How often a server is killed, and PostgreSQL; `npm run faults` does it ten times each. */
const KILLS = Math.min(Number(process.env['LOCKSTEP_KILLS'] ?? 1), 10)
/** Milliseconds; more on a machine that runs all other tests too. */
const READS_RESUME_WITHIN = process.env['LOCKSTEP_KILLS'] ? 5_000 : 30_000

it(
  'two servers over a PostgreSQL, each of them killed in turn, lose and double nothing, and agree',
  async () => {
    const folder = await mkdtemp(join(tmpdir(), 'lockstep-nodes-'))
    const postgres = await startPostgres()
    const campaign = await NodesCampaign.in(folder, { log: postgres.url, keys: postgres.url })
    const outcome = await campaign.run(2 * KILLS, async (time) => {
      if (time % 2 === 0) return campaign.killNode(time / 2)
      await postgres.kill()
      await postgres.start()
    })
    await campaign.stop()
    await postgres.remove()
    await rm(folder, { recursive: true })

    console.log(JSON.stringify({ ...outcome, marks: outcome.marks.length }))
    expect(outcome.faults).toEqual([])
    expect(outcome.longestUnread).toBeLessThan(READS_RESUME_WITHIN)
    expect(outcome.equal).toBe(2)
    expect(outcome.marks.length).toBeGreaterThan(0)
    expect(outcome.marks.filter((times) => times !== 1)).toEqual([])
  },
  180_000 + KILLS * 120_000,
)
