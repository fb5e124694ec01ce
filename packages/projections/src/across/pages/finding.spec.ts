import { describe, expect, it } from 'vitest'
import { dashboard } from '../../queries/dashboard.ts'
import { forYou } from '../../queries/for-you.ts'
import { list } from '../../queries/list.ts'
import { page } from '../../queries/page.ts'
import { record } from '../../queries/record.ts'
import { ask, calder, viewFor } from '../../testing/some-view.ts'

const day = (date: string) => `${date}T09:00:00.000Z`

/** Dana asks Noor for something on 2 March that leads nowhere, and says so nowhere. */
function asking() {
  const some = calder()
  const { company, dana, noor, on } = some
  const pair = on(day('2026-01-05'), dana, 'FoundPartnership', { members: [dana, noor] })
  const asked = { to: noor, title: 'A new logo', kind: 'growth', partnership: pair }
  const evidence = [{ note: 'A survey of May' }]
  const stated = { problem: { statement: 'Nobody knows us', evidence } }
  const request = on(day('2026-03-02'), dana, 'MakeRequest', { ...asked, ...stated })
  const at = (by: string, date: string, bounds = {}) =>
    viewFor(company, by, { moment: day(date), ...bounds })
  const lines = (by: string, date: string, bounds = {}) =>
    ask(list, at(by, date, bounds), { noun: 'finding' }).records
  const see = (by: string, date: string) => {
    const [id = ''] = lines(by, date).map((line) => line.id)
    return ask(page, at(by, date), { noun: 'finding', id })
  }
  const answer = (
    date: string,
    by: string,
    name: 'ExplainFinding' | 'DisputeFinding',
    more: object = {},
  ) => {
    const action = see(by, date)
      .parts.flatMap(({ items }) => items.flatMap(({ actions = [] }) => actions))
      .find(({ command }) => command === name)
    return on(day(date), by, name, { ...action?.input, words: 'The board wants one', ...more })
  }
  const todo = (by: string, date: string) => ask(forYou, at(by, date), {}).items
  return { ...some, pair, request, at, lines, see, answer, todo }
}

