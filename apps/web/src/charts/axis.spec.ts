import { describe, expect, it } from 'vitest'
import { ticks, timeAxis, within, zoomed } from './axis.ts'

const at = (text: string) => new Date(text).getTime()
const year = { from: at('2025-10-01T00:00'), to: at('2026-10-07T00:00') }

describe('ticks', () => {
  it('names months, the first and each January with their year', () => {
    const labels = ticks(timeAxis(year, 772)).map(({ label }) => label)
    expect(labels).toEqual([
      'Oct 2025',
      'Nov',
      'Dec',
      'Jan 2026',
      'Feb',
      'Mar',
      'Apr',
      'May',
      'Jun',
      'Jul',
      'Aug',
      'Sep',
      'Oct',
    ])
  })

  it('takes quarters where months have no room, and days where they have', () => {
    expect(ticks(timeAxis(year, 320)).map(({ label }) => label)).toEqual([
      'Oct 2025',
      'Jan 2026',
      'Apr',
      'Jul',
      'Oct',
    ])
    const week = { from: at('2026-03-09T00:00'), to: at('2026-03-12T00:00') }
    expect(ticks(timeAxis(week, 300)).map(({ label }) => label)).toEqual([
      '9 Mar 2026',
      '10 Mar',
      '11 Mar',
      '12 Mar',
    ])
  })

  it('keeps labels apart at every zoom', () => {
    for (const days of [1, 3, 10, 40, 100, 400, 2000, 9000]) {
      const axis = timeAxis({ from: year.from, to: year.from + days * 86_400_000 }, 700)
      const places = ticks(axis).map((tick) => axis.x(tick.at))
      for (const [n, x] of places.entries()) expect(x - (places[n - 1] ?? -100)).toBeGreaterThan(40)
    }
  })
})

describe('a window', () => {
  it('stays inside its extent and keeps its length', () => {
    const moved = within(year, { from: year.from - 5 * 86_400_000, to: year.from + 5 * 86_400_000 })
    expect(moved).toEqual({ from: year.from, to: year.from + 10 * 86_400_000 })
  })

  it('is never shorter than a day nor longer than the extent', () => {
    expect(within(year, { from: year.from, to: year.from })).toEqual({
      from: year.from,
      to: year.from + 86_400_000,
    })
    expect(within(year, { from: 0, to: year.to * 2 })).toEqual(year)
  })

  it('keeps the moment under the pointer when zoomed', () => {
    const before = timeAxis(year, 800)
    const about = before.time(200)
    const after = timeAxis(zoomed(year, about, 0.5), 800)
    expect(after.x(about)).toBeCloseTo(200)
  })
})
