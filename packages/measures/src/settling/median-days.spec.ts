import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { medianDays } from './median-days.ts'

const settled = (...days: number[]) => days.map((each) => ({ days: each, settled: true }))
const open = (...days: number[]) => days.map((each) => ({ days: each, settled: false }))

describe('the median of days from raised to settled', () => {
  it('is the lower median where nothing is open', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 90 }), { minLength: 1 }), (days) => {
        const inOrder = days.toSorted((x, y) => x - y)
        expect(medianDays(settled(...days))).toBe(inOrder[Math.ceil(days.length / 2) - 1])
      }),
    )
  })

  it('counts what is open for as long as it has lasted', () => {
    expect(medianDays([...settled(5, 10, 20), ...open(15)])).toBe(10)
    expect(medianDays([...settled(5, 20), ...open(8, 8)])).toBe(20)
    // The remission times of Freireich et al. (1963), as Kaplan–Meier estimates of them are published: a median of 23 weeks.
    const given = settled(6, 6, 6, 7, 10, 13, 16, 22, 23)
    const censored = open(6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35)
    expect(medianDays([...given, ...censored])).toBe(23)
  })

  it('is undefined for nothing, and where too much is open to tell', () => {
    expect(medianDays([])).toBeNull()
    expect(medianDays(open(100))).toBeNull()
    expect(medianDays([...settled(3), ...open(4, 5, 6)])).toBeNull()
  })
})
