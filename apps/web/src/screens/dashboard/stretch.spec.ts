import { describe, expect, it } from 'vitest'
import { byTheirEnd, daysToAsk } from './stretch.ts'

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

describe('the moment at which a stretch of days ended', () => {
  const days = { from: 0, to: new Date('2026-05-31T23:59:59.999').getTime() }

  it('is its last day, by what had happened or, of a source’s history, by what that held', () => {
    expect(byTheirEnd(days, instant('2026-09-30'), {})).toEqual({ happened: '2026-05-31' })
    expect(byTheirEnd(days, instant('2026-06-30'), { known: '2026-06-30' })).toEqual({
      known: '2026-06-30',
      happened: '2026-05-31',
    })
    expect(byTheirEnd(days, instant('2026-06-30'), { held: '2026-06-30' })).toEqual({
      held: '2026-05-31',
    })
  })

  it('is none of its own where it goes up to the present', () => {
    expect(byTheirEnd(days, instant('2026-05-20'), {})).toBeUndefined()
  })
})
