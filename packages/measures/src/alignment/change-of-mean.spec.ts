import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sum } from '../arithmetic.ts'
import { changeOfMean } from './change-of-mean.ts'

const agreements = fc
  .uniqueArray(fc.integer({ min: 0, max: 30 }), { minLength: 1, maxLength: 20 })
  .chain((ids) =>
    fc.tuple(
      ...ids.map((id) => fc.constantFrom(0, 0.5, 1).map((value) => ({ id: `s${id}`, value }))),
    ),
  )

test('the effects sum to the change', () => {
  fc.assert(
    fc.property(agreements, agreements, (before, after) => {
      const { change, effects } = changeOfMean(before, after) ?? { change: Number.NaN, effects: [] }
      expect(sum(effects.map(({ effect }) => effect))).toBeCloseTo(change, 12)
    }),
  )
})

test('what stayed as it was has no effect, however much was added beside it', () => {
  const before = [
    { id: 's1', value: 1 },
    { id: 's2', value: 0.5 },
    { id: 's3', value: 0 },
  ]
  const after = [
    { id: 's1', value: 1 },
    { id: 's2', value: 1 },
    { id: 's4', value: 1 },
  ]
  expect(changeOfMean(before, after)).toEqual({
    change: 0.5,
    effects: [
      { id: 's2', because: 'changed', effect: 0.5 / 3 },
      { id: 's4', because: 'came', effect: 0.5 / 3 },
      { id: 's3', because: 'left', effect: 0.5 / 3 },
    ],
  })
})

test('what two ways to add up the same differ by is no change', () => {
  const change = changeOfMean([{ id: 'p1', value: 0.1 + 0.2 }], [{ id: 'p1', value: 0.3 }])
  expect(change?.effects).toEqual([])
})

test('is undefined where there was nothing, or is nothing', () => {
  expect(changeOfMean([], [{ id: 's1', value: 1 }])).toBeNull()
  expect(changeOfMean([{ id: 's1', value: 1 }], [])).toBeNull()
})
