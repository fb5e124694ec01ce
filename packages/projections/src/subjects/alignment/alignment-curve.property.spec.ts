import { addDays } from '@lockstep/domain'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { attempts, livedThrough } from '../../testing/histories.ts'
import { runs } from '../../testing/runs.ts'
import { liveOf, viewIn } from '../../testing/some-view.ts'
import { modelOf } from '../model/model.ts'
import { alignmentCurve } from './alignment-curve.ts'
import { alignmentAt } from './parts.ts'

const { timeout, enough } = runs(8)

const sumOf = (points: readonly number[]) => points.reduce((sum, each) => sum + each, 0)

test(
  'whatever happened, the curve is alignment at every moment, and each step the sum of what made it',
  () => {
    fc.assert(
      fc.property(attempts({ erasing: true }), (tried) => {
        const company = livedThrough(tried)
        const live = liveOf(company)
        const moment = `${addDays(company.now.slice(0, 10), 200)}T00:00:00.000Z`
        const people = company.all('person')
        for (const viewer of people) {
          const view = viewIn(live, viewer, moment, {})
          const points = alignmentCurve(view, people, moment, modelOf(view))
          for (const [n, { at, composite, parts, effects }] of points.entries()) {
            const whole = alignmentAt(view, people, at)
            expect(composite).toEqual(whole.composite)
            expect([...parts.keys()]).toEqual([...whole.parts.keys()])
            const step = (composite.score ?? 0) - (points[n - 1]?.composite.score ?? 0)
            const made = sumOf(effects.map((each) => each.points))
            expect(made).toBeCloseTo(composite.score === null ? 0 : step, 9)
          }
          const last = points.at(-1)
          const now = alignmentAt(view, people, moment).composite
          expect(last?.composite.score ?? null).toBe(now.score)
        }
      }),
      enough,
    )
  },
  timeout,
)
