import type { CommandName } from '@lockstep/domain'
import { describe, expect, it } from 'vitest'
import { fireTimers } from '../testing/deeds/clockwork.ts'
import { ask, calder, viewFor } from '../testing/some-view.ts'
import { voice } from './voice.ts'

const on = (day: string) => `${day}T09:00:00.000Z`

/** Dana proposes and decides, and asks what others think of it. */
function heard() {
  const some = calder()
  const { company, dana, noor } = some
  const give = (day: string, by: string, name: CommandName, input: object) =>
    some.on(on(day), by, name, input)
  const asking = (day: string, asked: readonly string[], more: object = {}) => {
    const id = give(day, dana, 'ProposeDecision', { title: 'Trade fairs', ...more })
    if (asked.length > 0) give(day, dana, 'CallPositions', { id, asked })
    return id
  }
  /** One that Noor objects to. */
  const opposed = (day: string) => {
    const id = asking(day, [noor])
    give(day, noor, 'TakePosition', { id, stance: 'oppose', reason: 'Too dear' })
    return id
  }
  const requested = (day: string) =>
    give(day, dana, 'MakeRequest', { to: noor, title: 'A page', kind: 'running' })
  const seen = (person: string, by = dana) =>
    ask(voice, viewFor(company, by, { moment: on('2026-06-01') }), { person })
  const changed = () => seen(noor).cases.map((each) => each.changed)
  return { ...some, give, asking, opposed, requested, seen, changed }
}

describe('pushback on a decision', () => {
  it('is heard where something changed after it, and by the decision', () => {
    const { dana, noor, give, opposed, seen, changed } = heard()
    const goal = give('2026-01-31', dana, 'ProposeGoal', { title: 'Grow', owners: [dana] })
    const ways = [opposed('2026-02-01'), opposed('2026-02-02'), opposed('2026-02-03')] as const
    give('2026-02-08', dana, 'AddOption', { id: ways[0], option: 'one', text: 'One fair' })
    give('2026-02-09', dana, 'Decide', { id: ways[0], option: 'one' })
    give('2026-02-09', dana, 'ReviseDecision', { id: ways[1], goals: [goal] })
    give('2026-02-09', dana, 'Decide', { id: ways[1] })
    give('2026-02-09', dana, 'Decide', { id: ways[2], adopted: [noor] })
    give('2026-02-10', dana, 'RejectDecision', { id: opposed('2026-02-04'), reason: 'Too dear' })
    const stopped = opposed('2026-02-05')
    give('2026-02-10', dana, 'Decide', { id: stopped, stopLoss: { text: 'Nobody comes' } })
    expect(changed()).toEqual([
      'stop-loss set',
      'not decided',
      'position adopted',
      'terms revised',
      'another option chosen',
    ])
    expect(seen(noor).pushback).toMatchObject({ count: 5, of: 5 })
  })

  it('is not heard by what was there before it, came after the decision, or is only wording', () => {
    const { dana, noor, give, asking, opposed, seen, changed } = heard()
    const before = asking('2026-02-01', [])
    give('2026-02-01', dana, 'AddOption', { id: before, option: 'one', text: 'One fair' })
    give('2026-02-01', dana, 'CallPositions', { id: before, asked: [noor] })
    give('2026-02-02', noor, 'TakePosition', { id: before, stance: 'concern', reason: 'Dear' })
    give('2026-02-03', dana, 'Decide', { id: before, option: 'one' })
    const after = opposed('2026-02-04')
    give('2026-02-05', dana, 'Decide', { id: after })
    give('2026-02-06', dana, 'StateStopLoss', { id: after, text: 'Nobody comes' })
    const worded = opposed('2026-02-07')
    give('2026-02-08', dana, 'ReviseDecision', { id: worded, title: 'Fairs', editorial: true })
    give('2026-02-09', dana, 'Decide', { id: worded })
    expect(changed()).toEqual([undefined, undefined, undefined])
    expect(seen(noor).cases.map(({ said }) => said)).toEqual(['objection', 'objection', 'concern'])
    expect(seen(noor).pushback).toMatchObject({ count: 0, of: 3 })
  })

  it('is nobody’s who agreed, decided themselves, or spoke once it was made; nor counts before it is settled', () => {
    const { dana, noor, wei, give, asking, opposed, seen } = heard()
    const id = asking('2026-02-01', [dana, noor])
    give('2026-02-01', dana, 'TakePosition', { id, stance: 'concern', reason: 'My own' })
    give('2026-02-01', noor, 'TakePosition', { id, stance: 'support' })
    give('2026-02-02', dana, 'Decide', { id })
    give('2026-02-03', dana, 'ReportPosition', { id, person: wei, stance: 'oppose' })
    opposed('2026-02-04')
    for (const person of [dana, noor, wei])
      expect(seen(person).pushback).toEqual({ count: 0, of: 0 })
  })

  it('has no figure for who has not answered yet, where a part of it is sealed to them', () => {
    const { company, dana, noor, wei, give, asking, seen } = heard()
    const id = asking('2026-02-01', [noor, wei])
    give('2026-02-01', noor, 'TakePosition', { id, stance: 'oppose', reason: 'Too dear' })
    company.now = on('2026-02-20')
    fireTimers(company)
    give('2026-02-21', dana, 'Decide', { id })
    expect(seen(noor, dana).pushback).toMatchObject({ count: 0, of: 1 })
    expect(seen(noor, wei)).not.toHaveProperty('pushback')
    expect(seen(noor, wei).cases).toEqual([])
  })
})

