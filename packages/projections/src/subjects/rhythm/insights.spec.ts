import { describe, expect, it } from 'vitest'
import { forYou } from '../../queries/for-you.ts'
import { list } from '../../queries/list.ts'
import { ask, calder, viewFor } from '../../testing/some-view.ts'
import { insightDue } from './insight-due.ts'

const day = (date: string) => `${date}T09:00:00.000Z`

/** Three whose charter wants a note every fourteen days; Noor shares the first on 10 March. */
function shared() {
  const some = calder()
  const { company, dana, noor, wei, on } = some
  const members = [dana, noor, wei]
  const team = on(day('2026-03-02'), dana, 'FoundPartnership', { members, name: 'Three' })
  on(day('2026-03-02'), dana, 'ProposeCharter', { id: team, insightCadenceDays: 14 })
  for (const by of [noor, wei]) on(day('2026-03-02'), by, 'AcceptCharter', { id: team, version: 1 })
  const share = (date: string) =>
    on(day(date), noor, 'ShareInsight', {
      partnership: team,
      market: 'Carriers ask for one price.',
    })
  const id = share('2026-03-10')
  const view = (by: string, date: string) => viewFor(company, by, { moment: day(date) })
  const asked = (by: string, date: string) =>
    ask(forYou, view(by, date), {}).items.map(({ kind, due }) => (due ? [kind, due] : [kind]))
  const stands = () =>
    ask(list, view(dana, '2026-03-12'), { noun: 'insight' }).records.map(({ state }) => state)
  return { ...some, team, id, share, asked, stands }
}

describe('an insight note', () => {
  const READ = ['read an insight note']

  it('waits for each whom it is for, until they say that they read it, or answer', () => {
    const { id, dana, noor, wei, on, asked } = shared()
    for (const [by, waits] of [
      [dana, [READ]],
      [wei, [READ]],
      [noor, []],
    ] as const) {
      expect(asked(by, '2026-03-11')).toEqual(waits)
    }
    on(day('2026-03-11'), dana, 'ReadInsight', { id })
    on(day('2026-03-11'), wei, 'AnswerInsight', { id, answer: 'Operations can do that.' })
    expect([asked(dana, '2026-03-11'), asked(wei, '2026-03-11')]).toEqual([[], []])
  })

  it('waits for them still where a delegate of theirs answered it', () => {
    const { company, id, dana, wei, noor, asked } = shared()
    company.now = day('2026-03-11')
    company.give(dana, 'GrantDelegation', { id: dana, to: wei })
    company.give(wei, 'AnswerInsight', { id, answer: 'She asks for May.' }, { onBehalfOf: dana })
    expect([asked(dana, '2026-03-11'), asked(noor, '2026-03-11')]).toEqual([[READ], []])
  })

  it('stands as read once all have read it, and as answered once anybody answers', () => {
    const { id, dana, wei, on, stands } = shared()
    const then = [stands()]
    on(day('2026-03-11'), dana, 'ReadInsight', { id })
    then.push(stands())
    on(day('2026-03-11'), wei, 'ReadInsight', { id })
    then.push(stands())
    on(day('2026-03-12'), wei, 'AnswerInsight', { id, answer: 'Operations can do that.' })
    expect([...then, stands()].flat()).toEqual(['shared', 'shared', 'read', 'answered'])
  })
})

describe('the next insight note', () => {
  it('is wanted in no view of who reads only up to a day before', () => {
    const { company, dana, noor, wei, team, share, on } = shared()
    share('2026-04-20')
    const facilitator = on(day('2026-05-01'), company.owner, 'AddOutsider', { name: 'Fay' })
    on(day('2026-05-01'), dana, 'OpenPostmortem', {
      ...{ partnership: team, title: 'March', question: 'What changed?', facilitator },
      ...{ from: '2026-03-01', to: '2026-03-31', involved: [dana, noor, wei] },
    })
    const due = (by: string, date: string) =>
      insightDue(viewFor(company, by, { moment: day('2026-06-01'), happened: day(date) }), team)?.on
    expect([due(facilitator, '2026-03-31'), due(dana, '2026-04-10')]).toEqual(
      Array(2).fill('2026-03-24'),
    )
    expect(due(facilitator, '2026-04-10')).toBeUndefined()
  })

  const next = (due: string) => ['write an insight note', due]

  it('is wanted of who wrote the last, as often as the charter says, until it is shared', () => {
    const { noor, dana, share, asked } = shared()
    expect(asked(noor, '2026-03-24')).toEqual([next('2026-03-24')])
    expect(asked(dana, '2026-03-24')).not.toContainEqual(next('2026-03-24'))
    share('2026-03-26')
    expect(asked(noor, '2026-03-27')).toEqual([])
    expect(asked(noor, '2026-04-10')).toEqual([next('2026-04-09')])
  })

  it('is wanted of nobody who left the partnership or the organisation, nor once it has ended', () => {
    const { noor, dana, team, on, asked } = shared()
    on(day('2026-03-20'), dana, 'RemoveFromPartnership', { id: team, person: noor })
    expect(asked(noor, '2026-03-24')).toEqual([])
    const left = shared()
    left.on(day('2026-03-20'), left.company.owner, 'RecordLeaving', { id: left.noor })
    expect(left.asked(left.noor, '2026-03-24')).toEqual([])
    const ended = shared()
    ended.on(day('2026-03-20'), ended.dana, 'EndPartnership', { id: ended.team })
    expect(ended.asked(ended.noor, '2026-03-24')).toEqual([])
  })
})
