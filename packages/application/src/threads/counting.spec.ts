import type { RecordedEvent } from '@lockstep/eventstore-client'
import { expect, it } from 'vitest'
import { type Counted, count, partAt } from './counting.ts'

const page = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, n) => ({ position: String(from + n) }) as RecordedEvent)

/** Nine events in three pages. */
const log = {
  readAll: async function* (after = '0') {
    for (const [from, to] of [
      [1, 4],
      [5, 8],
      [9, 9],
    ] as const)
      if (String(to) > after) yield page(from, to)
  },
}

it('all that there is to catch up with is known before it has been read', async () => {
  const counted: Counted[] = []
  await count(log, undefined, (more) => counted.push(more))
  expect(['', '3', '4', '6', '9'].map((at) => partAt(at, counted))).toEqual(
    [0, 0, 4, 4, 9].map((done) => ({ done, of: 9 })),
  )
})

it('what was read before is not counted, and of nothing nothing is told', async () => {
  const counted: Counted[] = []
  await count(log, '8', (more) => counted.push(more))
  expect(partAt('8', counted)).toEqual({ done: 0, of: 1 })
  expect(partAt(undefined, [])).toEqual({ done: 0, of: 0 })
})
