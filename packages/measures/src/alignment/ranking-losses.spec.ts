import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sum } from '../arithmetic.ts'
import { kendallW } from './kendall-w.ts'
import { rankBiasedOverlap } from './rank-biased-overlap.ts'
import { concordanceLosses, overlapLosses } from './ranking-losses.ts'

const GOALS = ['a', 'b', 'c', 'd', 'e', 'f']
const list = fc.shuffledSubarray(GOALS, { minLength: 1 })
const ranks = fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 6, maxLength: 6 })

const total = (losses: readonly { loss: number }[]) => sum(losses.map(({ loss }) => loss))

describe('what each goal takes away', () => {
  test('from two lists sums to what is missing, whatever they hold', () => {
    fc.assert(
      fc.property(list, list, fc.double({ min: 0.1, max: 0.95, noNaN: true }), (a, b, p) => {
        const { value = Number.NaN } = rankBiasedOverlap(a, b, p) ?? {}
        expect(total(overlapLosses(a, b, p))).toBeCloseTo(1 - value, 10)
      }),
    )
  })

  test('is nothing where two lists are one, and most where they part at the top', () => {
    expect(total(overlapLosses(GOALS, GOALS))).toBe(0)
    const [first, second, third, ...rest] = GOALS as [string, string, string, ...string[]]
    const losses = overlapLosses([first, second, third, ...rest], [second, first, third, ...rest])
    expect(losses.filter(({ loss }) => loss > 0).map(({ id }) => id)).toEqual([first, second])
    expect(overlapLosses([], GOALS)).toEqual([])
  })

  test('from the order of a team sums to 1 - W, with ties too', () => {
    fc.assert(
      fc.property(fc.array(ranks, { minLength: 2, maxLength: 6 }), (ratings) => {
        const w = kendallW(ratings)
        fc.pre(w !== null)
        expect(total(concordanceLosses(GOALS, ratings))).toBeCloseTo(1 - w, 10)
      }),
    )
  })

  test('is undefined where nobody tells two goals apart', () => {
    expect(concordanceLosses(['a', 'b'], [[1, 1]])).toEqual([])
    const level = [
      [1, 1],
      [1, 1],
    ]
    expect(concordanceLosses(['a', 'b'], level)).toEqual([])
  })
})
