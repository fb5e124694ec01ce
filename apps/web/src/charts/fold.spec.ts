import { describe, expect, it } from 'vitest'
import { foldedAxis, silences } from './fold.ts'

const DAY = 86_400_000
const extent = { from: 0, to: 500 * DAY }
const busy = [...Array(100).keys()]
  .map((n) => n * DAY)
  .concat([...Array(300).keys()].map((n) => (200 + n) * DAY))

describe('silences', () => {
  it('finds the long ones only', () => {
    expect(silences(busy, extent)).toEqual([{ from: 100 * DAY, to: 199 * DAY }])
    expect(silences([], { from: 0, to: 10 * DAY })).toEqual([])
  })
})

describe('a folded axis', () => {
  const axis = foldedAxis(extent, 800, silences(busy, extent))

  it('gives a silence a fixed width and says how long it is', () => {
    expect(axis.folds).toEqual([
      {
        from: 100 * DAY,
        to: 199 * DAY,
        x: expect.any(Number),
        width: 32,
        label: 'quiet for 3 months',
      },
    ])
  })

  it('covers the width, rises, and reads back what it draws', () => {
    expect(axis.x(extent.from)).toBeCloseTo(0)
    expect(axis.x(extent.to)).toBeCloseTo(800)
    let before = -1
    for (let day = 0; day <= 500; day += 7) {
      const x = axis.x(day * DAY)
      expect(x).toBeGreaterThan(before)
      expect(axis.time(x)).toBeCloseTo(day * DAY, -3)
      before = x
    }
  })

  it('is a plain axis without silences', () => {
    expect(foldedAxis(extent, 1000, []).x(250 * DAY)).toBeCloseTo(500)
  })
})
