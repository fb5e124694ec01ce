import { instant } from '@lockstep/domain'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { DecisionRow, Statement } from '../../folds/decisions.ts'
import type { Stamp } from '../../folds/stamp.ts'
import { reckoning } from './reckoning.ts'
import { type SpokenDecision, spokenBy, type Voice, whenSpoken } from './voices.ts'

const BEGAN = Date.parse('2026-01-01T12:00:00.000Z')
const DAY = 86_400_000
const on = (day: number) => instant(BEGAN + day * DAY)

const people = ['dana', 'noor', 'wei']

const said = fc.record({
  person: fc.constantFrom(...people),
  position: fc.constantFrom(0 as const, 1, 2),
  day: fc.nat(30),
  /** Days until it was known. */
  late: fc.constantFrom(0, 0, 0, 5, 20),
})

const lived = fc.record({
  from: fc.nat(30),
  until: fc.option(fc.nat(60), { nil: undefined }),
  /** Days until it was known that it had ended. */
  late: fc.constantFrom(0, 20),
  voices: fc.array(said, { maxLength: 6 }),
})

const looked = fc.record({
  day: fc.nat(80),
  by: fc.constantFrom('happened' as const, 'known'),
  /** Whether the rows of what is still going on are others than those of before. */
  anew: fc.boolean(),
})

type Lived = typeof lived extends fc.Arbitrary<infer T> ? T : never
type Looked = typeof looked extends fc.Arbitrary<infer T> ? T : never

const stampOn = (event: string, day: number): Stamp => {
  const at = on(day)
  return { event, at, occurredAt: at, recordedAt: at, knownAt: at, by: 'dana' }
}

function voiceOf(
  n: number,
  { person, position, day }: Lived['voices'][number],
  from: number,
): Voice {
  const stamp = stampOn(`said ${n} ${person}`, from + day)
  return { person, position, statement: { person, stamp, open: stamp } as unknown as Statement }
}

/** What a view of the past sees, the first proposed first. */
function seen(all: readonly Lived[], rows: readonly DecisionRow[], { day, by, anew }: Looked) {
  return all
    .flatMap(({ from, until, voices, late }, n): SpokenDecision[] => {
      if (from > day) return []
      const heard = voices.filter(
        (each) => from + each.day + (by === 'known' ? each.late : 0) <= day,
      )
      const toKnow = by === 'known' ? late : 0
      const ends = until === undefined || from + until + toKnow > day ? undefined : on(from + until)
      const row = rows[n] as DecisionRow
      return [
        {
          row: anew && ends === undefined ? { ...row } : row,
          voices: heard.map((each) => voiceOf(n, each, from)),
          from: on(from),
          until: ends,
        },
      ]
    })
    .sort((x, y) => (x.from < y.from ? -1 : x.from > y.from ? 1 : 0))
}

it('is what would be reckoned anew, in whatever order the past is looked at', () => {
  fc.assert(
    fc.property(
      fc.array(lived, { minLength: 1, maxLength: 8 }),
      fc.array(looked, { minLength: 2, maxLength: 8 }),
      (all, looks) => {
        const rows = all.map((_, n) => ({ id: `decision ${n}` }) as DecisionRow)
        const reckoned = reckoning<string>()
        for (const look of looks) {
          const spoken = seen(all, rows, look)
          const anew = (of: ReturnType<typeof spokenBy>) => (at: ReturnType<typeof on>) =>
            JSON.stringify(of(at).map(({ row: { id }, voices }) => [id, voices]))
          const kept = reckoned(people, spoken, anew(spokenBy(spoken)))
          for (const at of [...new Set(whenSpoken(spoken))].sort()) {
            if (at <= on(look.day)) expect(kept(at)).toBe(anew(spokenBy(spoken))(at))
          }
        }
      },
    ),
    { numRuns: 300 },
  )
})

it('reckons once what two views have in common', () => {
  const voices = people.map((person, n) => ({
    person,
    position: 2 as const,
    day: n,
    late: 0 as const,
  }))
  const all: Lived[] = [{ from: 0, until: undefined, voices, late: 0 }]
  const rows = [{ id: 'decision' } as DecisionRow]
  const reckoned = reckoning<number>()
  let times = 0
  for (const day of [40, 10]) {
    const spoken = seen(all, rows, { day, by: 'happened', anew: false })
    const at = reckoned(people, spoken, () => (times += 1))
    for (const moment of [0, 1, 2]) at(on(moment))
  }
  expect(times).toBe(3)
})
