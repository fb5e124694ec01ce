import { expect, it } from 'vitest'
import { linear } from './linear.ts'

it('places numbers of one span on another in proportion, beyond its ends too', () => {
  const y = linear([0, 100], [200, 0])
  expect([0, 25, 100, 150].map(y)).toEqual([200, 150, 0, -100])
})

it('ends exactly where the other span ends', () => {
  expect(linear([0.1, 0.3], [0, 0.7])(0.3)).toBe(0.7)
})

it('places the only number of a span in the middle', () => {
  expect(linear([7, 7], [10, 20])(7)).toBe(15)
})
