import { expect, it } from 'vitest'
import { ask, calder, viewFor } from '../testing/some-view.ts'
import { needs } from './needs.ts'

const day = (date: string) => `${date}T09:00:00.000Z`

const named = { segment: 'Brokers', statement: 'One screen.', evidence: [] }
const borneOut = { ...named, evidence: [{ note: 'Twelve interviews' }] }

function quarters() {
  const some = calder()
  const { company, dana, noor, on } = some
  const told = () => ask(needs, viewFor(company, dana), {}).quarters
  const goal = (date: string, more: object) =>
    on(day(date), dana, 'ProposeGoal', { title: 'Grow', owners: [dana], ...more })
  const request = (date: string, more: object = {}) =>
    on(day(date), dana, 'MakeRequest', { to: noor, title: 'A page', kind: 'running', ...more })
  const decide = (date: string, more: object) =>
    on(day(date), dana, 'ProposeDecision', { title: 'Brokers first', ...more })
  return { ...some, told, goal, request, decide }
}

it('tells by quarter how many name a need that is borne out, and leaves out what serves no buyer', () => {
  const { told, goal, request, decide } = quarters()
  goal('2026-01-10', { need: borneOut })
  decide('2026-02-10', { need: named })
  request('2026-03-10')
  request('2026-03-31', { need: { none: 'Our own ledger' } })
  request('2026-04-02', { need: borneOut })
  expect(told()).toMatchObject([
    { quarter: '2026-Q2', borneOut: 1, of: 1, few: true },
    {
      quarter: '2026-Q1',
      borneOut: 1,
      of: 3,
      standing: { 'borne out': 1, named: 1, 'says nothing': 1, 'serves no buyer': 1 },
      byNoun: [
        { noun: 'request', borneOut: 0, of: 1 },
        { noun: 'decision', borneOut: 0, of: 1 },
        { noun: 'goal', borneOut: 1, of: 1 },
      ],
    },
  ])
  const { interval } = told()[1] ?? {}
  expect([interval?.low, interval?.high].map((share) => Math.round(100 * (share ?? -1)))).toEqual([
    2, 86,
  ])
})

it('takes the need of a goal that a record serves, and says so', () => {
  const { told, goal, request, on, noor } = quarters()
  const growth = goal('2026-01-10', { need: borneOut })
  const below = goal('2026-01-11', { parents: [growth] })
  const id = request('2026-01-12', { goal: below })
  expect(told()[0]).toMatchObject({ borneOut: 3, of: 3 })
  expect(told()[0]?.records).toMatchObject([
    { noun: 'request', standing: 'borne out', need: 'Brokers', inherited: true, on: '2026-01-12' },
    { noun: 'goal', inherited: true },
    { noun: 'goal', inherited: false },
  ])
  on(day('2026-02-01'), noor, 'NameRequestNeed', { id, need: { none: 'For the house' } })
  expect(told()[0]).toMatchObject({ borneOut: 2, of: 2 })
})

it('tells of nobody who asked, decided or owns', () => {
  const { told, request, dana, noor } = quarters()
  request('2026-01-12')
  expect(JSON.stringify(told())).not.toMatch(new RegExp(`${dana}|${noor}`))
})

it('counts no decision that is not there for who looks', () => {
  const { company, dana, noor, wei, decide } = quarters()
  decide('2026-02-10', { restricted: { to: [dana, noor] } })
  const seen = (by: string) => ask(needs, viewFor(company, by), {}).quarters.length
  expect([seen(noor), seen(wei)]).toEqual([1, 0])
})
