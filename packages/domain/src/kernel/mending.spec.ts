import { describe, expect, it } from 'vitest'
import { id } from '../testing/spec.ts'
import type { Recorded } from './event.ts'
import { effective, isMending, mendingDid, mendings } from './mending.ts'
import { sortsAt } from './time.ts'

/** An event number `n` of one stream, recorded at that hour of 31 March unless it says otherwise. */
function event(n: number, type: string, data: object, occurredAt?: string): Recorded {
  const recordedAt = `2026-03-31T${String(n).padStart(2, '0')}:00:00.000Z`
  const happened = occurredAt ?? recordedAt
  return {
    id: id(`event${n}`),
    type,
    data,
    metadata: { actor: id('dana'), source: 'web', occurredAt: happened, recordedAt },
    stream: 'goal-1',
    revision: n,
    position: String(n).padStart(4, '0'),
    at: sortsAt(happened, recordedAt),
    knownAt: recordedAt,
  }
}

const said = (n: number, text: string, occurredAt?: string) =>
  event(n, 'Said', { text }, occurredAt)

const reason = 'A slip.'
const corrected = (n: number, of: number, text: string, occurredAt: string) => {
  const data = { event: id(`event${of}`), type: 'Said', data: { text }, occurredAt, reason }
  return event(n, 'RecordCorrected', data, occurredAt)
}
const withdrawn = (n: number, of: number) =>
  event(n, 'RecordWithdrawn', { event: id(`event${of}`), reason })
const inserted = (n: number, text: string, occurredAt: string) =>
  event(n, 'RecordInserted', { type: 'Said', data: { text }, occurredAt, reason }, occurredAt)

const texts = (recorded: readonly Recorded[]) =>
  effective(recorded).map(({ data }) => (data as { text: string }).text)

const one = said(1, 'one')
const two = said(2, 'two')
const when = (hour: string) => `2026-03-31T${hour}:00:00.000Z`

describe('the events that count', () => {
  it('stand in the order in which they happened, then in that of the log', () => {
    const early = said(3, 'early', when('00'))
    expect(texts([one, two, early])).toEqual(['early', 'one', 'two'])
    expect(texts([said(3, 'first', when('01')), said(4, 'then', when('01'))])).toEqual([
      'first',
      'then',
    ])
  })

  it('are themselves where nothing was mended', () => {
    expect(effective([one, two])).toEqual([one, two])
  })
})

describe('a correction', () => {
  it('takes the place of what it corrects, known from its own recording on', () => {
    const [first] = effective([one, two, corrected(3, 1, 'uno', when('01'))])
    expect(first).toMatchObject({ ...one, data: { text: 'uno' }, knownAt: when('03') })
  })

  it('may move it to another time, never past its own recording', () => {
    expect(texts([one, two, corrected(3, 2, 'two', when('00'))])).toEqual(['two', 'one'])
    const [, moved] = effective([one, two, corrected(3, 1, 'one', when('09'))])
    expect(moved?.at).toBe(when('03'))
  })

  it('of the wording leaves it where it was, also on a day that was not over', () => {
    const today = said(1, 'one', '2026-03-31[Europe/Amsterdam]')
    const [first] = effective([today, two, corrected(9, 1, 'uno', '2026-03-31[Europe/Amsterdam]')])
    expect(first).toMatchObject({ data: { text: 'uno' }, at: when('01') })
  })

  it('gives way to the next', () => {
    const twice = [corrected(3, 1, 'uno', when('01')), corrected(4, 1, 'eins', when('01'))]
    expect(texts([one, two, ...twice])).toEqual(['eins', 'two'])
  })

  it('leaves what it does not change known since it was first said, but where it moves the day', () => {
    const both = event(1, 'Said', { text: 'one', days: 183 })
    const again = (n: number, data: object, occurredAt = when('01')) =>
      event(
        n,
        'RecordCorrected',
        { event: both.id, type: 'Said', data, occurredAt, reason },
        occurredAt,
      )
    const reworded = again(3, { text: 'uno', days: 183 })
    const lengthened = again(4, { text: 'uno', days: 365 })
    const unchanged = (...mendings: Recorded[]) => effective([both, ...mendings])[0]?.unchanged
    expect(unchanged(reworded)).toEqual({ days: when('01') })
    expect(unchanged(reworded, lengthened)).toEqual({ text: when('03') })
    expect(unchanged(again(5, { text: 'one', days: 183 }, when('00')))).toEqual({})
  })

  it('of what was withdrawn changes nothing', () => {
    expect(texts([one, two, withdrawn(3, 1), corrected(4, 1, 'uno', when('01'))])).toEqual(['two'])
  })
})

describe('a withdrawal', () => {
  it('takes away what was said, however often it was corrected', () => {
    expect(texts([one, two, withdrawn(3, 1)])).toEqual(['two'])
    const mended = [corrected(3, 1, 'uno', when('01')), withdrawn(4, 1), withdrawn(5, 1)]
    expect(texts([one, two, ...mended])).toEqual(['two'])
  })
})

describe('an insertion', () => {
  const between = inserted(3, 'between', '2026-03-31T01:30:00.000Z')

  it('stands where the forgotten step belongs, with an id of its own', () => {
    expect(texts([one, two, between])).toEqual(['one', 'between', 'two'])
    const [, put] = effective([one, two, between])
    expect(put).toMatchObject({ id: between.id, type: 'Said', position: between.position })
  })

  it('may be corrected and withdrawn like any other', () => {
    const moved = corrected(4, 3, 'before', when('00'))
    expect(texts([one, two, between, moved])).toEqual(['before', 'one', 'two'])
    expect(texts([one, two, between, moved, withdrawn(5, 3)])).toEqual(['one', 'two'])
  })
})

it('is told from other events, and told in words', () => {
  expect(isMending(withdrawn(3, 1))).toBe(true)
  expect(isMending(one)).toBe(false)
  expect(Object.keys(mendingDid)).toEqual(Object.keys(mendings))
  const { data } = corrected(3, 1, 'uno', when('01'))
  expect(mendings.RecordCorrected.safeParse(data).success).toBe(true)
  expect(mendings.RecordCorrected.safeParse({ ...(data as object), reason: '' }).success).toBe(
    false,
  )
})
