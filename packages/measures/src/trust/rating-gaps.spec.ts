import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { levelSteps } from './level.ts'
import { ratingGaps } from './rating-gaps.ts'
import { statedScoreAt } from './stated-score.ts'

const DAY = 86_400_000
const rated = (...ratings: readonly (readonly [day: number, score: number])[]) =>
  levelSteps(ratings.map(([day, score], n) => ({ id: `r${n}`, at: day * DAY, score, items: 5 })))

const sd = ({ variance }: { readonly variance: number }) => Math.sqrt(variance)

describe('the gaps between two directions of stated trust', () => {
  it('begin at the rating that makes them clear, and end when both have grown too unsure', () => {
    const [a, b] = [rated([0, 80], [40, 80]), rated([0, 80], [40, 30])]
    const { gaps, now } = ratingGaps(a, b, 400 * DAY)
    expect(gaps).toEqual([{ higher: 'a', from: 40 * DAY, to: expect.any(Number) }])
    expect(now?.probabilityLower).toBeGreaterThan(0.05)
    const end = gaps[0]?.to ?? 0
    expect(ratingGaps(a, b, end - DAY).gaps[0]?.to).toBeNull()
    expect(1 - (ratingGaps(a, b, end).now?.probabilityLower ?? 0)).toBeCloseTo(0.95, 9)
  })

  it('go on over ratings that leave them, and turn with the one that turns them', () => {
    const [a, b] = [rated([0, 90], [30, 90], [60, 10]), rated([0, 20], [30, 20], [60, 95])]
    expect(ratingGaps(a, b, 61 * DAY).gaps).toEqual([
      { higher: 'a', from: 0, to: 60 * DAY },
      { higher: 'b', from: 60 * DAY, to: null },
    ])
  })

  it('are none while one has not rated the other', () => {
    expect(ratingGaps(rated([0, 90]), [], DAY)).toEqual({ now: null, gaps: [] })
  })

  it('hold exactly where the difference is sure, at any moment', () => {
    const some = fc.array(
      fc.tuple(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 0, max: 100 })),
      { minLength: 1, maxLength: 6 },
    )
    fc.assert(
      fc.property(some, some, fc.integer({ min: 0, max: 500 }), (x, y, day) => {
        const [a, b] = [rated(...x), rated(...y)]
        const at = day * DAY + 1
        const [one, other] = [statedScoreAt(a, at), statedScoreAt(b, at)]
        const open = ratingGaps(a, b, at).gaps.find(({ to }) => to === null)
        const both = one !== null && other !== null
        const z = both ? (one.score - other.score) / Math.hypot(sd(one), sd(other)) : 0
        expect(open?.higher).toBe(z >= 1.64486 ? 'a' : z <= -1.64486 ? 'b' : undefined)
      }),
    )
  })
})
