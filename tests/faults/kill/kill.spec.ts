import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  files,
  follow,
  openHome,
  projectedAnew,
  projectedIn,
  sendTimer,
} from '@lockstep/application'
import { expect, it } from 'vitest'
import { Campaign } from './campaign.ts'
import { supersessions } from './supersessions.ts'

/** `npm run faults` kills a hundred times. */
const KILLS = Number(process.env['LOCKSTEP_KILLS'] ?? 2)

it(
  'a killed server has lost nothing that it acknowledged, and its projections are those of its log',
  async () => {
    const folder = await mkdtemp(join(tmpdir(), 'lockstep-kill-'))
    const campaign = await Campaign.in(folder)
    const outcome = await campaign.run(KILLS)
    console.log(JSON.stringify(outcome))
    expect(outcome.acknowledged).toBeGreaterThan(0)

    const home = await openHome(campaign.id, campaign.directory)
    const { runner, timers, stop } = await follow(home, campaign.directory, {
      send: (command) => sendTimer(home, command),
    })
    await timers.fire()
    await runner.upToDate()
    await stop()
    const anew = await projectedAnew(home)
    expect(projectedIn(files(campaign.directory).rows) === anew).toBe(true)
    const marks = await supersessions(home.log)
    expect(marks.size).toBeGreaterThan(0)
    expect([...marks].filter(([, times]) => times !== 1)).toEqual([])
    await home.close()
    await rm(folder, { recursive: true })
  },
  180_000 + KILLS * 60_000,
)
