import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, daysBetween } from '../kernel/time.ts'
import { intervalDays, nextDay } from './recurrence.ts'

const days = (first: string, every: Parameters<typeof intervalDays>[0], count: number) => {
  const found: string[] = []
  for (let after = addDays(first, -1); found.length < count; ) {
    after = nextDay({ every, first }, after)
    found.push(after)
  }
  return found
}

describe('what comes round', () => {
  it('every so many days', () => {
    expect(days('2026-03-24', { days: 14 }, 3)).toEqual(['2026-03-24', '2026-04-07', '2026-04-21'])
  })

  it('every so many months, on the same weekday of them', () => {
    expect(days('2025-11-03', { months: 1 }, 4)).toEqual([
      ...['2025-11-03', '2025-12-01', '2026-01-05', '2026-02-02'],
    ])
    expect(days('2025-11-12', { months: 3 }, 3)).toEqual(['2025-11-12', '2026-02-11', '2026-05-13'])
  })

  it('in the last week of each month, where the first was in a fifth one', () => {
    expect(days('2026-01-30', { months: 1 }, 3)).toEqual(['2026-01-30', '2026-02-27', '2026-03-27'])
  })

  it('is counted with thirty days a month', () => {
    expect([{ days: 14 }, { months: 3 }].map(intervalDays)).toEqual([14, 90])
  })

  it('comes after any day, on the first’s weekday, and none is left out', () => {
    const every = fc.oneof(
      fc.record({ days: fc.constantFrom(7, 14, 28) }),
      fc.record({ months: fc.integer({ min: 1, max: 12 }) }),
    )
    const day = fc.nat(2000).map((n) => addDays('2024-01-01', n))
    fc.assert(
      fc.property(every, day, fc.nat(900), (often, first, later) => {
        const after = addDays(first, later)
        const next = nextDay({ every: often, first }, after)
        expect(next > after).toBe(true)
        expect(daysBetween(first, next) % 7).toBe(0)
        const before = nextDay({ every: often, first }, addDays(next, -1))
        expect(before).toBe(next)
      }),
    )
  })
})
