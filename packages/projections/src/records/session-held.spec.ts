import { describe, expect, it } from 'vitest'
import { forYou } from '../queries/for-you.ts'
import { page } from '../queries/page.ts'
import { ask, calder, viewFor } from '../testing/some-view.ts'

const day = (date: string) => `${date}T09:00:00.000Z`

/** Dana and Noor are to look at their data on 31 March. */
function planned(kind = 'data review') {
  const some = calder()
  const { company, dana, noor, on } = some
  const partnership = on(day('2026-03-02'), dana, 'FoundPartnership', { members: [dana, noor] })
  const what = { partnership, kind, on: '2026-03-31' }
  const id = on(day('2026-03-02'), noor, 'PlanSession', what)
  const missed = () => {
    const { id: setBy } = company.recorded(`session-${id}`).at(-1) ?? expect.unreachable()
    on('2026-04-01T06:00:00.000Z', 'lockstep', 'MarkSessionMissed', {
      ...{ id, setBy, on: '2026-03-31' },
    })
  }
  const review = (now: string, among = partnership, occurredAt?: string) =>
    on(
      day(now),
      noor,
      'HoldReview',
      { partnership: among, month: '2026-03', data: ['Visits'] },
      occurredAt,
    )
  const view = (date: string) => viewFor(company, dana, { moment: day(date) })
  const seen = (date = '2026-04-10') => ask(page, view(date), { noun: 'session', id })
  const steps = () => seen().steps.map(({ label }) => label)
  const asked = (date: string) => ask(forYou, view(date), {}).items.map((item) => item.kind)
  return { ...some, id, partnership, missed, review, seen, steps, asked }
}

describe('a session for a data review', () => {
  it('is kept by the review of its day, and nobody is asked about it', () => {
    const { review, seen, steps, asked } = planned()
    expect(asked('2026-03-31')).toContain('hold a session')
    review('2026-03-31')
    expect(seen()).toMatchObject({ record: { state: 'kept' }, linked: [{ how: 'held as' }] })
    expect(steps()).toEqual(['Planned', 'Held'])
    expect(asked('2026-03-31')).not.toContain('hold a session')
  })

  it('is kept also where the review was entered after the session had been marked', () => {
    const { review, seen, steps, missed } = planned()
    missed()
    expect(seen().record.state).toBe('missed')
    expect(steps()).toEqual(['Planned', 'Not held'])
    review('2026-04-09', undefined, '2026-03-31[Europe/Amsterdam]')
    expect(seen().record.state).toBe('kept')
    expect(steps()).toEqual(['Planned', 'Held'])
  })

  it('is not kept by a review of another day, or of another partnership', () => {
    const { review, seen, on, noor, wei } = planned()
    const other = on(day('2026-03-02'), noor, 'FoundPartnership', { members: [noor, wei] })
    review('2026-03-31', other)
    review('2026-04-01')
    expect(seen().record.state).toBe('missed')
  })

  it('follows what is said of itself', () => {
    const { id, review, seen, on, noor } = planned()
    review('2026-03-31')
    on(day('2026-03-31'), noor, 'HoldSession', { id, on: '2026-03-30' })
    expect(seen()).toMatchObject({ record: { state: 'held on another day' }, linked: [] })
  })
})

describe('any other session', () => {
  it('is not kept by a review', () => {
    const { review, seen } = planned('one-to-one')
    review('2026-03-31')
    expect(seen().record.state).toBe('missed')
  })
})

describe('a session that was moved in time, and said to be afterwards', () => {
  it('does not stand as passed by before its new day is over', () => {
    const { id, on, noor, missed, steps, seen } = planned('one-to-one')
    missed()
    on(day('2026-04-09'), noor, 'MoveSession', { id, on: '2026-04-14' }, day('2026-03-30'))
    expect(seen().record.state).toBe('planned')
    expect(steps()).toEqual(['Planned', 'Moved'])
  })
})
