import { describe, expect, it } from 'vitest'
import type { Stamp } from '../../folds/stamp.ts'
import { timeUsed } from './time-used.ts'

const zone = 'Europe/Amsterdam'
const moment = '2026-09-30T08:00:00.000Z'

const stamp = (at: string, knownAt = at): Stamp => ({
  event: at,
  at,
  occurredAt: at,
  recordedAt: knownAt,
  knownAt,
  by: 'lockstep',
})

const made = { stamp: stamp('2026-03-09T10:00:00.000Z', '2026-03-27T08:15:00.000Z') } as never
const horizon = (knownAt: string) => ({
  stamp: stamp('2026-03-09T10:00:00.000Z', knownAt),
  days: 365,
})
const ended = (at: string) => ({ stamp: stamp(at), how: 'superseded' as const, silently: false })

describe('the time that a decision got', () => {
  it('is counted in calendar days of the organisation’s zone', () => {
    const given = { made, ended: ended('2026-05-19T07:00:00.000Z'), horizon: horizon(moment) }
    expect(timeUsed(given, { moment, zone })).toMatchObject({
      days: 71,
      ofDays: 365,
      due: '2027-03-09',
    })
    const lateInTheEvening = { ...given, ended: ended('2026-05-18T22:30:00.000Z') }
    expect(timeUsed(lateInTheEvening, { moment, zone })?.days).toBe(71)
  })

  it('is a share of a horizon only where that was on record before the end', () => {
    const before = {
      made,
      ended: ended('2026-05-19T07:00:00.000Z'),
      horizon: horizon('2026-03-27T08:15:00.000Z'),
    }
    expect(timeUsed(before, { moment, zone })).toMatchObject({ counts: true, share: 71 / 365 })
    const after = { ...before, horizon: horizon('2026-05-20T07:00:00.000Z') }
    expect(timeUsed(after, { moment, zone })).toMatchObject({ counts: false, ofDays: 365 })
    expect(timeUsed(after, { moment, zone })).not.toHaveProperty('share')
  })

  it('is a share of a horizon that was left as it was, whatever else was corrected afterwards', () => {
    const days = horizon('2026-05-20T07:00:00.000Z')
    const corrected = { ...days, earlier: [{ days: 365, knownAt: '2026-03-27T08:15:00.000Z' }] }
    const given = { made, ended: ended('2026-05-19T07:00:00.000Z'), horizon: corrected }
    const time = timeUsed(given, { moment, zone })
    expect(time).toMatchObject({ counts: true, share: 71 / 365 })
    expect(time).not.toHaveProperty('correctedToDays')
  })

  it('is a share of the horizon that was on record before the end, whatever it was corrected to since', () => {
    const earlier = [{ days: 365, knownAt: '2026-03-27T08:15:00.000Z' }]
    const corrected = { ...horizon('2026-09-30T07:00:00.000Z'), days: 400, earlier }
    const given = { made, ended: ended('2026-05-19T07:00:00.000Z'), horizon: corrected }
    expect(timeUsed(given, { moment, zone })).toMatchObject({
      ...{ counts: true, ofDays: 365, due: '2027-03-09', share: 71 / 365, correctedToDays: 400 },
    })
    const taken = { ...given, horizon: { ...corrected, days: undefined } }
    expect(timeUsed(taken, { moment, zone })).toMatchObject({ counts: true, share: 71 / 365 })
    const inForce = { made, horizon: corrected }
    const now = timeUsed(inForce, { moment, zone })
    expect(now).toMatchObject({ counts: true, ofDays: 400 })
    expect(now).not.toHaveProperty('correctedToDays')
    const inTime = { ...horizon('2026-04-01T07:00:00.000Z'), days: 400, earlier }
    expect(timeUsed({ ...given, horizon: inTime }, { moment, zone })?.share).toBe(71 / 400)
  })

  it('runs to the moment while it is in force, and is nothing before it is made', () => {
    const given = { made, horizon: horizon('2026-03-27T08:15:00.000Z') }
    expect(timeUsed(given, { moment, zone })).toMatchObject({ days: 205, share: 205 / 365 })
    expect(timeUsed({}, { moment, zone })).toBeUndefined()
    expect(timeUsed({ made }, { moment, zone })).toEqual({ days: 205, counts: false })
  })
})
