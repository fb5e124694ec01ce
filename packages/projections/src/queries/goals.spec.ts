import { describe, expect, it } from 'vitest'
import { namedRecord } from '../records/named.ts'
import { ask, calder, viewFor } from '../testing/some-view.ts'
import type { View } from '../view/view.ts'
import { goal } from './goal.ts'
import { goals } from './goals.ts'

const at = (day: string) => `${day}T09:00:00.000Z`

function proposing() {
  const some = calder()
  const { company, dana, on } = some
  const goal = (title: string, of: string | undefined, parents: readonly string[] = []) =>
    on(at('2026-02-01'), dana, 'ProposeGoal', { title, owners: [dana], function: of, parents })
  const coverage = () => ask(goals, viewFor(company, dana), {}).coverage
  return { ...some, goal, coverage }
}

describe('the coverage of the company’s goals', () => {
  it('counts by function the goals that serve one at company level, and lists those that do not', () => {
    const { goal, coverage } = proposing()
    const revenue = goal('Revenue', 'Company')
    const leads = goal('Leads', 'Marketing', [revenue])
    const won = goal('Won', 'Sales', [revenue])
    goal('Pilots', 'Sales', [leads, won])
    const alone = goal('A new office', 'Finance')
    const inside = goal('Webinars', 'Marketing', [goal('Events', 'Marketing')])
    expect(coverage()).toMatchObject([
      { function: 'Company', of: 0, aligned: 0, top: 1 },
      { function: 'Finance', of: 1, aligned: 0, top: 0, unaligned: [alone] },
      { function: 'Marketing', of: 3, aligned: 1, unaligned: expect.arrayContaining([inside]) },
      { function: 'Sales', of: 2, aligned: 2, across: 1, unaligned: [] },
    ])
  })

  it('counts no draft and none that has ended', () => {
    const { dana, goal, coverage, on } = proposing()
    const id = goal('Revenue', undefined)
    goal('Leads', 'Marketing', [id])
    on(at('2026-02-02'), dana, 'AbandonGoal', { id: goal('Fairs', 'Marketing'), reason: 'Dear' })
    on(at('2026-02-02'), dana, 'ProposeGoal', { title: 'Draft', function: 'Sales', draft: true })
    expect(coverage()).toMatchObject([
      { function: 'Marketing', of: 1, aligned: 1 },
      { of: 0, top: 1 },
    ])
  })
})

it('lists, once asked for, the goals without a parent that its headline counts', () => {
  const { goal, company, dana } = proposing()
  goal('Leads', 'Marketing', [goal('Revenue', 'Company')])
  const alone = goal('A new office', 'Finance')
  const asked = (params: object) => ask(goals, viewFor(company, dana), params)
  expect(asked({}).counts).toMatchObject({ all: 3, orphans: 1 })
  expect(asked({ orphans: 'yes' }).found).toEqual([alone])
})

