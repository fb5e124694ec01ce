import { expect, test } from 'vitest'
import { meanBelief, ratingDifference } from './rating-difference.ts'

test('is the same seen from both sides', () => {
  const a = { mean: 61, variance: 37 }
  const b = { mean: 72, variance: 36 }
  const there = ratingDifference(a, b)
  const back = ratingDifference(b, a)
  expect(there.difference).toBe(-back.difference)
  expect(there.probabilityLower + back.probabilityLower).toBeCloseTo(1, 12)
})

test('of nobody there is no mean', () => {
  expect(meanBelief([])).toBeNull()
})
