import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sum } from '../arithmetic.ts'
import { lowerBound, shareInterval, upperBound } from './clopper-pearson.ts'
import { fisherGreater } from './fisher.ts'
import { gainRatio } from './gain-ratio.ts'
import { hypergeometric } from './hypergeometric.ts'

const count = fc
  .integer({ min: 1, max: 40 })
  .chain((n) => fc.record({ n: fc.constant(n), k: fc.nat(n) }))

describe('bounds of a share', () => {
  test('hold the share between them, and mirror each other', () => {
    fc.assert(
      fc.property(count, ({ k, n }) => {
        const { low, high } = shareInterval(k, n, 0.9) ?? { low: 2, high: -1 }
        expect(low).toBeLessThanOrEqual(k / n)
        expect(high).toBeGreaterThanOrEqual(k / n)
        expect(lowerBound(k, n, 0.9)).toBeCloseTo(1 - (upperBound(n - k, n, 0.9) ?? 0), 12)
      }),
    )
  })

  test('none of n: the bound that leaves a tenth', () => {
    expect(upperBound(0, 15, 0.9)).toBeCloseTo(1 - 0.1 ** (1 / 15), 12)
    expect([lowerBound(0, 15, 0.9), upperBound(15, 15, 0.9)]).toEqual([0, 1])
  })

  test('are undefined where nothing was looked at', () => {
    expect([upperBound(0, 0, 0.9), lowerBound(0, 0, 0.9), shareInterval(0, 0, 0.9)]).toEqual([
      null,
      null,
      null,
    ])
  })
})

describe('fisherGreater', () => {
  test('is a probability, and 1 where fewer is impossible', () => {
    fc.assert(
      fc.property(count, count, (own, others) => {
        const p = fisherGreater(own, others) ?? -1
        expect(p).toBeGreaterThan(0)
        expect(p).toBeLessThanOrEqual(1)
        expect(fisherGreater({ ...own, k: 0 }, others)).toBeCloseTo(1, 9)
      }),
    )
  })

  test('is undefined where nothing was looked at', () => {
    expect(fisherGreater({ k: 0, n: 0 }, { k: 1, n: 4 })).toBeNull()
  })

  test('rests on probabilities that sum to 1', () => {
    fc.assert(
      fc.property(count, fc.nat(40), ({ n, k }, others) => {
        const all = Array.from({ length: n + 1 }, (_, hits) =>
          hypergeometric(hits, n, k, n + others),
        )
        expect(sum(all)).toBeCloseTo(1, 9)
      }),
    )
  })
})

test('a gain is undefined without history, its ratio where nothing was ever gained', () => {
  expect(gainRatio([], 4, 90)).toBeNull()
  expect(gainRatio([{ day: 0, value: 3 }], 4, 90)).toEqual({ required: 1, best: 0, ratio: null })
})