describe('the goals', () => {
  function book() {
    const some = calder()
    const { dana, noor, on } = some
    const propose = (by: string, title: string, more: object = {}) =>
      on(at('2026-01-10'), by, 'ProposeGoal', { title, owners: [by], ...more })
    const q1 = { label: '2026 Q1', from: '2026-01-01', to: '2026-03-31' }
    const q2 = { label: '2026 Q2', from: '2026-04-01', to: '2026-06-30' }
    const revenue = propose(dana, 'Revenue')
    const won = propose(dana, 'Accounts won', { parents: [revenue], function: 'Sales', period: q1 })
    const leads = propose(noor, 'Leads', { parents: [revenue], function: 'Marketing', period: q1 })
    const pilots = propose(noor, 'Pilots', { parents: [won, leads], function: 'Sales', period: q2 })
    const office = propose(noor, 'Office')
    const view = () => viewFor(some.company, some.wei)
    return { ...some, revenue, won, leads, pilots, office, view }
  }

  it('stand under each of their parents, and orphans apart', () => {
    const { view, won, leads, pilots, office } = book()
    const answer = ask(goals, view(), {})
    expect(answer.goals.map(({ ordinal }) => ordinal)).toEqual(['G-1', 'G-2', 'G-3', 'G-4', 'G-5'])
    expect(answer.goals.find(({ id }) => id === pilots)?.parents).toEqual([won, leads])
    expect(answer.goals.filter(({ orphan }) => orphan).map(({ id }) => id)).toEqual([office])
    expect(answer.counts).toMatchObject({ all: 5, orphans: 1 })
  })

  it('are booked by period, the latest first, and by function', () => {
    const { view, won, leads, pilots } = book()
    const chapters = ask(goals, view(), {}).book.map(({ period, functions }) => [
      period?.label,
      functions.map((each) => [each.function, each.goals]),
    ])
    expect(chapters.slice(0, 2)).toEqual([
      ['2026 Q2', [['Sales', [pilots]]]],
      [
        '2026 Q1',
        [
          ['Marketing', [leads]],
          ['Sales', [won]],
        ],
      ],
    ])
    expect(chapters[2]?.[0]).toBeUndefined()
  })

  it('that a later period took up are carried on, not overdue', () => {
    const { dana, on, company } = calder()
    const propose = (more: object) =>
      on(at('2026-01-10'), dana, 'ProposeGoal', { title: 'Grow', owners: [dana], ...more })
    const first = propose({ horizon: '2026-01-31' })
    const see = () =>
      ask(goals, viewFor(company, dana, { moment: at('2026-03-01') }), {}).goals.find(
        ({ id }) => id === first,
      )
    expect(see()).toMatchObject({ id: first, state: 'agreed', overdueDays: 29 })
    propose({ horizon: '2026-04-30', continues: { goal: first, how: 'same' } })
    expect(see()).toMatchObject({ id: first, state: 'carried on' })
    expect(see()).not.toHaveProperty('overdueDays')
  })

  it('stand on the page of another goal and in a search as they do in the list, then and now', () => {
    const { dana, on, company } = calder()
    const propose = (title: string, more: object = {}) =>
      on(at('2026-01-10'), dana, 'ProposeGoal', { title, owners: [dana], ...more })
    const id = propose('Grow')
    const parents = [id]
    const [first, lapsing] = [propose('Pilots', { parents }), propose('Fairs', { parents })]
    on(at('2026-02-01'), dana, 'LapseGoal', { id: lapsing })
    propose('More pilots', { continues: { goal: first, how: 'same' } })
    const view = viewFor(company, dana, { moment: at('2026-03-01') })
    const told = (of: View) => ask(goal, of, { id })?.children.map(({ state }) => state)
    expect(told(view)).toEqual(['carried on', 'dropped without a word'])
    expect(namedRecord(view, 'goal', lapsing)?.state).toBe('dropped without a word')
  })

  it('are listed where something is open first, and what was read in last of each', () => {
    const { dana, on, company } = calder()
    const propose = (title: string, more: object = {}) =>
      on(at('2026-01-10'), dana, 'ProposeGoal', { title, owners: [dana], ...more })
    const source = { page: 'okrs/2019.md' }
    const company2019 = propose('Company 2019', { source })
    const old = propose('Old', { source, parents: [company2019] })
    const ended = propose('Ended here')
    const above = propose('Over, but not what serves it')
    propose('Open under it', { parents: [above] })
    propose('Read in, open', { source })
    propose('Open here')
    for (const id of [company2019, old, ended, above])
      on(at('2026-01-20'), dana, 'AchieveGoal', { id })
    expect(ask(goals, viewFor(company, dana), {}).goals.map(({ title }) => title)).toEqual([
      ...['Over, but not what serves it', 'Open under it', 'Open here', 'Read in, open'],
      ...['Ended here', 'Company 2019', 'Old'],
    ])
  })

  it('are found by words of their number and title', () => {
    const { view, won, leads, pilots } = book()
    const found = (text: string) => ask(goals, view(), { text }).found
    expect(found('won ACCOUNTS')).toEqual([won])
    expect(found('g-3')).toEqual([leads])
    expect(found('pilots')).toEqual([pilots])
    expect(found('nothing')).toEqual([])
  })

  it('narrow to what is asked for, with what stands above it', () => {
    const { view, revenue, won, leads, pilots } = book()
    const answer = ask(goals, view(), { period: '2026 Q2' })
    expect(answer.found).toEqual([pilots])
    expect(answer.goals.map(({ id }) => id)).toEqual([revenue, won, leads, pilots])
    expect(answer.counts.all).toBe(1)
  })
})
