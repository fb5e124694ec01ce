import { expect, it } from 'vitest'
import { goal } from '../../queries/goal.ts'
import { ask, calder, viewFor } from '../../testing/some-view.ts'
import { entryKnownSince } from './entry-known.ts'

const day = (date: string) => `${date}T09:00:00.000Z`

it('lets everybody know of a goal who proposed it, agreed to it, or expected something of it', () => {
  const { company, dana, noor, wei, on } = calder()
  const terms = { title: 'Pipeline', owners: [dana], unit: 'M', baseline: 5, target: 8 }
  const id = on(day('2026-03-02'), dana, 'ProposeGoal', terms)
  const known = () =>
    ask(goal, viewFor(company, dana, { moment: day('2026-04-01') }), { id }).whoKnows.people.map(
      ({ person, since }) => [person.id, since],
    )
  expect(known()).toEqual([[dana, '2026-03-02']])
  on(day('2026-03-04'), noor, 'AgreeToGoal', { id })
  on(day('2026-03-09'), wei, 'StateExpectation', { id, target: 7 })
  on(day('2026-03-10'), noor, 'StateExpectation', { id, target: 6 })
  expect(Object.fromEntries(known())).toEqual({
    [dana]: '2026-03-02',
    [noor]: '2026-03-04',
    [wei]: '2026-03-09',
  })
})

it('lets nobody know of what only names them, until they have a say in it or are asked', () => {
  const { company, dana, noor, on } = calder()
  const partnership = on(day('2026-03-01'), dana, 'FoundPartnership', { members: [dana, noor] })
  const terms = { title: 'Pipeline', partnership, owners: [dana, noor] }
  const id = on(day('2026-03-02'), dana, 'ProposeGoal', terms)
  const see = () =>
    ask(goal, viewFor(company, noor, { moment: day('2026-04-01') }), { id }).whoKnows
  expect(see().people.map(({ person }) => person.id)).toEqual([dana])
  expect(see().unaware.map((person) => person.id)).toEqual([noor])
  on(day('2026-03-09'), noor, 'AgreeToGoal', { id })
  expect(see().people.find(({ person }) => person.id === noor)?.since).toBe('2026-03-09')
})

it('lets nobody know of a goal whom an imported table only names', () => {
  const { company, dana, noor } = calder()
  company.now = day('2026-03-02')
  const terms = { title: 'Pipeline', owners: [noor], baseline: 5, target: 8 }
  const id = company.give(dana, 'ProposeGoal', terms, { source: 'import' })
  const view = viewFor(company, dana, { moment: day('2026-04-01') })
  const known = ask(goal, view, { id }).whoKnows.people.flatMap(({ person, since }) =>
    since === undefined ? [] : [person.id],
  )
  expect(known).toEqual([dana])
})

it('says of what a delegate does in somebody’s name that the delegate knew, and of the other nothing', () => {
  const { company, dana, noor, wei, on, lastEvent } = calder()
  on(day('2026-03-01'), noor, 'GrantDelegation', { id: noor, to: wei })
  company.now = day('2026-03-02')
  const as = { onBehalfOf: noor }
  const terms = { title: 'Pipeline', owners: [noor, dana], baseline: 5, target: 8 }
  const id = company.give(wei, 'ProposeGoal', terms, as)
  company.give(wei, 'ReportProgress', { id, value: 6, source: { kind: 'hand' } }, as)
  const reported = lastEvent()
  const view = () => viewFor(company, dana, { moment: day('2026-04-01') })
  const known = () => {
    const { people } = ask(goal, view(), { id }).whoKnows
    return Object.fromEntries(people.map(({ person, since }) => [person.id, since]))
  }
  expect(known()).toEqual({ [wei]: '2026-03-02' })
  const entry = view().entered(reported)
  const since = (person: string) => entry && entryKnownSince(view(), entry, person)
  expect([wei, noor].map(since)).toEqual(['2026-03-02', undefined])
  on(day('2026-03-09'), noor, 'AgreeToGoal', { id })
  expect(known()).toMatchObject({ [noor]: '2026-03-09' })
})
