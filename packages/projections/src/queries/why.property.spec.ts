import { addDays } from '@lockstep/domain'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Explanation, measures } from '../across/why/explanation.ts'
import { pulses } from '../folds/pulses.ts'
import { statedBetween } from '../subjects/stated/ratings.ts'
import type { Company } from '../testing/company.ts'
import { attempts, livedThrough } from '../testing/histories.ts'
import { answered } from '../testing/questions.ts'
import { runs } from '../testing/runs.ts'
import { liveOf, viewIn } from '../testing/some-view.ts'
import type { View } from '../view/view.ts'

const { timeout, enough } = runs(8)

/** Everybody's view of a company, some weeks after its last event. */
function everyView(company: Company): View[] {
  const live = liveOf(company)
  const moment = `${addDays(company.now.slice(0, 10), 20)}T00:00:00.000Z`
  return company.all('person').map((person) => viewIn(live, person, moment, {}))
}

const pairsIn = (company: Company) => {
  const people = company.all('person')
  return people.flatMap((from) => people.filter((to) => to !== from).map((to) => ({ from, to })))
}

const law = (holds: (view: View, company: Company) => void) =>
  fc.assert(
    fc.property(attempts({ erasing: true }), (tried) => {
      const company = livedThrough(tried)
      for (const view of everyView(company)) holds(view, company)
    }),
    enough,
  )

const sumOf = (points: readonly number[]) => points.reduce((sum, each) => sum + each, 0)

describe('whatever happened, a score', () => {
  it(
    'is the sum of what it is made of, and a change that of what it is split into; or there is none',
    () => {
      law((view, company) => {
        const since = addDays(view.moment.slice(0, 10), -30)
        for (const pair of pairsIn(company)) {
          for (const measure of measures) {
            const asked = { name: 'why' as const, params: { measure, ...pair, since } }
            const said = answered(view, asked) as Explanation | undefined
            if (said === undefined) continue
            const { score, start, steps, change } = said
            if (score === undefined) {
              expect([steps, change]).toEqual([[], undefined])
              continue
            }
            expect(start.value + sumOf(steps.map(({ points }) => points))).toBeCloseTo(
              score.value,
              9,
            )
            if (change === undefined) continue
            const { effects, points, newEvidence, ageing, before, after } = change
            expect(sumOf(effects.map((each) => each.points))).toBeCloseTo(points, 9)
            const aged = effects.filter(({ because }) => because === 'aged')
            expect(sumOf(aged.map((each) => each.points))).toBeCloseTo(ageing, 9)
            const apart = effects.filter(({ id }) => !/^(came|left) /.test(id))
            expect(sumOf(apart.map((each) => each.points))).toBeCloseTo(newEvidence + ageing, 9)
            expect(after - before).toBeCloseTo(points, 9)
          }
        }
      })
    },
    timeout,
  )

  it(
    'of one direction rests on nothing that the other said',
    () => {
      law((view, company) => {
        for (const { from, to } of pairsIn(company)) {
          const theirs = [...view.rows(pulses).values()].flatMap((row) =>
            row.ratings.flatMap((each) => (each.from === to ? [each.stamp.event] : [])),
          )
          const ids = statedBetween(view, { from, to }).ratings.map(({ id }) => id)
          expect(ids.filter((id) => theirs.some((event) => event === id))).toEqual([])
        }
      })
    },
    timeout,
  )
})
