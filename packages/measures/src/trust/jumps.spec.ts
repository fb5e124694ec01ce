import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sum } from '../arithmetic.ts'
import { splitByReasons } from './jumps.ts'

test('what no reason takes is no reason given', () => {
  const rows = splitByReasons(-20, [
    { id: 's5', share: 0.5 },
    { id: 'f14', share: 0.25 },
  ])
  expect(rows).toEqual([
    { id: 's5', points: -10 },
    { id: 'f14', points: -5 },
    { id: null, points: -5 },
  ])
})

test('without reasons it is all no reason given; shares that use it up leave no such row', () => {
  expect(splitByReasons(4, [])).toEqual([{ id: null, points: 4 }])
  const thirds = ['a', 'b', 'c'].map((id) => ({ id, share: 1 / 3 }))
  expect(splitByReasons(3, thirds).map(({ id }) => id)).toEqual(['a', 'b', 'c'])
})

test('the rows sum to the jump', () => {
  fc.assert(
    fc.property(
      fc.double({ min: -100, max: 100, noNaN: true }),
      fc.array(fc.double({ min: 0, max: 0.1, noNaN: true }), { maxLength: 10 }),
      (jump, shares) => {
        const rows = splitByReasons(
          jump,
          shares.map((share, place) => ({ id: `${place}`, share })),
        )
        expect(sum(rows.map(({ points }) => points))).toBeCloseTo(jump, 9)
      },
    ),
  )
})

test('shares above one, or below nothing, are refused', () => {
  expect(() => splitByReasons(1, [{ id: 'a', share: 1.1 }])).toThrow(RangeError)
  expect(() => splitByReasons(1, [{ id: 'a', share: -0.1 }])).toThrow(RangeError)
})
