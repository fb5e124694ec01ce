import { describe, expect, test } from 'vitest'
import { heldUp } from './held-up.ts'
import { impliedGrowth, impliedShare } from './implied.ts'

describe('what a target implies', () => {
  test('is a steady rate by the year, whatever the days', () => {
    expect(impliedGrowth(100, 200, 365)).toEqual({ gain: 100, share: 1, perYear: 1 })
    expect(impliedGrowth(100, 200, 730)?.perYear).toBeCloseTo(Math.SQRT2 - 1, 12)
    expect(impliedGrowth(100, 110, 73)?.perYear).toBeCloseTo(1.1 ** 5 - 1, 12)
  })

  test('is a fall where less is better, and no rate across zero', () => {
    expect(impliedGrowth(40, 10, 365)).toEqual({ gain: -30, share: -0.75, perYear: -0.75 })
    expect(impliedGrowth(-5, 5, 365)).toEqual({ gain: 10, share: 2, perYear: null })
    expect(impliedGrowth(0, 5, 365)).toEqual({ gain: 5, share: null, perYear: null })
  })

  test('is undefined once there is no time left', () => {
    expect(impliedGrowth(1, 2, 0)).toBeNull()
  })

  test('is a share of its market, and what of it is still to be won', () => {
    expect(impliedShare(30, 100, 10)).toEqual({ share: 0.3, won: 0.2 })
    expect(impliedShare(30, 100, undefined)).toEqual({ share: 0.3, won: null })
    expect(impliedShare(30, 20, 10)).toEqual({ share: 1.5, won: 1 })
    expect(impliedShare(30, 0, 10)).toBeNull()
  })
})

describe('a check, once it is known what came', () => {
  test('was right or wrong where it claimed something', () => {
    const came = (reached: boolean) =>
      (['within_reach', 'stretch', 'out_of_reach'] as const).map((each) => heldUp(each, reached))
    expect(came(true)).toEqual([true, null, false])
    expect(came(false)).toEqual([false, null, true])
  })
})
