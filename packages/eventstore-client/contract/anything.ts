import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { EventLog, Expected, NewEvent } from '../src/index.ts'
import { all, events } from './events.ts'
import type { AtHand } from './place.ts'

const RUNS = Number(process.env['LOCKSTEP_RUNS'] ?? 20)
const TIMEOUT = 30_000 + RUNS * 1_000

const STREAMS = ['goal-1', 'goal-2', 'goal-3']

/** An append as somebody might ask for it: of events out of a small pool of the stream, so that many come again. */
const ask = fc.record({
  stream: fc.constantFrom(...STREAMS),
  wanted: fc.uniqueArray(fc.nat(30), { minLength: 1, maxLength: 3 }),
  expected: fc.oneof(fc.constant<Expected>('none'), fc.nat(8), fc.constant('right' as const)),
  by: fc.nat(1),
})

/** What the port promises, as plainly as it can be said: streams are lists of ids. */
class Model {
  readonly streams = new Map<string, string[]>()

  end(stream: string): Expected {
    const { length } = this.of(stream)
    return length === 0 ? 'none' : length - 1
  }

  of(stream: string): string[] {
    return this.streams.get(stream) ?? []
  }

  append(stream: string, ids: readonly string[], expected: Expected): number | string {
    const own = this.of(stream)
    const from = expected === 'none' ? 0 : expected + 1
    if (ids.every((id, n) => own[from + n] === id)) return from + ids.length - 1
    if (ids.some((id) => own.includes(id))) return 'DuplicateEventId'
    if (this.end(stream) !== expected) return 'RevisionConflict'
    this.streams.set(stream, [...own, ...ids])
    return from + ids.length - 1
  }
}

const outcome = (log: EventLog, stream: string, batch: readonly NewEvent[], expected: Expected) =>
  log.append(stream, batch, expected).then(
    ({ revision }) => revision,
    ({ code }) => code,
  )

export function anything(at: AtHand): void {
  it('is taken and refused as the port says, through two handles', {
    timeout: TIMEOUT,
  }, async () => {
    const logs = [await at().open(), await at().open()]
    let histories = 0
    await fc.assert(
      fc.asyncProperty(fc.array(ask, { maxLength: 25 }), async (asks) => {
        histories += 1
        const named = (stream: string) => `${stream}-${histories}`
        const pools = Object.fromEntries(STREAMS.map((stream) => [stream, events(31)]))
        const model = new Model()
        for (const { stream, wanted, expected, by } of asks) {
          const batch = wanted.map((n) => pools[stream]?.[n]).filter((one) => one !== undefined)
          const at = expected === 'right' ? model.end(stream) : expected
          const ids = batch.map(({ id }) => id)
          const found = await outcome(logs[by] as EventLog, named(stream), batch, at)
          expect(found).toBe(model.append(stream, ids, at))
        }
        for (const [stream, ids] of model.streams) {
          const read = await all((logs[0] as EventLog).read(named(stream)))
          expect(read.map(({ id }) => id)).toEqual(ids)
        }
      }),
      { numRuns: RUNS },
    )
  })
}
