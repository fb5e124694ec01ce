import { describe, expect, it } from 'vitest'
import { calendar } from '../../queries/calendar.ts'
import { forYou } from '../../queries/for-you.ts'
import { page } from '../../queries/page.ts'
import { timers } from '../../queries/timers.ts'
import { fireTimers } from '../../testing/deeds/clockwork.ts'
import { ask, calder, viewFor } from '../../testing/some-view.ts'

const at = (day: string) => `${day}T09:00:00.000Z`

/** Dana hires Noor, who begins on 1 April. */
function hired() {
  const some = calder()
  const { company, dana, noor, on } = some
  const partnership = on(at('2026-03-19'), dana, 'FoundPartnership', { members: [dana, noor] })
  const id = on(at('2026-03-20'), dana, 'WriteRoleBrief', {
    ...{ partnership, person: noor, role: 'CMO', starts: '2026-04-01', works: 'conductor' },
    gaps: [{ gap: 'Paid search', covered: 'An agency' }],
    ...{ at30: 'Has met ten brokers', at90: 'Her plan stands' },
  })
  const seen = (by: string) => ask(page, viewFor(company, by), { noun: 'brief', id })
  const part = (by: string, title: string) =>
    seen(by)
      .parts.find((each) => each.title === title)
      ?.items.map(({ what, said, note }) => [what.map(({ text }) => text).join(''), said, note])
  const waits = (by: string) => ask(forYou, viewFor(company, by), {}).items.map(({ kind }) => kind)
  const atFirst = (by: string) =>
    seen(by)
      .facts.find(({ label }) => label === 'Expected at first')
      ?.value.map(({ text }) => text)
      .join('')
  return { ...some, id, seen, part, waits, atFirst }
}

describe('what is expected of a hire', () => {
  it('stands beside what was expected at hire, and what says otherwise has drifted', () => {
    const { dana, noor, id, on, seen, part, atFirst } = hired()
    on(at('2026-04-01'), noor, 'StateHireExpectations', { id, at90: 'A plan of my own' })
    on(at('2026-05-02'), dana, 'SayHowHireGoes', {
      ...{ id, day: '30', came: 'partly', text: 'Six.', at90: 'The board deck, too' },
    })
    expect(part(noor, 'After 90 days')).toEqual([
      ['Dana expected, twelve days before the first', 'Her plan stands', undefined],
      ['Dana expects otherwise, 31 days in', 'The board deck, too', 'drifted'],
      ['Noor expected, on the first day', 'A plan of my own', undefined],
    ])
    expect(seen(dana).record.figure).toBe('1 of 3 drifted')
    expect(atFirst(dana)).toBe('1 of 3 drifted')
  })

  it('is not called what was there at hire where it was first said later', () => {
    const { noor, id, on, atFirst } = hired()
    on(at('2026-06-01'), noor, 'StateHireExpectations', { id, at90: 'A plan of my own' })
    on(at('2026-06-08'), noor, 'StateHireExpectations', { id, at90: 'Half of one' })
    expect(atFirst(noor)).toBe('1 of 3 drifted, the last of them first said 61 days in')
  })

  it('foresaw nothing where it was entered once the day had come', () => {
    const { noor, id, on, seen, part } = hired()
    on(
      at('2026-05-04'),
      noor,
      'StateHireExpectations',
      { id, at30: 'As it came' },
      at('2026-04-02'),
    )
    const [, late] = part(noor, 'After 30 days') ?? []
    expect(late?.[0]).toBe('Noor expected, 33 days in')
    expect(late?.[2]).toBe('entered once the day had come, so it foresaw nothing')
    expect(seen(noor).record.figure).toBe('0 of 2 drifted')
  })
})

