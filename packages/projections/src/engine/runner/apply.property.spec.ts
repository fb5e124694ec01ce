import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { applied, crashing, deskOf, rebuilt } from '../../testing/desk.ts'
import { attempts, livedThrough } from '../../testing/histories.ts'
import { runs } from '../../testing/runs.ts'

const { timeout, enough } = runs(15)
const crash = fc.option(fc.nat(12), { nil: undefined, freq: 2 })
const batches = fc.array(fc.record({ size: fc.integer({ min: 1, max: 12 }), crash }), {
  minLength: 1,
})

describe('rows, ordinals and timers', () => {
  let directory: string
  beforeAll(() => {
    directory = mkdtempSync(join(tmpdir(), 'lockstep-apply-'))
  })
  afterAll(() => rmSync(directory, { recursive: true }))

  it(
    'are the same however the log was cut into batches, and wherever the process was killed',
    () => {
      let stores = 0
      fc.assert(
        fc.property(attempts({ erasing: true }), batches, (all, cuts) => {
          const { log, seals } = livedThrough(all)
          const bomb = crashing()
          stores += 1
          const file = join(directory, `${stores}.db`)
          let desk = deskOf(log, seals, file, [bomb.fold])
          for (let from = 0, n = 0; from < log.events.length; n += 1) {
            const { size, crash } = cuts[n % cuts.length] ?? { size: 1, crash: undefined }
            const batch = log.events.slice(Math.max(0, from - 2), from + size)
            bomb.after = crash ?? Number.POSITIVE_INFINITY
            try {
              applied(desk, seals, batch)
              from += size
            } catch (error) {
              if (bomb.after >= 0) throw error
              desk.store.close()
              cuts = cuts.map((cut) => ({ ...cut, crash: undefined }))
              desk = deskOf(log, seals, file, [bomb.fold])
            }
          }
          bomb.after = Number.POSITIVE_INFINITY
          const incremental = desk.store.dump()
          desk.store.close()
          expect(incremental).toBe(rebuilt(log, seals, [bomb.fold]))
        }),
        enough,
      )
    },
    timeout,
  )
})
