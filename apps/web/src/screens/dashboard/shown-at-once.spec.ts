import { expect, it } from 'vitest'
import { shownAtOnce } from './shown-at-once.ts'

const waiting = (overdue: number, others: number) => [
  ...Array(overdue).fill({ overdueDays: 1 }),
  ...Array(others).fill({ overdueDays: 0 }),
]

it('folds what waits longer than the timeline beside it, and nothing that is overdue', () => {
  expect(shownAtOnce(waiting(1, 10))).toBe(7)
  expect(shownAtOnce(waiting(9, 10))).toBe(9)
})

it('makes no fold for one alone', () => {
  expect(shownAtOnce(waiting(1, 7))).toBe(8)
  expect(shownAtOnce(waiting(9, 1))).toBe(10)
})
