import { instant } from '@lockstep/domain'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { alongCourses } from './course.ts'
import { inOrder, stretches, stretchesOf, turnsOf, windowsOver } from './stretches.ts'

interface Act {
  readonly day: number
  readonly counts: boolean
}

const at = (day: number) => instant(Date.parse('2026-01-01T12:00:00.000Z') + day * 86_400_000)
const whenOf = ({ day }: Act) => at(day)

/** What can become of a series: something comes at any time, is told otherwise, or is gone. */
const change = fc.record({
  what: fc.constantFrom('comes', 'comes', 'is another', 'is gone'),
  which: fc.nat(99),
  day: fc.nat(60),
  counts: fc.boolean(),
  /** The day on which it is looked at: in the past too. */
  until: fc.nat(80),
})

it('the stretches along a course that is gone on with are those of one that is looked at for the first time', () => {
  let found = 0
  fc.assert(
    fc.property(
      fc.array(change, { minLength: 1, maxLength: 40 }),
      fc.integer({ min: 1, max: 3 }),
      (changes, least) => {
        const along = alongCourses<Act, number>()
        const acts: Act[] = [{ day: 0, counts: true }]
        for (const { what, which, day, counts, until } of changes) {
          const place = 1 + (which % acts.length)
          if (what === 'comes') acts.push({ day, counts })
          else acts.splice(place, 1, ...(what === 'is gone' ? [] : [{ day, counts }]))
          // What lies after a moment is not there yet.
          const known = acts.filter((act) => act.day <= until)
          const within = windowsOver(known, whenOf)
          const holds = (moment: string) => {
            const n = within(10, moment).filter((act) => act.counts).length
            return n >= least ? n : undefined
          }
          const turns = (act: Act) => turnsOf([whenOf(act)], 10)
          const course = {
            items: inOrder(known, whenOf),
            beside: '',
            whenOf,
            turnsOf: turns,
            holds,
          }
          const told = stretchesOf(along(at(until), course))
          expect(told).toEqual(stretches(known.flatMap(turns), at(until), holds))
          found += told.length
        }
      },
    ),
    { numRuns: 200 },
  )
  expect(found).toBeGreaterThan(200)
})
