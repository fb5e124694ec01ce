import { describe, expect, it } from 'vitest'
import { type Mark, timed } from '../mark.ts'
import { standingAt } from './standing.ts'
import { shiftedDays, stepped } from './stops.ts'

const mark = (label: string, at: string, more: Partial<Mark>): Mark => ({
  id: label,
  kind: 'feedback',
  state: 'current',
  at: `${at}T10:00:00.000Z`,
  label,
  href: `/${label}`,
  ...more,
})
const on = (date: string) => Date.parse(`${date}T12:00:00.000Z`)

describe('the gutter', () => {
  const decisions = timed([
    mark('S-01 brokers', '2025-04-14', {
      kind: 'decision',
      state: 'past',
      until: '2026-03-09T10:00:00.000Z',
    }),
    mark('S-05 switch', '2026-03-09', { kind: 'decision', recordedAt: '2026-03-27T08:15:00.000Z' }),
  ])

  it('says how long ago the latest pulse was, or that it was on the day looked at', () => {
    const all = timed([mark('P-02', '2026-03-09', { kind: 'pulse' })])
    expect(standingAt('pulse', all, on('2026-03-11'))?.text).toBe('P-02 2 d ago')
    expect(standingAt('pulse', all, on('2026-03-09'))?.text).toBe('P-02 on this day')
  })

  it('names the latest decision in force, its age, and whether the record knew', () => {
    expect(standingAt('decision', decisions, on('2026-03-31'))).toEqual({
      text: 'S-05 in force, day 22',
      href: '/S-05 switch',
      more: { text: 'recorded 18 days late', href: '/S-05 switch' },
    })
    expect(standingAt('decision', decisions, on('2026-03-20'))?.more?.text).toBe('not yet recorded')
    const read = {
      kind: 'decision',
      recordedAt: '2026-03-27T08:15:00.000Z',
      imported: true,
    } as const
    expect(
      standingAt('decision', timed([mark('S-02 price', '2025-03-09', read)]), on('2026-03-31'))
        ?.more,
    ).toEqual({ text: '1 in force' })
    // Several are no one record: they lead to their list.
    expect(standingAt('decision', decisions, on('2025-04-20'))?.more).toEqual({
      text: '1 in force',
    })
    expect(standingAt('decision', decisions, on('2025-04-20'))?.text).toBe('S-01 in force, day 6')
    expect(standingAt('decision', decisions, on('2025-01-01'))).toBeUndefined()
  })

  it('calls no decision in force that was not made, whatever waits for it', () => {
    const proposal = (label: string, more: Partial<Mark>) =>
      mark(label, '2026-03-10', { kind: 'decision', undecided: true, ...more })
    const told = (marks: Mark[]) => standingAt('decision', timed(marks), on('2026-03-12'))
    expect(told([proposal('S-02 Lyon', { state: 'sealed' })])).toEqual({
      text: 'S-02 positions sealed, day 2',
      href: '/S-02 Lyon',
    })
    expect(told([proposal('S-02 Lyon', { state: 'planned' })])?.text).toBe(
      'S-02 not decided, day 2',
    )
    const rejected = proposal('S-02 Lyon', { state: 'past', until: '2026-03-20T10:00:00.000Z' })
    expect(told([rejected])?.text).toBe('S-02 not decided, day 2')
    const made = mark('S-01 brokers', '2026-03-01', { kind: 'decision' })
    expect(told([made, proposal('S-02 Lyon', { state: 'sealed' })])).toMatchObject({
      text: 'S-01 in force, day 11',
      more: { text: '1 in force' },
    })
  })

  it('counts open loops and says how late one is', () => {
    const loops = timed([
      mark('F-14 deck', '2026-03-30', {
        due: '2026-04-13T22:00:00.000Z',
        until: '2026-05-21T16:00:00.000Z',
      }),
    ])
    const href = '/F-14 deck'
    const told = (date: string) => standingAt('feedback', loops, on(date))
    expect(told('2026-03-31')).toEqual({ text: 'F-14 open, day 1', href })
    expect(told('2026-04-12')).toEqual({ text: 'F-14 due tomorrow', href })
    expect(told('2026-04-19')).toEqual({
      text: 'F-14 6 d overdue',
      href,
      late: true,
    })
    expect(standingAt('feedback', loops, on('2026-06-01'))).toBeUndefined()
  })

  it('calls a loop late until its answer came, and from then on by the day that was asked for next', () => {
    const loops = timed([
      mark('F-14 deck', '2026-03-30', {
        waited: [{ due: '2026-04-13T22:00:00.000Z', until: '2026-04-20T09:00:00.000Z' }],
        due: '2026-05-04T22:00:00.000Z',
        until: '2026-05-04T16:00:00.000Z',
      }),
    ])
    const told = (date: string) => standingAt('feedback', loops, on(date))?.text
    expect(told('2026-04-19')).toBe('F-14 6 d overdue')
    expect(told('2026-04-25')).toBe('F-14 open, day 26')
    expect(told('2026-05-03')).toBe('F-14 due tomorrow')
  })

  it('takes each goal as its last mark says', () => {
    const goals = timed([
      mark('G-1', '2026-01-01', { kind: 'goal' }),
      mark('G-2', '2026-01-02', { kind: 'goal' }),
      mark('G-2 reached', '2026-02-01', { kind: 'goal', state: 'kept', href: '/G-2' }),
    ])
    expect(standingAt('goal', goals, on('2026-01-10'))).toEqual({ text: '2 open' })
    expect(standingAt('goal', goals, on('2026-02-10'))).toEqual({ text: '1 open' })
  })

  it('counts meetings missed in a row', () => {
    const met = timed(
      ['current', 'missed', 'missed'].map((state, n) =>
        mark(`M-${n}`, `2026-03-0${n + 1}`, { kind: 'rhythm', state: state as 'current' }),
      ),
    )
    expect(standingAt('rhythm', met, on('2026-03-09'))?.text).toBe('2 missed in a row')
    expect(standingAt('rhythm', met, on('2026-03-01'))).toBeUndefined()
  })
})

describe('stepping', () => {
  it('goes to the next stop and stays at the ends', () => {
    expect(stepped([10, 20, 30], 20, 1)).toBe(30)
    expect(stepped([10, 20, 30], 20, -1)).toBe(10)
    expect(stepped([10, 20, 30], 30, 1)).toBe(30)
  })

  it('moves by calendar days over a change of clocks', () => {
    const before = new Date(2026, 2, 28, 9).getTime()
    expect(new Date(shiftedDays(before, 2)).getHours()).toBe(9)
  })
})
