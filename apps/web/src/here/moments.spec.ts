import { describe, expect, it } from 'vitest'
import type { Moments } from '../api/client.ts'
import {
  asOf,
  atMoments,
  byTheirEnd,
  happenedBy,
  momentShown,
  momentTrouble,
  momentWords,
  nothingThen,
  pageTrouble,
} from './moments.ts'

const now = '2026-09-30T07:00:00.000Z'

describe('the moment that a page shows', () => {
  const present = { now, zone: 'UTC' }

  it('is the present, or the end of the earlier day that is asked for', () => {
    expect(momentShown({}, present)).toBe(now)
    expect(momentShown({ known: '2026-03-20' }, present)).toBe('2026-03-20T23:59:59.999Z')
    expect(momentShown({ known: '2026-09-30' }, present)).toBe(now)
  })

  it('ends its day where the organisation is, on the day on which clocks are changed too', () => {
    const end = (zone: string, known: string) => momentShown({ known }, { now, zone })
    expect(end('Europe/Amsterdam', '2026-03-20')).toBe('2026-03-20T22:59:59.999Z')
    expect(end('Europe/Amsterdam', '2026-03-29')).toBe('2026-03-29T21:59:59.999Z')
    expect(end('America/Los_Angeles', '2026-03-20')).toBe('2026-03-21T06:59:59.999Z')
    expect(end('Pacific/Auckland', '2026-04-05')).toBe('2026-04-05T11:59:59.999Z')
  })

  it('is the earlier of two clocks', () => {
    const happened = '2026-03-09T12:00:00.000Z'
    expect(momentShown({ known: '2026-03-20', happened }, present)).toBe(happened)
  })
})

describe('an address in the past', () => {
  const known = '2026-03-20'

  it('keeps the moment, and all else that it says', () => {
    expect(atMoments('/goals/g-3', { known })).toBe('/goals/g-3?known=2026-03-20')
    expect(atMoments('/?start=2026-02-01#for-you', { known })).toBe(
      '/?start=2026-02-01&known=2026-03-20#for-you',
    )
    expect(atMoments('/goals', {})).toBe('/goals')
  })

  it('may be as the source of an import had it', () => {
    const held = '2021-03-20'
    expect(atMoments('/goals', { held })).toBe('/goals?held=2021-03-20')
    expect(momentWords({ known: '2026-11-29T09:15:00.000Z' })).toMatch(
      /^As known on 2\d Nov 2026, \d\d:\d\d$/,
    )
    expect(momentWords({ held })).toBe('As the source had it on 20 Mar 2021')
  })

  it('leads to an instant of what had happened, on the same other clock', () => {
    const at = Date.parse('2026-04-24T10:30:00.000Z')
    expect(happenedBy('/goals?state=agreed&known=2026-09-01', at)).toBe(
      '/goals?state=agreed&known=2026-09-01&happened=2026-04-24T10%3A30%3A00.000Z',
    )
    expect(happenedBy('/goals?happened=2026-06-01', at)).toBe(
      '/goals?happened=2026-04-24T10%3A30%3A00.000Z',
    )
    expect(happenedBy('/goals?held=2026-06-01', at)).toBe(
      '/goals?held=2026-04-24T10%3A30%3A00.000Z',
    )
  })

  it('is that of a Why alone, where one is opened over a page', () => {
    const at = Date.parse('2026-04-24T10:30:00.000Z')
    const then = 'why=stated&why.known=2026-09-01&why.happened=2026-04-24T10%3A30%3A00.000Z'
    expect(happenedBy('?known=2026-09-01&why=stated', at)).toBe(`?known=2026-09-01&${then}`)
    expect(happenedBy('?why=stated&why.known=2026-09-01&why.happened=2026-08-01', at)).toBe(
      `?${then}`,
    )
  })

  it('may name another one itself', () => {
    expect(atMoments('/decisions?happened=2026-03-20', { known: '2026-09-01' })).toBe(
      '/decisions?happened=2026-03-20',
    )
  })
})

it('as of which a file is that leaves the app', () => {
  expect(asOf({}, now)).toBe('as of 30 Sep 2026')
  expect(asOf({ known: '2026-03-20' }, now)).toBe('as known on 20 Mar 2026')
})

describe('a moment that cannot be looked at', () => {
  it('is any but today on a page that there is only then', () => {
    const known = '2026-03-20'
    expect(pageTrouble('/record/new/GiveFeedback', { known })).toContain('into the past')
    expect(pageTrouble('/record/new/GiveFeedback', {})).toBe(undefined)
    expect(pageTrouble('/record', { known })).toBe(undefined)
  })

  it('is one that is no day, or has not come', () => {
    expect(momentTrouble({ known: 'soon' }, now)).toBe('“soon” is no day that can be looked at.')
    expect(momentTrouble({ known: '2026-02-31' }, now)).toContain('no day')
    expect(momentTrouble({ happened: '2026-10-01' }, now)).toBe('1 Oct 2026 has not come yet.')
    expect(momentTrouble({ known: '2026-09-30', happened: '2026-03-09T12:00:00.000Z' }, now)).toBe(
      undefined,
    )
  })

  it('is one by which more had happened than is read, however much of that was known when', () => {
    const past = (moments: Moments) => momentTrouble(moments, now, '2026-03-31')
    expect(past({ happened: '2026-04-01' })).toBe(
      'You read up to 31 Mar 2026: how things stood on 1 Apr 2026 cannot be told.',
    )
    expect(past({ happened: '2026-03-31' })).toBe(undefined)
    expect(past({ known: '2026-06-30' })).toBe(undefined)
  })
})

it('says of what is not there then by which clock it is not', () => {
  expect(nothingThen('?known=2026-03-20')).toBe('Nothing of this was on record then.')
  expect(nothingThen('?happened=2026-03-20')).toBe('Nothing of this had happened by then.')
  expect(nothingThen('?with=dana')).toBeUndefined()
})

describe('the moment at which a stretch of days ended', () => {
  const instant = (day: string) => `${day}T12:00:00.000Z`
  const days = { to: new Date('2026-05-31T23:59:59.999').getTime() }

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
