import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { averageDeviation } from './average-deviation.ts'
import { gwetAc2 } from './gwet-ac2.ts'
import { krippendorffAlpha } from './krippendorff-alpha.ts'
import { linearKappa, type SpokenPair } from './linear-kappa.ts'
import type { Position } from './positions.ts'
import { withinGroupAgreement } from './within-group-agreement.ts'

const position = fc.constantFrom<Position>(0, 1, 2)
const pairs: fc.Arbitrary<SpokenPair[]> = fc.array(fc.tuple(position, position), { minLength: 1 })

describe('diagnostics of two people', () => {
  test('are undefined without decisions', () => {
    expect([linearKappa([]), gwetAc2([]), krippendorffAlpha([])]).toEqual([null, null, null])
  })

  test('where both always say the same, kappa and alpha are undefined and AC2 is 1', () => {
    const same: SpokenPair[] = [
      [2, 2],
      [2, 2],
      [2, 2],
    ]
    expect(linearKappa(same)).toEqual({ value: null, expected: 1 })
    expect(krippendorffAlpha(same)).toBeNull()
    expect(gwetAc2(same)).toBe(1)
  })

  test('are the same whichever of the two comes first, and never above 1', () => {
    fc.assert(
      fc.property(pairs, (given) => {
        const mirrored = given.map(([a, b]): SpokenPair => [b, a])
        for (const measure of [
          (spoken: SpokenPair[]) => linearKappa(spoken)?.value ?? null,
          gwetAc2,
          krippendorffAlpha,
        ]) {
          const value = measure(given)
          expect(measure(mirrored) ?? -9).toBeCloseTo(value ?? -9, 12)
          expect(value ?? 0).toBeLessThanOrEqual(1 + 1e-12)
        }
      }),
    )
  })
})

describe('agreement within a group', () => {
  test('is undefined for nobody, r_wg for one alone', () => {
    expect(averageDeviation([])).toBeNull()
    expect(withinGroupAgreement([2], 3)).toBeNull()
  })

  test('r_wg lies within 0 and 1', () => {
    fc.assert(
      fc.property(fc.array(position, { minLength: 2 }), (taken) => {
        const agreement = withinGroupAgreement(taken, 3) ?? -1
        expect(agreement).toBeGreaterThanOrEqual(0)
        expect(agreement).toBeLessThanOrEqual(1)
      }),
    )
  })

  test('alpha leaves out what only one person spoke on', () => {
    expect(krippendorffAlpha([[0, 0], [2, 2], [1]])).toBe(
      krippendorffAlpha([
        [0, 0],
        [2, 2],
      ]),
    )
    expect(krippendorffAlpha([[1], [2]])).toBeNull()
  })
})
