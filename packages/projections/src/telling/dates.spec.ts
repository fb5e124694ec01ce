import { describe, expect, it } from 'vitest'
import { viewerOf } from '../engine/views/viewer-of.ts'
import { liveView } from '../engine/views/views.ts'
import { feedback } from '../queries/feedback.ts'
import { record } from '../queries/record.ts'
import { why } from '../queries/why.ts'
import { ask, type Calder, calder, liveOf } from '../testing/some-view.ts'
import { instantInWords, shownAt, stampInFull, stampInWords } from './dates.ts'

const moment = '2026-06-01T09:00:00.000Z'
const zones = (shownIn: string) => ({ moment, zone: 'Europe/Amsterdam', shownIn })

describe('a day as a viewer elsewhere reads it', () => {
  it('is that of the instant where they are', () => {
    const lateInTheEvening = '2026-03-09T23:30:00.000Z'
    expect(instantInWords(lateInTheEvening, zones('Europe/Amsterdam'))).toBe('10 Mar')
    expect(instantInWords(lateInTheEvening, zones('UTC'))).toBe('9 Mar')
    expect(instantInWords(lateInTheEvening, zones('Asia/Tokyo'))).toBe('10 Mar')
  })

  it.each(['UTC', 'Asia/Tokyo', 'America/Los_Angeles'])(
    'stays the day that was named, in %s',
    (zone) => {
      // The beginning and the end of 13 April in Amsterdam.
      for (const edge of ['2026-04-12T22:00:00.000Z', '2026-04-13T21:59:59.999Z']) {
        expect(instantInWords(edge, zones(zone))).toBe('13 Apr')
      }
    },
  )

  it('says where it was named, if that is neither theirs nor the organisation’s', () => {
    const named = { occurredAt: '2026-03-09[Pacific/Auckland]', at: '2026-03-09T10:59:59.999Z' }
    expect(stampInWords(named, zones('Europe/London'))).toBe('9 Mar in Auckland')
    expect(stampInFull(named, zones('Europe/London'))).toBe('9 Mar 2026 in Auckland')
    expect(stampInWords(named, zones('Pacific/Auckland'))).toBe('9 Mar')
    const beside = { ...named, occurredAt: '2026-03-09[Europe/Berlin]' }
    for (const own of ['Asia/Tokyo', 'Europe/Berlin'])
      expect(stampInWords(beside, zones(own))).toBe('9 Mar')
    const clocked = { occurredAt: named.at, at: named.at }
    expect(stampInWords(clocked, zones('Asia/Tokyo'))).toBe('9 Mar')
  })

  it('lies not after the moment, if it had come by then', () => {
    const endOfYesterday = '2026-05-31T21:59:59.999Z'
    const then = { ...zones('Pacific/Honolulu'), moment: '2026-06-01T01:00:00.000Z' }
    expect(shownAt(endOfYesterday, then)).toBe(then.moment)
    expect(shownAt('2026-06-02T21:59:59.999Z', then) > then.moment).toBe(true)
  })
})

/** Seen from Los Angeles: a feedback given late in its evening, due on a day of Amsterdam's, and marked so by the clock. */
function fromLosAngeles(then = (_: Calder & { id: string }): unknown => undefined) {
  const some = calder()
  const { company, dana, noor, on } = some
  const id = on('2026-03-31T05:30:00.000Z', noor, 'GiveFeedback', {
    to: dana,
    kind: 'direct',
    title: 'Late',
    text: 'Late',
  })
  on('2026-04-01T09:00:00.000Z', dana, 'AcceptFeedback', { id })
  const setBy = company.log.of(`feedback-${id}`)[0]?.id
  on(
    '2026-04-13T22:00:01.000Z',
    'lockstep',
    'MarkFollowUpDue',
    { id, setBy, on: '2026-04-14' },
    '2026-04-13T22:00:00.000Z',
  )
  then({ ...some, id })
  const live = liveOf(company)
  const viewer = viewerOf(live, noor, { today: '2026-06-01' })
  const at = (zone: string) => liveView(live, viewer, moment, zone)
  return { at, id, dana, noor }
}

describe('a page read elsewhere', () => {
  it('tells what the clock did by the organisation’s day, and what people did by their own', () => {
    const { at, id } = fromLosAngeles()
    const { history, feedback: line } = ask(feedback, at('America/Los_Angeles'), { id })
    expect(line.due).toBe('2026-04-14')
    expect(history.map(({ stamp }) => stamp.happened)).toEqual([
      '2026-03-31T05:30:00.000Z',
      '2026-04-01T09:00:00.000Z',
      '2026-04-14[Europe/Amsterdam]',
    ])
  })

  it('lists by the days that it shows', () => {
    const { at } = fromLosAngeles()
    const listed = (zone: string, day: string) =>
      ask(record, at(zone), { from: day, to: day, clock: 'happened' }).entries.map(({ did }) => did)
    expect(listed('Europe/Amsterdam', '2026-03-31')).toEqual(['gave feedback'])
    expect(listed('America/Los_Angeles', '2026-03-30')).toEqual(['gave feedback'])
    expect(listed('America/Los_Angeles', '2026-03-31')).toEqual([])
    expect(listed('America/Los_Angeles', '2026-04-14')).toEqual(['marked a follow-up due'])
  })

  it('compares a score with the beginning of one and the same day, in its figures and in its words', () => {
    const { at, dana, noor } = fromLosAngeles(({ on, id, noor }) =>
      on('2026-04-15T09:00:00.000Z', noor, 'AnswerFollowUp', { id, difference: 'partly' }),
    )
    const params = { measure: 'reliability' as const, from: noor, to: dana, since: '2026-04-20' }
    for (const zone of ['America/Los_Angeles', 'Asia/Tokyo']) {
      const { change } = ask(why, at(zone), params)
      expect(change?.since).toBe('2026-04-20')
      expect(change?.sentence).toContain('Since 20 Apr ')
    }
  })
})
