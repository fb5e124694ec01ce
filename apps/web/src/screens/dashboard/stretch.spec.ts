import { describe, expect, it } from 'vitest'
import { daysToAsk } from './stretch.ts'

const instant = (day: string) => `${day}T12:00:00.000Z`

const long = {
  extent: { from: instant('2006-01-09'), to: instant('2026-06-10') },
  moment: instant('2026-06-10'),
  stretch: { from: instant('2025-06-09'), to: instant('2026-06-10') },
}

describe('the days to ask for of a long history', () => {
  it('are none while what is looked at is there', () => {
    expect(daysToAsk(undefined, { start: '2012-03-01', end: '2012-04-01' })).toEqual({})
    expect(daysToAsk(long, {})).toEqual({})
    expect(daysToAsk(long, { start: '2025-09-01', end: '2026-06-30' })).toEqual({})
  })

  it('are the years of a stretch that lies elsewhere, or reaches there', () => {
    expect(daysToAsk(long, { start: '2012-03-01', end: '2013-02-01' })).toEqual({
      start: '2012-01-01',
      end: '2013-12-31',
    })
    expect(daysToAsk(long, { start: '2025-03-01', end: '2026-12-31' })).toEqual({
      start: '2025-01-01',
      end: '2026-12-31',
    })
  })

  it('are none of one that was answered whole', () => {
    const { stretch: _, ...whole } = long
    expect(daysToAsk(whole, { start: '2012-03-01', end: '2013-02-01' })).toEqual({})
  })
})
