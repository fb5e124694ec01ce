import { expect, it } from 'vitest'
import { ask, calder, viewFor } from '../testing/some-view.ts'
import { money } from './money.ts'

const day = (date: string) => `${date}T09:00:00.000Z`
const eur = (amount: number) => ({ amount, currency: 'EUR' })

function spending() {
  const some = calder()
  const { company, dana, on } = some
  const goal = (more: object) =>
    on(day('2026-01-02'), dana, 'ProposeGoal', { title: 'Goal', owners: [dana], ...more })
  const decide = (date: string, proposed: object, decided: object) => {
    const id = on(day(date), dana, 'ProposeDecision', { title: 'Decision', ...proposed })
    on(day(date), dana, 'Decide', { id, ...decided })
    return id
  }
  const told = (by = dana) => ask(money, viewFor(company, by), {})
  return { ...some, goal, decide, told }
}

it('counts each record once in every goal that it serves, itself or over others, and once in all', () => {
  const { goal, decide, told, dana, noor, on } = spending()
  const growth = goal({ growth: true })
  const [one, other] = [goal({ parents: [growth] }), goal({ parents: [growth] })]
  const id = decide('2026-01-03', { goals: [one, other] }, { cost: eur(100), effortDays: 5 })
  decide('2026-01-04', { goals: [one] }, { cost: { amount: 40, currency: 'USD' } })
  decide('2026-01-05', {}, { effortDays: 2 })
  const ask_ = { to: noor, title: 'A page', kind: 'growth', goal: other, cost: eur(30) }
  const request = on(day('2026-01-06'), dana, 'MakeRequest', ask_)
  expect(told().all.records).toBe(3)
  on(day('2026-01-07'), noor, 'AcceptRequest', { id: request })
  on(day('2026-01-08'), noor, 'DeliverRequest', { id: request })
  on(day('2026-01-09'), noor, 'TellRequestOutcome', {
    id: request,
    verdict: 'worked',
    cost: eur(35),
  })
  on(day('2026-01-10'), dana, 'ReportDecisionCost', { id, cost: eur(60) })
  on(day('2026-01-11'), noor, 'ReportDecisionCost', { id, cost: eur(90), effortDays: 4 })
  const { goals, unlinked, all } = told()
  expect(goals.map(({ ordinal, records, path }) => [ordinal, records, path?.length])).toEqual([
    ['G-1', 3, 1],
    ['G-2', 2, 2],
    ['G-3', 2, 2],
  ])
  expect(goals[0]).toMatchObject({
    planned: { money: [eur(130), { amount: 40, currency: 'USD' }], effortDays: 5 },
    actual: { money: [eur(125)], effortDays: 4 },
    told: 2,
  })
  expect(goals[2]?.actual).toEqual({ money: [eur(125)], effortDays: 4 })
  expect(unlinked).toMatchObject({ records: 1, planned: { effortDays: 2 } })
  expect(all).toMatchObject({ records: 4, planned: { effortDays: 7 } })
})

it('says what was stopped before its time, by what, and what that left unspent', () => {
  const { decide, told, dana, on } = spending()
  const first = decide('2026-01-03', {}, { cost: eur(100), expectedEffectDays: 100 })
  on(day('2026-02-01'), dana, 'ReportDecisionCost', { id: first, cost: eur(70) })
  const second = decide('2026-02-10', {}, { cost: eur(10), supersedes: [first] })
  on(day('2026-02-10'), 'lockstep', 'MarkSuperseded', { id: first, by: second })
  const stopped = () => told().records.flatMap((each) => each.stopped ?? [])
  expect(stopped()).toMatchObject([
    { how: 'superseded', by: { ordinal: 'S-02' }, on: '2026-02-10', saved: eur(30) },
  ])
  on(day('2026-02-20'), dana, 'ReverseDecision', { id: second, reason: 'Too dear.' })
  expect(stopped().map(({ how, saved }) => [how, saved])).toEqual([
    ['superseded', eur(30)],
    ['reversed', undefined],
  ])
})

it('counts what was spent after a stop in the total alone, by when it was spent and not when it was told', () => {
  const { decide, told, dana, on } = spending()
  const id = decide('2026-01-03', {}, { cost: eur(100), expectedEffectDays: 100 })
  const spent = (date: string, amount: number, occurredAt?: string) =>
    on(day(date), dana, 'ReportDecisionCost', { id, cost: eur(amount) }, occurredAt)
  const line = () => told().records[0]
  on(day('2026-02-10'), dana, 'DropDecision', { id, reason: 'Too dear.' })
  spent('2026-03-01', 90)
  expect(line()).toMatchObject({ actual: { cost: eur(90) }, stopped: { spent: {} } })
  expect(line()?.stopped).not.toHaveProperty('saved')
  spent('2026-03-02', 60, day('2026-02-09'))
  expect(line()).toMatchObject({
    actual: { cost: eur(90) },
    stopped: { spent: { cost: eur(60) }, saved: eur(40) },
  })
})

it('stops nothing that had its time, or was only worded anew', () => {
  const { decide, told, dana, on } = spending()
  const short = decide('2026-01-03', {}, { cost: eur(100), expectedEffectDays: 10 })
  on(day('2026-02-01'), dana, 'DropDecision', { id: short, reason: 'Done.' })
  const worded = decide('2026-02-03', {}, { cost: eur(100), expectedEffectDays: 100 })
  const anew = decide('2026-02-05', {}, { supersedes: [worded], wordingOnly: true })
  on(day('2026-02-05'), 'lockstep', 'MarkSuperseded', { id: worded, by: anew })
  expect(told().records.map(({ stopped }) => stopped)).toEqual([undefined, undefined])
})

it('tells a request that was taken on and withdrawn, or given back, and none that was declined', () => {
  const { told, dana, noor, on } = spending()
  const make = () =>
    on(day('2026-01-03'), dana, 'MakeRequest', {
      ...{ to: noor, title: 'A page', kind: 'running', cost: eur(9) },
    })
  const [taken, declined, given] = [make(), make(), make()]
  on(day('2026-01-04'), noor, 'DeclineRequest', { id: declined, reason: 'No.' })
  on(day('2026-01-04'), noor, 'AcceptRequest', { id: taken })
  on(day('2026-01-05'), dana, 'WithdrawRequest', { id: taken })
  on(day('2026-01-04'), noor, 'AcceptRequest', { id: given })
  on(day('2026-01-06'), noor, 'DeclineRequest', { id: given, reason: 'No.' })
  const stopped = told().records.map((each) => [each.ordinal, each.stopped?.how])
  expect(stopped.toSorted()).toEqual([
    ['R-01', 'withdrawn'],
    ['R-03', 'declined'],
  ])
})

it('counts nothing of a decision that is not there for who looks', () => {
  const { decide, told, dana, noor, wei } = spending()
  decide('2026-01-03', { restricted: { to: [dana, noor] } }, { cost: eur(100) })
  expect([told(noor).all.records, told(wei).all.records]).toEqual([1, 0])
})