describe('a finding', () => {
  it('stands on the list with all that it rests on, and moves no score', () => {
    const { dana, noor, wei, lines, see } = asking()
    expect(lines(dana, '2026-03-09')).toEqual([])
    for (const by of [dana, noor, wei])
      expect(lines(by, '2026-03-10')).toMatchObject([
        { title: 'A request that leads to no growth goal: R-01', standing: 'open' },
      ])
    const { facts, parts, linked } = see(wei, '2026-03-10')
    expect(parts.map(({ title, note }) => [title, note]).slice(0, 3)).toEqual([
      ['What was found', 'it moves no score'],
      ['What they say of it', 'nothing yet; Noor and Dana may explain or dispute it'],
      ['What it rests on', undefined],
    ])
    const href = {
      view: 'list',
      params: { noun: 'finding', kind: 'A request that leads to no growth goal' },
    }
    expect(facts).toContainEqual({
      label: 'Looked at',
      value: [{ text: '1: requests that are not for keeping things running', href }],
    })
    expect(linked).toMatchObject([{ title: 'A new logo', how: 'About' }])
  })

  it('stands beside what else was looked for, at how much, and where there is too little', () => {
    const { dana, at } = asking()
    const { parts = [] } = ask(list, at(dana, '2026-03-10'), { noun: 'finding' })
    const [looked, few] = parts.map(({ items }) =>
      items.map(({ what, note }) => [what.map(({ text }) => text).join(''), note]),
    )
    expect(looked).toContainEqual([
      'A request that leads to no growth goal: 1 finding in 1 looked at',
      'requests that are not for keeping things running',
    ])
    expect(looked).toContainEqual([
      'A data review short of data or of action: not enough events',
      'no data reviews',
    ])
    expect(few).toContainEqual([
      'Dana’s requests to Noor: 1 of at least 5',
      'A request that leads to no growth goal',
    ])
  })

  it('leads from how much was looked at to each case of it, found or not', () => {
    const { dana, noor, at, on } = asking()
    const asked = { to: noor, title: 'A new office', kind: 'growth' }
    for (const n of [3, 4, 5]) on(day(`2026-03-0${n}`), dana, 'MakeRequest', asked)
    const kind = 'A request that leads to no growth goal'
    const narrowed = (more: object = {}) =>
      ask(list, at(dana, '2026-03-10'), { noun: 'finding', kind, ...more })
    const { records, parts = [] } = narrowed()
    expect(records).toHaveLength(1)
    const [few, cases] = parts
    const linked = few?.items[0]?.what.filter(({ href }) => href !== undefined)
    expect(linked).toHaveLength(4)
    expect(cases).toMatchObject({
      note: '4: requests that are not for keeping things running',
      items: [{ note: 'asked for, Dana' }, {}, {}, { what: [{ text: 'R-01 A new logo' }] }],
      all: 4,
    })
    expect(narrowed({ limit: 3 }).parts?.[1]).toMatchObject({ items: [{}, {}, {}], all: 4 })
  })

  it('that counts many names each of them, and each entry that it rests on once', () => {
    const { dana, noor, lines, at, on } = asking()
    const asked = { to: noor, title: 'A new office', kind: 'growth' }
    for (const n of [3, 4, 5, 6]) on(day(`2026-03-0${n}`), dana, 'MakeRequest', asked)
    const id = lines(dana, '2026-03-20').find(({ title }) => `${title}`.includes('R-01, R-02'))?.id
    const all = ask(page, at(dana, '2026-03-20'), { noun: 'finding', id: id ?? '' })
    const rows = (title: string) => all.parts.find((part) => part.title === title)
    expect(rows('What it rests on')?.items).toHaveLength(5)
    expect(rows('What was looked at')).toMatchObject({
      note: '5: requests that are not for keeping things running',
      items: [{}, {}, {}, {}, {}],
    })
    expect(all.facts.map(({ label }) => label)).toEqual(['Without a way to growth', 'Looked at'])
    expect(all.facts[1]?.value).toEqual([
      { text: '5: requests that are not for keeping things running' },
    ])
  })

  it('may be explained with what happened outside, which then leads back to it', () => {
    const { dana, wei, on, at, see, answer } = asking()
    const said = { title: 'A rival left', kind: 'competitor', source: 'The press' }
    const outside = on(day('2026-03-11'), dana, 'RecordOutsideEvent', said)
    answer('2026-03-12', dana, 'ExplainFinding', { outside })
    const [answered] = see(wei, '2026-03-12').parts[1]?.items ?? []
    expect(answered?.what.map(({ text }) => text).join('')).toBe(
      'Dana explained it, with E-01 A rival left in mind',
    )
    const { parts } = ask(page, at(wei, '2026-03-12'), { noun: 'outside', id: outside })
    expect(parts.find(({ title }) => title.startsWith('Findings'))?.items).toMatchObject([
      { what: [{ href: { noun: 'finding' } }], note: 'Dana explained it' },
    ])
  })

  it('waits for each whom it concerns, with what would close it, until they answer', () => {
    const { dana, noor, wei, todo, answer } = asking()
    const labels = (by: string) =>
      todo(by, '2026-03-10')
        .filter(({ kind }) => kind === 'answer a finding')
        .map(({ actions }) => actions.map(({ label }) => label))
    for (const by of [dana, noor])
      expect(labels(by)).toEqual([['Name its goal', 'Explain it', 'Dispute it']])
    expect(labels(wei)).toEqual([])
    answer('2026-03-10', noor, 'ExplainFinding')
    expect(labels(dana)).toEqual([])
    expect(labels(noor)).toEqual([])
  })

  it('is answered in words of those whom it concerns, and a dispute counts for more', () => {
    const { dana, noor, wei, see, answer } = asking()
    answer('2026-03-11', noor, 'ExplainFinding')
    expect(see(dana, '2026-03-11').record).toMatchObject({ state: 'explained' })
    answer('2026-03-12', dana, 'DisputeFinding')
    const said = (by: string) => see(by, '2026-03-12').parts[1]?.items.map((item) => item.said)
    expect(see(wei, '2026-03-12').record).toMatchObject({ state: 'disputed' })
    expect(said(noor)?.slice(0, 2)).toEqual(['The board wants one', 'The board wants one'])
    expect(said(wei)).toEqual([{ sealed: true }, { sealed: true }])
  })

  it('is as it was known then in a view of the past, and closed once its goal is named', () => {
    const { dana, request, on, lines, answer } = asking()
    const goal = on(day('2026-03-10'), dana, 'ProposeGoal', { title: 'Revenue', growth: true })
    answer('2026-03-11', dana, 'DisputeFinding')
    on(day('2026-03-12'), dana, 'LinkRequest', { id: request, goal })
    const [now] = lines(dana, '2026-03-13')
    expect(now).toMatchObject({ state: 'closed', standing: 'kept' })
    const then = lines(dana, '2026-03-13', { known: { at: day('2026-03-11') } })
    expect(then).toMatchObject([{ id: now?.id, state: 'disputed' }])
  })

  it('is found by the thresholds that hold, and in the past by those that held', () => {
    const { company, dana, on, lines, see } = asking()
    on(day('2026-03-10'), company.owner, 'SetThreshold', {
      ...{ id: company.id, detector: 'trivial_request', threshold: 'grace_days', value: 21 },
      reason: 'We plan by the month',
    })
    expect(lines(dana, '2026-03-11')).toEqual([])
    expect(lines(dana, '2026-03-24')).toHaveLength(1)
    const { parts } = see(dana, '2026-03-24')
    expect(parts.find(({ title }) => title === 'By what it was found')).toMatchObject({
      note: 'version 2',
      items: expect.arrayContaining([
        expect.objectContaining({
          what: [{ text: 'Days in which a goal can still be named: 21 days' }],
          note: expect.stringContaining('We plan by the month'),
        }),
      ]),
    })
    const before = { known: { at: '2026-03-10T08:00:00.000Z' } }
    expect(lines(dana, '2026-03-10', before)).toHaveLength(1)
  })

  it('that was answered can be read when it is found no more, with what was said', () => {
    const { company, dana, noor, on, lines, see, answer, todo } = asking()
    const [found] = lines(dana, '2026-03-11')
    answer('2026-03-11', noor, 'ExplainFinding')
    on(day('2026-03-12'), company.owner, 'SetThreshold', {
      ...{ id: company.id, detector: 'trivial_request', threshold: 'grace_days', value: 60 },
      reason: 'We plan by the quarter',
    })
    expect(lines(dana, '2026-03-13')).toMatchObject([
      { id: found?.id, title: found?.title, state: 'closed', note: 'it is found no more' },
    ])
    const { parts, linked } = see(dana, '2026-03-13')
    expect(parts[1]?.items).toMatchObject([{ said: 'The board wants one' }])
    expect(linked).toMatchObject([{ title: 'A new logo', how: 'About' }])
    expect(todo(dana, '2026-03-13').map(({ kind }) => kind)).not.toContain('answer a finding')
  })

  it('stands on the timeline, on the record that it is about', () => {
    const { dana, pair, at } = asking()
    const { panels } = ask(dashboard, at(dana, '2026-03-10'), { partnership: pair })
    const marks = panels.flatMap((panel) => (panel.kind === 'lane' ? panel.marks : []))
    expect(marks.flatMap(({ found, label }) => (found ? [[label, found]] : []))).toEqual([
      ['R-01 A new logo', 'A request that leads to no growth goal'],
    ])
  })
})

