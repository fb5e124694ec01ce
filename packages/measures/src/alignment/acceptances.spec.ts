import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { pairsOf, sum } from '../arithmetic.ts'
import { acceptances } from './acceptances.ts'
import { meanOfPairs } from './mean-of.ts'

/** For each element, who of a team accepts it. */
const team = fc.record({
  people: fc.integer({ min: 2, max: 6 }),
  accepts: fc.array(fc.array(fc.boolean(), { minLength: 6, maxLength: 6 }), { minLength: 1 }),
})

const counted = (accepts: readonly (readonly boolean[])[], people: readonly number[]) =>
  accepts.map((by, n) => ({
    id: String(n),
    acceptedBy: people.filter((person) => by[person]).length,
  }))

describe('a definition of success', () => {
  test('of two is the share of its elements that both accept', () => {
    const elements = [2, 2, 1, 0].map((acceptedBy, n) => ({ id: `e${n}`, acceptedBy }))
    expect(acceptances(2, elements)?.value).toBe(0.5)
    expect(acceptances(2, elements)?.shares[3]).toEqual({
      id: 'e3',
      value: 0,
      contribution: 0,
      loss: 0.25,
    })
  })

  test('of a team is the mean of its pairs', () => {
    fc.assert(
      fc.property(team, ({ people, accepts }) => {
        const all = Array.from({ length: people }, (_, n) => n)
        const pairs = pairsOf(all).map(
          (pair) => acceptances(2, counted(accepts, pair))?.value ?? null,
        )
        const part = acceptances(people, counted(accepts, all))
        expect(part?.value).toBeCloseTo(meanOfPairs(pairs) ?? Number.NaN, 12)
        expect(sum(part?.shares.map(({ loss }) => loss) ?? [])).toBeCloseTo(
          1 - (part?.value ?? Number.NaN),
          12,
        )
      }),
    )
  })

  test('of eight elements, of which six people answered forty-four times, comes to .61', () => {
    const accepted = [6, 6, 6, 5, 5, 2, 2, 4]
    const part = acceptances(
      6,
      accepted.map((acceptedBy, n) => ({ id: `e${n}`, acceptedBy })),
    )
    expect(part?.value).toBeCloseTo(0.61, 2)
  })

  test('is undefined where only one answered, or nothing stands', () => {
    expect(acceptances(1, [{ id: 'e1', acceptedBy: 1 }])).toBeNull()
    expect(acceptances(2, [])).toBeNull()
  })
})
