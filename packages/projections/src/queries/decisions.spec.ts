import { describe, expect, it } from 'vitest'
import { ask, type Calder, calder, viewFor } from '../testing/some-view.ts'
import { decision } from './decision.ts'
import { decisions } from './decisions.ts'

const told = (some: Calder, moment?: string) => {
  const view = viewFor(some.company, some.noor, moment === undefined ? {} : { moment })
  return ask(decisions, view, {})
    .sentence.map(({ text }) => text)
    .join('')
}

function decided(some: Calder, on: string, title: string, more: object = {}) {
  const id = some.on(`${on}T09:00:00.000Z`, some.dana, 'ProposeDecision', { title })
  some.on(`${on}T10:00:00.000Z`, some.dana, 'Decide', { id, ...more })
  return id
}

describe('the lineage', () => {
  it('of long ago says how long it ran and since when it is quiet, in figures where they are many', () => {
    const some = calder()
    for (let n = 1; n <= 21; n += 1) {
      decided(some, n === 21 ? '2022-03-10' : '2020-01-10', `Decision ${n}`)
    }
    expect(told(some, '2026-07-10T09:00:00.000Z')).toBe(
      '21 decisions in 26 months, none since 10 Mar 2022: 21 in force.',
    )
  })

  it('of a first day names that day', () => {
    const some = calder()
    decided(some, '2026-03-10', 'Brokers first')
    expect(told(some, '2026-03-10T12:00:00.000Z')).toBe('One decision on 10 Mar: one in force.')
    expect(told(some, '2026-03-13T12:00:00.000Z')).toBe('One decision in three days: one in force.')
  })

  it('says what became of the decisions, and how much of their time those replaced had used', () => {
    const some = calder()
    expect(told(some)).toBe('No decisions yet.')
    const brokers = decided(some, '2026-01-10', 'Brokers first', { expectedEffectDays: 200 })
    const enterprise = decided(some, '2026-03-11', 'Enterprise', {
      supersedes: [brokers],
      expectedEffectDays: 365,
    })
    some.on('2026-03-11T10:00:00.000Z', 'lockstep', 'MarkSuperseded', {
      id: brokers,
      by: enterprise,
    })
    const partners = decided(some, '2026-03-12', 'Two partners')
    some.on('2026-04-01T09:00:00.000Z', some.dana, 'DropDecision', { id: partners, silently: true })
    some.on('2026-04-02T09:00:00.000Z', some.dana, 'ProposeDecision', {
      title: 'Freeze brand spend',
    })
    expect(told(some, '2026-07-10T09:00:00.000Z')).toBe(
      'Four decisions in six months: one in force, one superseded, one proposed, one dropped without a word.' +
        ' The one replaced had used 30 % of its time.',
    )
  })

  it('leads from what was replaced to what took its place, with the share of its time', () => {
    const some = calder()
    const brokers = decided(some, '2026-01-10', 'Brokers first', { expectedEffectDays: 120 })
    const enterprise = decided(some, '2026-03-11', 'Enterprise', { supersedes: [brokers] })
    const pending = { from: brokers, to: enterprise, how: 'superseded', beingRecorded: true }
    expect(ask(decisions, viewFor(some.company, some.wei), {}).edges).toMatchObject([pending])
    some.on('2026-03-11T10:00:00.000Z', 'lockstep', 'MarkSuperseded', {
      id: brokers,
      by: enterprise,
    })
    const marked = { ...pending, beingRecorded: false, share: 0.5, wordingOnly: false }
    expect(ask(decisions, viewFor(some.company, some.wei), {}).edges).toEqual([marked])
  })

  it('keeps the first horizon, whatever is said later, and shows the later one beside it', () => {
    const some = calder()
    const id = decided(some, '2026-01-10', 'Brokers first', { expectedEffectDays: 100 })
    some.on('2026-02-01T09:00:00.000Z', some.dana, 'ReviseDecision', { id, expectedEffectDays: 30 })
    const view = viewFor(some.company, some.wei, { moment: '2026-03-01T09:00:00.000Z' })
    expect(ask(decisions, view, {}).decisions[0]?.time).toMatchObject({
      days: 50,
      ofDays: 100,
      share: 0.5,
      reached: false,
      revisedToDays: 30,
    })
  })

  it('keeps what was read from a page at once in the order of the page', () => {
    const some = calder()
    const titles = Array.from({ length: 12 }, (_, n) => `Statement ${n}`)
    for (const title of titles)
      some.on('2026-01-10T09:00:00.000Z', some.dana, 'ProposeDecision', { title })
    const { decisions: all } = ask(decisions, viewFor(some.company, some.wei), {})
    expect(all.map(({ title }) => title)).toEqual(titles)
  })

  it('says of a problem that what was proposed on it was withdrawn, and who may withdraw it, too', () => {
    const some = calder()
    const { company, dana, noor, wei, on } = some
    const problem = { statement: 'Growth slowed.', evidence: [] }
    const id = on('2026-01-10T09:00:00.000Z', dana, 'ProposeDecision', { title: 'Brand', problem })
    const [proposed, stated] = company.log.of(`decision-${id}`)
    const listed = () => ask(decisions, viewFor(company, wei), {}).problems
    expect(listed()).toEqual([])
    company.mend(`decision-${id}`, proposed?.id ?? '', dana)
    expect(listed()).toMatchObject([{ problem: 'Growth slowed.', proposalWithdrawn: true }])
    const told = (by: string) => ask(decision, viewFor(company, by), { id }).proposalWithdrawn
    expect(told(dana)).toMatchObject({ stamp: { by: { id: dana } }, problem: stated?.id })
    expect(told(noor)).not.toHaveProperty('problem')
    on('2026-01-11T09:00:00.000Z', noor, 'StateProblem', { problem })
    expect(listed()).toMatchObject([{ proposalWithdrawn: true }, { proposalWithdrawn: false }])
    company.mend(`decision-${id}`, stated?.id ?? '', dana)
    expect(listed()).toMatchObject([{ proposalWithdrawn: false }])
  })

  it('lists problems that wait for a proposal, and narrows by what is asked for', () => {
    const some = calder()
    const on = '2026-01-10T09:00:00.000Z'
    const problem = { statement: 'Growth slowed.', evidence: [] }
    some.on(on, some.noor, 'StateProblem', { problem })
    some.on(on, some.dana, 'ProposeDecision', { title: 'Price per load', domain: 'Pricing' })
    some.on(on, some.noor, 'ProposeDecision', { title: 'Brand', domain: 'Brand' })
    const all = ask(decisions, viewFor(some.company, some.wei), {})
    expect(all.problems).toMatchObject([{ problem: 'Growth slowed.', ordinal: 'S-01' }])
    expect(all.filters).toMatchObject({
      domains: ['Brand', 'Pricing'],
      owners: [{ name: 'Noor Haddad' }, { name: 'Dana Whitlock' }],
    })
    const pricing = ask(decisions, viewFor(some.company, some.wei), { domain: 'Pricing' })
    expect(pricing.decisions.map(({ ordinal }) => ordinal)).toEqual(['S-02'])
  })
})

it('says of a decision from which day it was put to another, and by which entry', () => {
  const { company, dana, noor, on: give, lastEvent } = calder()
  const at = (day: string) => `2026-${day}T09:00:00.000Z`
  const id = give(at('03-02'), dana, 'ProposeDecision', { title: 'Enterprise' })
  give(at('03-27'), dana, 'Decide', { id }, at('03-16'))
  const decided = lastEvent()
  company.now = at('04-05')
  company.mend(`decision-${id}`, decided, dana, { to: at('03-21') })
  const by = lastEvent()
  company.now = at('04-06')
  company.mend(`decision-${id}`, decided, dana, { reworded: true })
  const [node] = ask(decisions, viewFor(company, noor), {}).decisions
  expect(node?.stamp.moved).toEqual({ from: '2026-03-16', on: at('04-05'), by })
})
