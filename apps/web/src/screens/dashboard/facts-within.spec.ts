import { describe, expect, it } from 'vitest'
import type { Answer } from '../../api/views.ts'
import { factsWithin } from './facts-within.ts'

type View = Pick<Answer<'dashboard'>, 'facts' | 'panels' | 'moment'>

const instant = (day: string) => `${day}T09:00:00.000Z`
const stretch = (from: string, to: string) => ({
  from: Date.parse(instant(from)),
  to: Date.parse(instant(to)),
})
const why = { view: 'why', params: { measure: 'stated', from: 'noor', to: 'dana' } }

const because = (id: string, contribution: number, noun = 'entry') => ({
  id,
  label: id,
  contribution,
  href: { noun, id } as const,
})

const score = (at: string, value: number, events?: ReturnType<typeof because>[]) => ({
  at: instant(at),
  value,
  low: value - 10,
  high: value + 10,
  n: 3,
  ...(events === undefined ? {} : { events }),
})

const loop = (label: string, at: string, due: string, until?: string) => ({
  id: label,
  kind: 'feedback' as const,
  state: 'kept' as const,
  at: instant(at),
  due: instant(due),
  ...(until === undefined ? {} : { until: instant(until) }),
  label,
  href: { noun: 'feedback', id: label } as const,
})

/** Trust fell by the switch in March, rose by the meeting in June and again by a talk in August. */
const view = {
  moment: instant('2026-09-30'),
  facts: [
    {
      kind: 'trend',
      label: 'Noor’s stated trust in Dana',
      of: 'Noor’s stated trust',
      person: 'b',
      shape: 'drawn',
      value: 61,
      n: 5,
      change: { points: 15, since: '2026-07-02', clear: true },
      points: [],
      href: why,
    },
    { kind: 'driver', label: 'Biggest driver', points: 4, title: 'a talk', note: '', href: why },
    {
      kind: 'overdue',
      label: 'Overdue',
      days: 6,
      title: 'a pulse',
      note: '',
      mine: true,
      href: why,
    },
  ],
  panels: [
    {
      kind: 'curves',
      id: 'trust',
      title: 'Trust',
      curves: [
        {
          id: 'noor dana',
          label: 'Noor → Dana',
          person: 'b',
          shape: 'drawn',
          href: why,
          points: [
            score('2026-01-10', 74, []),
            score('2026-02-10', 74, [because('a rating', 1, 'pulse')]),
            score('2026-03-31', 74),
            score('2026-03-31', 45, [because('the switch', -20), because('a rating', -9, 'pulse')]),
            score('2026-06-10', 45),
            score('2026-06-10', 57, [because('the meeting', 12)]),
            score('2026-08-10', 57),
            score('2026-08-10', 61, [because('a talk', 4)]),
          ],
        },
      ],
      summary: '',
    },
    {
      kind: 'lane',
      id: 'feedback',
      title: 'Feedback',
      of: 'feedback',
      marks: [
        loop('F-1 heard late', '2026-03-01', '2026-03-20', '2026-05-19'),
        loop('F-2 in time', '2026-03-01', '2026-04-20', '2026-04-02'),
        {
          ...loop('F-4 asked again', '2026-01-01', '2026-02-20', '2026-02-20'),
          waited: [{ due: instant('2026-01-10'), until: instant('2026-01-15') }],
        },
        loop('F-3 later', '2026-07-01', '2026-07-20'),
      ],
      summary: '',
    },
  ],
} as unknown as View

describe('the three facts of a stretch of days', () => {
  it('tell the figure of its end, beside the one with which it began', () => {
    const [trend] = factsWithin(view, stretch('2026-03-01', '2026-05-01'), undefined)
    expect(trend).toMatchObject({
      label: 'Noor’s stated trust in Dana, 1 May 2026',
      ...{ value: 45, low: 35, high: 55 },
      was: { value: 74, low: 64, high: 84, at: Date.parse(instant('2026-03-01')) },
    })
    expect(trend).not.toHaveProperty('change')
  })

  it('begin where the line began, if that was later, and say where there was none yet', () => {
    const [trend] = factsWithin(view, stretch('2025-06-01', '2026-04-10'), undefined)
    expect(trend).toMatchObject({ was: { value: 74, at: Date.parse(instant('2026-01-10')) } })
    expect(factsWithin(view, stretch('2025-06-01', '2025-09-01'), undefined)[0]).toMatchObject({
      kind: 'nothing',
      sentence: 'no figure by that day',
    })
  })

  it('tell the figure and what moved it most as it was told when they ended', () => {
    const [trend, driver] = view.facts
    const then = {
      ...view,
      moment: instant('2026-04-10'),
      facts: [
        { ...trend, label: 'Trust as it was called then' },
        { kind: 'driver', label: 'Biggest driver in these days', points: -20, title: 'the switch' },
        view.facts[2],
      ],
    } as unknown as View
    const facts = factsWithin(view, stretch('2026-03-01', '2026-04-10'), then)
    expect(facts[0]).toMatchObject({ label: 'Trust as it was called then, 10 Apr 2026', value: 45 })
    expect(facts[1]).toBe(then.facts[1])
    const asked = factsWithin(view, stretch('2026-03-01', '2026-04-10'), undefined)[1]
    expect(asked).toMatchObject({ kind: 'nothing', sentence: '…' })
    expect(asked).not.toEqual(driver)
  })

  it('name what was late for longest within the days, and until when', () => {
    const late = (from: string, to: string) => factsWithin(view, stretch(from, to), undefined)[2]
    expect(late('2026-03-01', '2026-06-01')).toMatchObject({
      ...{ days: 60, title: 'F-1 heard late', note: 'due 20 Mar 2026, late until 19 May 2026' },
    })
    expect(late('2026-03-01', '2026-03-30')).toMatchObject({ days: 10, note: 'due 20 Mar 2026' })
    expect(late('2026-01-02', '2026-02-25')).toMatchObject({
      ...{ days: 5, title: 'F-4 asked again', note: 'due 10 Jan 2026, late until 15 Jan 2026' },
    })
    expect(late('2026-06-01', '2026-07-10')).toMatchObject({ kind: 'nothing' })
  })

  it('leave what is overdue today where the days go up to today', () => {
    expect(factsWithin(view, stretch('2026-03-01', '2026-10-05'), undefined)[2]).toBe(view.facts[2])
  })
})
