import { expect, test } from 'vitest'
import { pulseScore } from './pulse-score.ts'

test('the mean item on a scale of 0 to 100, with how many were answered', () => {
  expect(pulseScore([7, 7, 7, 7, 7])).toEqual({ score: 100, items: 5 })
  expect(pulseScore([1, 1, null, 1, null])).toEqual({ score: 0, items: 3 })
  expect(pulseScore([4, 5, 6, null, null])).toEqual({ score: 400 / 6, items: 3 })
})

test('is undefined with fewer than three answers', () => {
  expect(pulseScore([7, 7, null, null, null])).toBeNull()
})