describe('what is expected otherwise once the day has come', () => {
  it('is told as hindsight, and has not drifted', () => {
    const { dana, id, on, seen, part } = hired()
    const later = (text: string) =>
      on(at('2026-05-04'), dana, 'StateHireExpectations', { id, at30: text }, at('2026-04-02'))
    on(at('2026-04-10'), dana, 'StateHireExpectations', { id, at30: 'Has met six' })
    later('Two were enough')
    expect(part(dana, 'After 30 days')?.map(([, said, note]) => [said, note])).toEqual([
      ['Has met ten brokers', undefined],
      ['Has met six', 'drifted'],
      ['Two were enough', 'entered once the day had come, so it does not count'],
    ])
    expect(seen(dana).record.figure).toBe('1 of 2 drifted')
    later('Has met six')
    expect(part(dana, 'After 30 days')).toHaveLength(2)
  })

  it('leaves what was foreseen as it was', () => {
    const { dana, id, on, seen } = hired()
    on(at('2026-05-12'), dana, 'StateHireExpectations', { id, at30: 'Six' }, at('2026-04-02'))
    expect(seen(dana).record.figure).toBe('0 of 2 drifted')
  })
})

describe('a gap of the role', () => {
  it('is still told once it is taken out, with how it was covered and why it is gone', () => {
    const { dana, id, on, seen } = hired()
    const revise = (day: string, gaps: object[], reason?: string) =>
      on(at(day), dana, 'ReviseRoleBrief', { id, works: 'conductor', gaps, reason })
    const told = () =>
      seen(dana).parts.flatMap(({ title, note, items }) =>
        title.startsWith('Gaps')
          ? [[note, ...items.map(({ what, note, said }) => [what[0]?.text, note, said])]]
          : [],
      )
    const german = { gap: 'German', covered: 'The office translates' }
    revise('2026-04-10', [german], 'She buys search herself.')
    expect(told()).toEqual([
      [
        undefined,
        ['German', 'The office translates', undefined],
        ['Paid search (taken out)', 'was covered by: An agency', 'She buys search herself.'],
      ],
    ])
    revise('2026-04-20', [{ gap: 'Paid search', covered: 'A freelancer' }], 'The agency is back.')
    expect(told()).toEqual([
      [
        undefined,
        ['Paid search', 'A freelancer', undefined],
        ['German (taken out)', 'was covered by: The office translates', 'The agency is back.'],
      ],
    ])
  })
})

describe('how a hire goes', () => {
  it('is asked of both on each of the days, and read by the two alone', () => {
    const { company, dana, noor, wei, id, on, part, waits } = hired()
    expect(waits(noor)).toEqual(['state what you expect of a hire'])
    expect(waits(dana)).toEqual([])
    company.now = at('2026-05-01')
    fireTimers(company)
    expect([waits(dana), waits(noor)]).toEqual([['say how a hire goes'], ['say how a hire goes']])
    on(at('2026-05-02'), noor, 'SayHowHireGoes', { id, day: '30', came: 'partly', text: 'Six.' })
    expect(waits(noor)).toEqual([])
    const days = (by: string) =>
      ask(calendar, viewFor(company, by), {}).dates.map(({ day, summary }) => [day, summary])
    expect(days(noor)).toEqual([
      ['2026-05-31', '60 days in: RB-01'],
      ['2026-06-30', '90 days in: RB-01'],
    ])
    expect(days(wei)).toEqual([])
    expect(part(dana, 'After 30 days')?.at(-1)).toEqual([
      'Noor says that it came partly',
      'Six.',
      undefined,
    ])
    for (const other of [wei, company.owner])
      expect(part(other, 'After 30 days')?.at(-1)).toEqual([
        'Noor has said how it came',
        undefined,
        undefined,
      ])
    expect(ask(timers, viewFor(company, dana), {}).timers).toMatchObject([
      { day: '2026-05-31', told: 'How RB-01 goes after 60 days is asked' },
    ])
  })

  it('is asked no more once one of the two has left', () => {
    const { company, dana, noor, on, seen, waits } = hired()
    on(at('2026-04-20'), company.owner, 'RecordLeaving', { id: noor })
    company.now = at('2026-07-01')
    fireTimers(company)
    expect(waits(dana)).toEqual(['settle what somebody left'])
    expect(seen(dana)).toMatchObject({ record: { state: 'has left' }, actions: [] })
    expect(ask(timers, viewFor(company, dana), {}).timers).toEqual([])
  })
})
