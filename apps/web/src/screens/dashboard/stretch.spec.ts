import { describe, expect, it } from 'vitest'
import { begunBy, daysToAsk } from './stretch.ts'

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

it('is looked at from today at the latest', () => {
  const day = (text: string) => new Date(`${text}T00:00`).getTime()
  const now = new Date('2026-09-30T08:00').getTime()
  const ahead = { from: day('2026-10-15'), to: day('2026-10-16') }
  expect(begunBy(now, ahead)).toEqual({ from: day('2026-09-30'), to: day('2026-10-16') })
  const past = { from: day('2026-03-01'), to: day('2026-04-01') }
  expect(begunBy(now, past)).toEqual(past)
})
