import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, it, onTestFinished, vi } from 'vitest'
import { folds } from '../../folds/folds.ts'
import { rebuilt } from '../../testing/desk.ts'
import { attempts, livedThrough } from '../../testing/histories.ts'
import { MemoryLog } from '../../testing/memory-log.ts'
import { running } from '../../testing/running.ts'
import { runs } from '../../testing/runs.ts'

const { timeout, enough } = runs(8)

/** What becomes of a runner while more of the log comes in. */
const stages = fc.array(
  fc.record({
    /** How much of the log has come by then: a share of what is left. */
    share: fc.double({ min: 0, max: 1, noNaN: true }),
    next: fc.constantFrom('goes on', 'is started again', 'is a later version', 'builds all anew'),
    /** Whether it is waited for until it has read everything. */
    waited: fc.boolean(),
  }),
  { minLength: 2, maxLength: 6 },
)
const delivery = fc.record({
  pageSize: fc.integer({ min: 1, max: 9 }),
  pagesUntilCut: fc.integer({ min: 2, max: 12 }),
})

it('comes to what a rebuild comes to, however it was cut off, stopped, raised and rebuilt', {
  timeout,
}, async () => {
  const directory = mkdtempSync(join(tmpdir(), 'lockstep-runner-'))
  onTestFinished(() => rmSync(directory, { recursive: true }))
  let stores = 0
  await fc.assert(
    fc.asyncProperty(attempts({ erasing: true }), stages, delivery, async (all, stages, how) => {
      const { log: whole, seals } = livedThrough(all)
      const log = Object.assign(new MemoryLog(whole.id), how)
      stores += 1
      const file = join(directory, `${stores}.db`)
      let raised = 0
      const made = () => folds.map((fold) => ({ ...fold, version: fold.version + raised }))
      const start = () => running({ log, seals }, { file, folds: made(), trouble: () => {} })
      let now = await start()
      for (const { share, next, waited } of [...stages, { share: 1, next: '', waited: true }]) {
        const left = whole.events.slice(log.events.length)
        log.receive(left.slice(0, Math.ceil(share * left.length)))
        if (waited) await now.runner.upToDate()
        if (next === 'builds all anew') now.runner.rebuild()
        if (next === 'is a later version') raised += 1
        if (next === 'is a later version' || next === 'is started again') {
          await now.stop()
          now = await start()
        }
      }
      await vi.waitFor(() => expect(now.runner.rebuilding).toEqual([]), { timeout: 10_000 })
      const incremental = now.store.dump()
      await now.stop()
      expect(incremental).toBe(rebuilt(log, seals, [], made()))
    }),
    enough,
  )
})