describe('pushback on a request', () => {
  it('is heard where it was withdrawn, taken as answered, or not asked again', () => {
    const { dana, noor, give, requested, changed } = heard()
    const counter = { counter: 'A line', reason: 'It is enough' }
    const taken = requested('2026-02-01')
    give('2026-02-02', noor, 'CounterRequest', { id: taken, ...counter })
    give('2026-02-03', dana, 'AgreeToAnswer', { id: taken })
    const withdrawn = requested('2026-02-04')
    give('2026-02-05', noor, 'ConditionRequest', { id: withdrawn, condition: 'If', reason: 'So' })
    give('2026-02-06', dana, 'WithdrawRequest', { id: withdrawn })
    give('2026-02-08', noor, 'DeclineRequest', { id: requested('2026-02-07'), reason: 'No time' })
    expect(changed()).toEqual(['not asked again', 'withdrawn', 'taken as answered'])
  })

  it('is none where what was taken on is given back', () => {
    const { noor, give, requested, seen } = heard()
    const id = requested('2026-02-01')
    give('2026-02-02', noor, 'AcceptRequest', { id, by: '2026-02-20' })
    give('2026-02-03', noor, 'MoveDelivery', { id, by: '2026-02-25', reason: 'Time' })
    give('2026-02-04', noor, 'DeclineRequest', { id, reason: 'No time' })
    expect(seen(noor).pushback).toEqual({ count: 0, of: 0 })
  })

  it('is not heard where it was taken as it was asked, and is open until it is settled', () => {
    const { dana, noor, give, requested, seen, changed } = heard()
    const insisted = requested('2026-02-01')
    give('2026-02-02', noor, 'DeclineRequest', { id: insisted, reason: 'No time' })
    give('2026-02-03', dana, 'RepeatRequest', { id: insisted, reason: 'It has to be' })
    expect(seen(noor).pushback).toMatchObject({ of: 0 })
    give('2026-02-04', noor, 'AcceptRequest', { id: insisted })
    expect(changed()).toEqual([undefined])
    expect(seen(dana).cases).toEqual([])
  })
})

describe('the domains in which somebody is consulted', () => {
  it('stand in alphabetical order, with their own apart, and lead to the decisions', () => {
    const { dana, noor, wei, give, asking, seen } = heard()
    const members = [dana, noor, wei]
    const partnership = give('2026-01-05', dana, 'FoundPartnership', { name: 'Team', members })
    give('2026-01-05', dana, 'ProposeCharter', {
      id: partnership,
      domains: [
        { name: 'Market', owner: noor },
        { name: 'Finance', owner: dana },
      ],
    })
    for (const by of members.filter((each) => each !== dana))
      give('2026-01-06', by, 'AcceptCharter', { id: partnership, version: 1 })
    const decided = (day: string, domain: string | undefined, more: object) =>
      give(day, dana, 'Decide', { id: asking(day, [], { domain, partnership }), ...more })
    decided('2026-02-01', 'Market', { consulted: [noor] })
    decided('2026-02-02', 'finance', { consulted: [noor] })
    decided('2026-02-03', 'Finance', {})
    decided('2026-02-04', 'Brand', {})
    decided('2026-02-05', undefined, {})
    const { domains, beyond } = seen(noor)
    expect(
      domains.map(({ domain, own, consulted: { count, of } }) => [domain, own, count, of]),
    ).toEqual([
      ['Brand', false, 0, 1],
      ['Finance', false, 1, 2],
      ['Market', true, 1, 1],
      [undefined, false, 0, 1],
    ])
    expect(beyond).toMatchObject({ count: 1, of: 4 })
    expect(domains[1]?.decisions).toMatchObject([
      { title: 'Trade fairs', consulted: true },
      { title: 'Trade fairs', consulted: false },
    ])
    expect(seen(dana).domains).toEqual([])
  })

  it('say nothing of a decision that is not there for all, nor of one before they came', () => {
    const { company, dana, noor, wei, give, asking, seen } = heard()
    give('2026-02-01', dana, 'Decide', {
      id: asking('2026-02-01', [], { domain: 'Deals', restricted: { to: [dana, noor] } }),
      consulted: [noor],
    })
    give('2026-02-02', dana, 'Decide', { id: asking('2026-02-02', [], { domain: 'Brand' }) })
    const ines = give('2026-02-03', company.owner, 'AddMember', { name: 'Ines Roth', role: 'CFO' })
    expect(seen(noor).domains.map(({ domain }) => domain)).toEqual(['Brand'])
    expect(seen(wei).domains.map(({ domain }) => domain)).toEqual(['Brand'])
    expect(seen(ines).domains).toEqual([])
  })
})
