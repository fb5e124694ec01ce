import { describe, expect, it } from 'vitest'
import { namedElsewhere, otherTime } from './zones.ts'

const now = '2026-09-30T07:00:00.000Z'

describe('the viewer’s time', () => {
  it('is named where it is another than the organisation’s', () => {
    expect(otherTime('Europe/Amsterdam', now, 'Europe/London')).toBe('London time')
    expect(otherTime('Europe/Amsterdam', now, 'America/New_York')).toBe('New York time')
    expect(otherTime('Europe/Amsterdam', now, 'UTC')).toBe('UTC')
  })

  it('is not named where the clocks agree all year, whatever the zone is called', () => {
    expect(otherTime('Europe/Amsterdam', now, 'Europe/Paris')).toBeUndefined()
  })

  it('is named where the clocks agree for half of the year only', () => {
    expect(otherTime('Europe/London', '2026-12-01T07:00:00.000Z', 'UTC')).toBe('UTC')
  })
})

it('says where a day was named, if neither where the viewer nor where the organisation is, and nothing of a minute', () => {
  const inBerlin = (moment: string) =>
    namedElsewhere(moment, now, 'Pacific/Auckland', 'Europe/Berlin')
  expect(inBerlin('2026-09-14[Pacific/Pago_Pago]')).toBe('in Pago Pago')
  expect(inBerlin('2026-09-14[Europe/Amsterdam]')).toBeUndefined()
  expect(inBerlin('2026-09-14[Europe/Berlin]')).toBeUndefined()
  expect(inBerlin('2026-09-14[Pacific/Auckland]')).toBeUndefined()
  expect(inBerlin('2026-09-14')).toBeUndefined()
  expect(inBerlin('2026-09-14T09:00:00.000Z')).toBeUndefined()
})
