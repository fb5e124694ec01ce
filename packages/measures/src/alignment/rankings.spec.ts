import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { kendallW, kendallWByChance } from './kendall-w.ts'
import { pairAgreement } from './pair-agreement.ts'
import { priorities, teamPriorities } from './priorities.ts'
import { rankBiasedOverlap } from './rank-biased-overlap.ts'
import type { Pair } from './ranking.ts'
import { scmAlpha } from './scm-alpha.ts'
import { spearman } from './spearman.ts'
import { tauB } from './tau-b.ts'
import { tauTest } from './tau-test.ts'

const GOALS = ['growth', 'retention', 'brand', 'pricing', 'hiring', 'product']

const ranking = (...ranks: number[]) =>
  new Map(ranks.map((rank, place) => [GOALS[place] ?? '', rank]))

const order = fc.shuffledSubarray([1, 2, 3, 4, 5, 6], { minLength: 6 })
const tied = fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 6, maxLength: 6 })

const paired = (x: readonly number[], y: readonly number[]): Pair[] =>
  x.map((value, place) => [value, y[place] ?? Number.NaN])

const arrangements = (values: readonly number[]): number[][] =>
  values.length === 0
    ? [[]]
    : values.flatMap((value, at) =>
        arrangements(values.toSpliced(at, 1)).map((others) => [value, ...others]),
      )

describe('two orders of goals', () => {
  test('without ties PA is tau on a scale of 0 to 1', () => {
    fc.assert(
      fc.property(order, order, (x, y) => {
        const tau = tauB(paired(x, y)) ?? Number.NaN
        expect(pairAgreement(ranking(...x), ranking(...y))?.value).toBeCloseTo((tau + 1) / 2, 12)
      }),
    )
  })

  test('PA is the same for both, and 1 with itself but for ties', () => {
    fc.assert(
      fc.property(tied, tied, (x, y) => {
        const there = pairAgreement(ranking(...x), ranking(...y))
        const back = pairAgreement(ranking(...y), ranking(...x))
        expect(back?.value).toBe(there?.value)
        expect(pairAgreement(ranking(...x), ranking(...x))?.discordantPairs).toEqual([])
      }),
    )
  })

  test('pairs and goals are those that both ranked', () => {
    const agreement = pairAgreement(
      ranking(1, 2, 3),
      new Map([
        ['retention', 1],
        ['growth', 2],
      ]),
    )
    expect(agreement).toEqual({
      value: 0,
      goals: 2,
      concordant: 0,
      discordantPairs: [['growth', 'retention']],
      tiedPairs: [],
    })
    expect(pairAgreement(ranking(1), ranking(1))).toBeNull()
  })

  test('there is no part below four goals, or where one tells none apart', () => {
    expect(priorities(ranking(1, 2, 3), ranking(1, 2, 3))).toBeNull()
    expect(priorities(ranking(1, 1, 1, 1), ranking(1, 2, 3, 4))).toBeNull()
    expect(priorities(ranking(1, 2, 3, 4), ranking(1, 2, 4, 3))?.value).toBeCloseTo(5 / 6, 12)
  })

  test('a constant rater leaves tau, rho, alpha and the test undefined', () => {
    const flat = [1, 1, 1, 1]
    const values = paired(flat, [1, 2, 3, 4])
    expect([tauB(values), spearman(values), tauTest(values)]).toEqual([null, null, null])
    expect(scmAlpha([flat, [1, 2, 3, 4]])).toBeNull()
  })
})

describe('tauTest', () => {
  test('beyond eight it is close to what eight would give', () => {
    const x = [1, 2, 3, 4, 5, 6, 7, 8]
    const y = [2, 1, 4, 3, 6, 5, 8, 7]
    const exact = tauTest(paired(x, y))
    const approximate = tauTest(paired([...x, 9], [...y, 9]))
    expect([exact?.exact, approximate?.exact]).toEqual([true, false])
    expect(approximate?.twoSided).toBeLessThan(exact?.twoSided ?? 0)
    expect(approximate?.twoSided).toBeGreaterThan(1e-4)
  })

  test('counts every pairing, ties on either side or not', () => {
    const few = fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 5, maxLength: 5 })
    fc.assert(
      fc.property(few, few, (x, y) => {
        const observed = tauB(paired(x, y))
        fc.pre(observed !== null)
        const taus = arrangements(y).map((arranged) => tauB(paired(x, arranged)) ?? Number.NaN)
        const reaching = taus.filter((tau) => tau >= observed - 1e-12)
        expect(tauTest(paired(x, y))?.oneSided).toBeCloseTo(reaching.length / taus.length, 12)
      }),
      { numRuns: 30 },
    )
  })

  test('one side and the other make up both', () => {
    fc.assert(
      fc.property(order, order, (x, y) => {
        const up = tauTest(paired(x, y))
        const down = tauTest(
          paired(
            x,
            y.map((rank) => -rank),
          ),
        )
        const sides = Math.min(up?.oneSided ?? 1, down?.oneSided ?? 1) * 2
        expect(up?.twoSided).toBeCloseTo(Math.min(1, sides), 12)
      }),
      { numRuns: 20 },
    )
  })
})

describe('a team of orders', () => {
  test('two raters: W is (1 + rho)/2 and the square of alpha', () => {
    fc.assert(
      fc.property(order, order, (x, y) => {
        const half = (1 + (spearman(paired(x, y)) ?? Number.NaN)) / 2
        expect(kendallW([x, y])).toBeCloseTo(half, 12)
        expect((scmAlpha([x, y]) ?? Number.NaN) ** 2).toBeCloseTo(half, 12)
      }),
    )
  })

  test('W lies within 0 and 1', () => {
    fc.assert(
      fc.property(fc.array(tied, { minLength: 2, maxLength: 6 }), (ratings) => {
        const w = kendallW(ratings) ?? 0.5
        expect(w).toBeGreaterThanOrEqual(0)
        expect(w).toBeLessThanOrEqual(1 + 1e-12)
      }),
    )
  })

  test('W is undefined for one rater, and where nobody tells anything apart', () => {
    expect(kendallW([[1, 2, 3]])).toBeNull()
    expect(
      kendallW([
        [1, 1],
        [1, 1],
      ]),
    ).toBeNull()
    expect(kendallWByChance(6)).toBeCloseTo(0.17, 2)
  })

  test('the part takes the goals that everyone ranked', () => {
    const same = ranking(1, 2, 3, 4, 5)
    expect(teamPriorities([same, same, ranking(1, 2, 3, 4)])).toBe(1)
    expect(teamPriorities([same, ranking(1, 2, 3)])).toBeNull()
    expect(teamPriorities([same])).toBeNull()
    expect(teamPriorities([])).toBeNull()
  })
})

describe('rankBiasedOverlap', () => {
  const list = fc.shuffledSubarray(GOALS, { minLength: 1 })

  test('lies between what it could be at least and at most, and is the same for both', () => {
    fc.assert(
      fc.property(list, list, (a, b) => {
        const { value, min, residual } = rankBiasedOverlap(a, b) ?? {
          value: -1,
          min: 0,
          residual: 0,
        }
        expect(value).toBeGreaterThanOrEqual(min - 1e-12)
        expect(value).toBeLessThanOrEqual(min + residual + 1e-12)
        expect(rankBiasedOverlap(b, a)?.value).toBeCloseTo(value, 12)
      }),
    )
  })

  test('is undefined where a list is empty', () => {
    expect(rankBiasedOverlap([], GOALS)).toBeNull()
  })
})
