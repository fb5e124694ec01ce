import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { pairsOf, sum } from '../arithmetic.ts'
import { expectations, ratio } from './expectations.ts'
import { jaccard, jaccardByChance } from './jaccard.ts'
import { meanOfPairs } from './mean-of.ts'
import { pointsOverlap } from './points-overlap.ts'

describe('points', () => {
  const points = fc
    .array(fc.integer({ min: 0, max: 100 }), { minLength: 1, maxLength: 8 })
    .map((given) => new Map(given.map((each, place) => [`g${place}`, each])))

  test('losses sum to what is missing', () => {
    fc.assert(
      fc.property(points, points, (a, b) => {
        const overlap = pointsOverlap(a, b)
        fc.pre(overlap !== null)
        expect(sum(overlap.losses.map(({ loss }) => loss))).toBeCloseTo(1 - overlap.value, 12)
      }),
    )
  })

  test('are shares: ten points or a hundred say the same', () => {
    const few = new Map([
      ['growth', 6],
      ['brand', 4],
    ])
    const many = new Map([
      ['growth', 60],
      ['brand', 40],
    ])
    expect(pointsOverlap(few, many)?.value).toBeCloseTo(1, 12)
  })

  test('are undefined where somebody gave none', () => {
    expect(pointsOverlap(new Map(), new Map([['growth', 1]]))).toBeNull()
  })
})

describe('chosen metrics', () => {
  test('are undefined where nobody chose', () => {
    expect(jaccard([], [])).toBeNull()
    expect(jaccard(['arr'], [])?.value).toBe(0)
    expect(jaccardByChance(8, 0, 0)).toBeNull()
    expect(jaccardByChance(3, 4, 1)).toBeNull()
  })

  test('by chance come to the mean over all ways to choose', () => {
    const offered = ['arr', 'cac', 'nrr', 'pipeline', 'nps']
    const twos = pairsOf(offered)
    const all = twos.flatMap((a) => twos.map((b) => jaccard(a, b)?.value ?? Number.NaN))
    expect(jaccardByChance(5, 2, 2)).toBeCloseTo(sum(all) / all.length, 12)
  })
})

describe('expectations', () => {
  const value = fc.double({ min: -1e6, max: 1e6, noNaN: true })

  test('a ratio is the same both ways, and within 0 and 1', () => {
    fc.assert(
      fc.property(value, value, (u, v) => {
        expect(ratio(u, v)).toBe(ratio(v, u))
        expect(ratio(u, v)).toBeGreaterThanOrEqual(0)
        expect(ratio(u, v)).toBeLessThanOrEqual(1)
      }),
    )
  })

  test('nothing against something is 0, nothing against nothing 1', () => {
    expect([ratio(0, 5), ratio(0, 0), ratio(-1, 1), ratio(-2, -4)]).toEqual([0, 1, 0, 0.5])
  })

  test('the part is the mean of target and horizon', () => {
    const part = expectations(0, { target: 10, days: 100 }, { target: 5, days: 100 })
    expect(part).toEqual({ value: 0.75, targetRatio: 0.5, horizonRatio: 1, paceRatio: 0.5 })
  })
})

test('the mean of pairs leaves out those without a value, and is undefined without any', () => {
  expect(meanOfPairs([0, null, 1])).toBe(0.5)
  expect(meanOfPairs([null])).toBeNull()
})