it('of what is for two alone is answered out of sight of others', () => {
  const { company, dana, noor, wei, on } = calder()
  const given = { to: dana, kind: 'hard', title: 'Dates', text: 'They moved' }
  const id = on(day('2026-03-02'), noor, 'GiveFeedback', given)
  on(day('2026-03-03'), dana, 'AcceptFeedback', { id })
  for (const date of ['2026-03-16', '2026-03-30'])
    on(day(date), noor, 'AnswerFollowUp', { id, difference: 'not_yet' })
  const view = (by: string) => viewFor(company, by, { moment: day('2026-03-31') })
  const [found] = ask(list, view(dana), { noun: 'finding' }).records
  const { parts } = ask(page, view(dana), { noun: 'finding', id: found?.id ?? '' })
  const [explain] = parts.flatMap(({ items }) => items.flatMap(({ actions = [] }) => actions))
  on(day('2026-03-31'), dana, 'ExplainFinding', { ...explain?.input, words: 'I was away' })
  const entries = (by: string) =>
    ask(record, view(by), { noun: 'finding' }).entries.map(({ did }) => did)
  expect(entries(noor)).toEqual(['explained a finding'])
  expect(entries(wei)).toEqual([])
  expect(ask(list, view(wei), { noun: 'finding' }).records).toEqual([])
})
