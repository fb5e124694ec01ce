import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sum } from '../arithmetic.ts'
import { reputation } from './reputation.ts'
import { reputationChange } from './reputation-change.ts'
import { type Evidence, NO_STANDING, scoreAt, withEvidence } from './standing.ts'

const DAY = 86_400_000
const TODAY = Date.UTC(2026, 8, 30)

const evidence: fc.Arbitrary<Evidence[]> = fc
  .array(
    fc.record({
      at: fc.integer({ min: TODAY - 1500 * DAY, max: TODAY + 100 * DAY }),
      p: fc.constantFrom(0, 0.5, 1),
      weight: fc.constantFrom(0.25, 1, 2),
    }),
    { maxLength: 60 },
  )
  .map((items) => items.map((item, place) => ({ ...item, id: `e${place}` })))

const totalOf = (shares: readonly { points: number }[]) => sum(shares.map(({ points }) => points))

describe('reputation', () => {
  test('contributions sum to the score', () => {
    fc.assert(
      fc.property(evidence, (given) => {
        const { score, contributions } = reputation(given, TODAY)
        expect(50 + totalOf(contributions)).toBeCloseTo(score, 9)
      }),
    )
  })

  test('stays within 0 and 100, inside its band', () => {
    fc.assert(
      fc.property(evidence, (given) => {
        const { score, low, high } = reputation(given, TODAY)
        expect([0, low, score, high, 100].toSorted((a, b) => a - b)).toEqual([
          0,
          low,
          score,
          high,
          100,
        ])
      }),
    )
  })

  test('does not depend on the order in which evidence arrived', () => {
    fc.assert(
      fc.property(
        evidence.chain((given) =>
          fc.tuple(
            fc.constant(given),
            fc.shuffledSubarray(given, { minLength: given.length, maxLength: given.length }),
          ),
        ),
        ([given, shuffled]) => {
          expect(reputation(shuffled, TODAY).score).toBeCloseTo(reputation(given, TODAY).score, 9)
        },
      ),
    )
  })

  test('one by one gives what all at once gives', () => {
    fc.assert(
      fc.property(evidence, (given) => {
        const known = given.filter(({ at }) => at <= TODAY).toSorted((a, b) => a.at - b.at)
        const standing = known.reduce((sofar, e) => withEvidence(sofar, e), NO_STANDING)
        expect(scoreAt(standing, TODAY)).toEqual(
          expect.objectContaining({ score: reputation(given, TODAY).score, events: known.length }),
        )
      }),
    )
  })

  test('without evidence it is 50, of no events, with a band as wide as ignorance', () => {
    const { score, low, high, events, contributions } = reputation([], TODAY)
    expect([score, events, contributions]).toEqual([50, 0, []])
    expect(low).toBeCloseTo(5, 9)
    expect(high).toBeCloseTo(95, 9)
  })

  test('counts evidence from its own instant on', () => {
    const kept = [{ id: 'c1', at: TODAY, p: 1 }]
    expect(reputation(kept, TODAY - 1).events).toBe(0)
    expect(reputation(kept, TODAY).score).toBeCloseTo(200 / 3, 9)
  })

  test('halves what evidence weighs in a half-life', () => {
    const { a } = reputation([{ id: 'c1', at: TODAY - 180 * DAY, p: 1 }], TODAY)
    expect(a).toBeCloseTo(1.5, 12)
  })

  test('refuses evidence older than the standing', () => {
    const standing = withEvidence(NO_STANDING, { id: 'c1', at: TODAY, p: 1 })
    expect(() => withEvidence(standing, { id: 'c0', at: TODAY - 1, p: 1 })).toThrow(RangeError)
  })
})

describe('reputationChange', () => {
  const moments = fc.tuple(
    fc.integer({ min: TODAY - 1500 * DAY, max: TODAY }),
    fc.integer({ min: 0, max: 1500 * DAY }),
  )

  test('splits the change by event, and into new evidence and ageing, exactly', () => {
    fc.assert(
      fc.property(evidence, moments, (given, [from, later]) => {
        const to = from + later
        const { change, byEvent, newEvidence, ageing } = reputationChange(given, from, to)
        expect(change).toBe(reputation(given, to).score - reputation(given, from).score)
        expect(totalOf(byEvent)).toBeCloseTo(change, 9)
        expect(newEvidence + ageing).toBeCloseTo(change, 9)
      }),
    )
  })

  test('calls new what happened after the first moment, up to the second', () => {
    const given = [0, 1, 2, 3].map((day) => ({ id: `e${day}`, at: TODAY + day * DAY, p: 1 }))
    const { byEvent } = reputationChange(given, TODAY, TODAY + 2 * DAY)
    expect(byEvent.map(({ id, isNew }) => [id, isNew])).toEqual([
      ['e0', false],
      ['e1', true],
      ['e2', true],
    ])
  })
})
