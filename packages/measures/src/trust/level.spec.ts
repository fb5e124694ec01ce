import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sum } from '../arithmetic.ts'
import { hindsight, hindsightAt } from './hindsight.ts'
import { hindsightContributions } from './hindsight-contributions.ts'
import { jumpsBetween } from './jumps.ts'
import { afterPulse, type LevelStep, levelSteps, type Pulse } from './level.ts'
import { levelChange } from './level-change.ts'
import { levelContributions, weightChange } from './level-contributions.ts'
import { statedScoreAt } from './stated-score.ts'

const DAY = 86_400_000
const FIRST = Date.UTC(2025, 3, 1)

const pulses: fc.Arbitrary<Pulse[]> = fc
  .array(
    fc.record({
      at: fc.integer({ min: FIRST, max: FIRST + 900 * DAY }),
      score: fc.double({ min: 0, max: 100, noNaN: true }),
      items: fc.integer({ min: 1, max: 5 }),
    }),
    { minLength: 1, maxLength: 25 },
  )
  .map((items) => items.map((item, place) => ({ ...item, id: `p${place}` })))

const moment = fc.integer({ min: FIRST - 10 * DAY, max: FIRST + 1200 * DAY })

const totalOf = (shares: readonly { points: number }[]) => sum(shares.map(({ points }) => points))
const pulse = (day: number, score: number): Pulse => ({
  id: `day ${day}`,
  at: FIRST + day * DAY,
  score,
  items: 5,
})

describe('stated score', () => {
  test('is undefined before the first pulse', () => {
    const steps = levelSteps([pulse(0, 80)])
    expect(statedScoreAt(steps, FIRST - 1)).toBeNull()
    expect(levelContributions(steps, FIRST - 1)).toEqual([])
    expect(jumpsBetween(steps, FIRST - 1, FIRST)).toBeNull()
    expect(weightChange(steps, FIRST - 1, FIRST)).toBeNull()
    expect(hindsightAt(steps, FIRST - 1)).toBeNull()
    expect(hindsightContributions(steps, FIRST - 1)).toEqual([])
    expect(levelChange(steps, FIRST - 1, FIRST)).toBeNull()
  })

  test('is 50 and the sum of its contributions', () => {
    fc.assert(
      fc.property(pulses, moment, (given, at) => {
        const steps = levelSteps(given)
        const score = statedScoreAt(steps, at)
        fc.pre(score !== null)
        expect(50 + totalOf(levelContributions(steps, at))).toBeCloseTo(score.score, 9)
      }),
    )
  })

  test('lies within its band, and the band within 0 and 100', () => {
    fc.assert(
      fc.property(pulses, moment, (given, at) => {
        const score = statedScoreAt(levelSteps(given), at)
        fc.pre(score !== null)
        expect(score.low).toBeGreaterThanOrEqual(0)
        expect(score.low).toBeLessThanOrEqual(score.score)
        expect(score.high).toBeGreaterThanOrEqual(score.score)
        expect(score.high).toBeLessThanOrEqual(100)
      }),
    )
  })

  test('does not depend on the order in which pulses arrived', () => {
    fc.assert(
      fc.property(
        fc
          .uniqueArray(fc.integer({ min: 0, max: 900 }), { minLength: 1 })
          .map((days) => days.map((day) => pulse(day, (day * 7) % 101))),
        (given) => {
          expect(levelSteps(given.toReversed())).toEqual(levelSteps(given))
        },
      ),
    )
  })

  test('one by one gives what all at once gives', () => {
    fc.assert(
      fc.property(pulses, (given) => {
        const inOrder = given.toSorted((a, b) => a.at - b.at)
        const last = inOrder.reduce<LevelStep | null>(
          (level, next) => afterPulse(level, next),
          null,
        )
        expect(last).toEqual(levelSteps(given).at(-1))
      }),
    )
  })

  test('refuses a pulse older than the level', () => {
    const level = afterPulse(null, pulse(5, 70))
    expect(() => afterPulse(level, pulse(4, 70))).toThrow(RangeError)
  })

  test('turns stale after a year of silence', () => {
    const steps = levelSteps([pulse(0, 80)])
    expect(statedScoreAt(steps, FIRST + 365 * DAY)?.stale).toBe(false)
    expect(statedScoreAt(steps, FIRST + 365 * DAY + 1)?.stale).toBe(true)
  })
})

describe('a change of stated trust', () => {
  test('is the sum of the jumps, and of new evidence and ageing', () => {
    fc.assert(
      fc.property(pulses, moment, fc.nat(900), (given, from, days) => {
        const steps = levelSteps(given)
        const to = from + days * DAY
        const before = statedScoreAt(steps, from)
        const after = statedScoreAt(steps, to)
        fc.pre(before !== null && after !== null)
        const change = after.score - before.score
        const weights = weightChange(steps, from, to)
        expect(jumpsBetween(steps, from, to)?.change).toBeCloseTo(change, 9)
        expect(weights?.change).toBeCloseTo(change, 9)
        expect((weights?.newEvidence ?? 0) + (weights?.ageing ?? 0)).toBeCloseTo(change, 9)
      }),
    )
  })

  test('is spoken of when it is sure, large, and the filter moved the same way', () => {
    const fallen = levelSteps([pulse(0, 80), pulse(30, 80), pulse(60, 20), pulse(90, 20)])
    const verdict = (from: number, to: number) =>
      levelChange(fallen, FIRST + from * DAY, FIRST + to * DAY)?.verdict
    expect(verdict(0, 90)).toBe('fell')
    expect(verdict(0, 30)).toBe('no clear change')
    // Hindsight sees the fall begin before the rating that told of it; the filter had not moved.
    expect(verdict(30, 59)).toBe('no clear change')
    const risen = levelSteps([pulse(0, 20), pulse(30, 20), pulse(60, 80), pulse(90, 80)])
    expect(levelChange(risen, FIRST, FIRST + 90 * DAY)?.verdict).toBe('rose')
  })

  test('has no probability between a moment and itself', () => {
    const change = levelChange(levelSteps([pulse(0, 80), pulse(30, 20)]), FIRST, FIRST)
    expect(change).toMatchObject({ change: 0, probabilityOfRise: null, verdict: 'no clear change' })
  })
})

describe('hindsight', () => {
  test('is 50 and the sum of its contributions', () => {
    fc.assert(
      fc.property(pulses, moment, (given, at) => {
        const steps = levelSteps(given)
        const level = hindsightAt(steps, at)
        fc.pre(level !== null)
        expect(50 + totalOf(hindsightContributions(steps, at))).toBeCloseTo(level.mean, 9)
      }),
    )
  })

  test('is never less sure than the filter, and equal to it at the last pulse', () => {
    fc.assert(
      fc.property(pulses, (given) => {
        const steps = levelSteps(given)
        const seen = hindsight(steps)
        for (const [place, step] of steps.entries()) {
          expect(seen[place]?.variance).toBeLessThanOrEqual(step.variance + 1e-9)
        }
        expect(seen.at(-1)?.mean).toBe(steps.at(-1)?.mean)
      }),
    )
  })
})
