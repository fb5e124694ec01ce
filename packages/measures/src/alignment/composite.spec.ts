import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sum } from '../arithmetic.ts'
import { composite, type Part } from './composite.ts'
import { compositeChange } from './composite-change.ts'

const NAMES = ['priorities', 'points', 'positions', 'success', 'metrics', 'expectations']

const parts: fc.Arbitrary<Part[]> = fc
  .tuple(
    ...NAMES.map((name) =>
      fc.record({
        name: fc.constant(name),
        value: fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { nil: null }),
        weight: fc.integer({ min: 1, max: 3 }),
      }),
    ),
  )
  .map((all) => [...all])

const of = (...values: (number | null)[]): Part[] =>
  NAMES.map((name, place) => ({ name, value: values[place] ?? null }))

const totalOf = (shares: readonly { points: number }[]) => sum(shares.map(({ points }) => points))

describe('composite', () => {
  test('losses sum to what is missing to 100', () => {
    fc.assert(
      fc.property(parts, (given) => {
        const { score, losses } = composite(given)
        fc.pre(score !== null)
        expect(totalOf(losses)).toBeCloseTo(100 - score, 9)
      }),
    )
  })

  test('does not depend on the order of the parts', () => {
    fc.assert(
      fc.property(parts, (given) => {
        const { score } = composite(given)
        const reversed = composite(given.toReversed()).score
        expect(reversed === null).toBe(score === null)
        expect(reversed ?? 0).toBeCloseTo(score ?? 0, 9)
      }),
    )
  })

  test('is undefined below four parts, which still have a coverage and a weakest', () => {
    expect(composite(of(0.9, null, 0.4, 0.5, null, null))).toEqual({
      score: null,
      coverage: 0.5,
      weakest: 'positions',
      losses: [],
    })
    expect(composite(of()).weakest).toBeNull()
  })

  test('a part of 0 is a part, one undefined is none', () => {
    expect(composite(of(0, 1, 1, 1)).score).toBeCloseTo(75, 9)
    expect(composite(of(null, 1, 1, 1, 1)).score).toBeCloseTo(100, 9)
  })
})

describe('compositeChange', () => {
  test('parts, appearing and leaving sum to the change', () => {
    fc.assert(
      fc.property(parts, parts, (before, after) => {
        const change = compositeChange(before, after)
        fc.pre(change !== null)
        const { byPart, appeared, left } = change
        expect(totalOf([...byPart, appeared, left])).toBeCloseTo(change.change, 9)
      }),
    )
  })

  test('a part that only appears is no change of a part', () => {
    const change = compositeChange(of(0.8, 0.8, 0.8, 0.8), of(0.8, 0.8, 0.8, 0.8, 0.3))
    expect(change?.change).toBeCloseTo(-10, 9)
    expect(totalOf(change?.byPart ?? [])).toBeCloseTo(0, 9)
    expect(change?.appeared.names).toEqual(['metrics'])
    expect(change?.appeared.points).toBeCloseTo(-10, 9)
    expect(change?.left).toEqual({ names: [], points: 0 })
  })

  test('is undefined where a score is', () => {
    expect(compositeChange(of(1, 1, 1), of(1, 1, 1, 1))).toBeNull()
  })
})
