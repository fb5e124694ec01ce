import { expect, it } from 'vitest'
import { ask, calder, viewFor } from '../testing/some-view.ts'
import { list } from './list.ts'

const on = (day: string) => `${day}T09:00:00.000Z`
const scores = { ability: 6, integrity: 5, benevolence: 4, reliance: 5, disclosure: null }

/** Dana and Noor, who meet and rate each other. */
function two() {
  const some = calder()
  const { company, dana, noor } = some
  const partnership = some.on(on('2026-03-01'), dana, 'FoundPartnership', { members: [dana, noor] })
  const listed = (noun: 'session' | 'pulse', moment = on('2026-03-20')) =>
    ask(list, viewFor(company, dana, { moment }), { noun }).records
  return { ...some, partnership, listed }
}

it('lists sessions by the days that they are for, not by when they were planned', () => {
  const { dana, partnership, listed, on: give } = two()
  const plan = (day: string, now: string) =>
    give(on(now), dana, 'PlanSession', { partnership, kind: 'one-to-one', on: day })
  plan('2026-03-30', '2026-03-02')
  const early = plan('2026-03-09', '2026-03-03')
  plan('2026-03-24', '2026-03-04')
  give(on('2026-03-08'), dana, 'HoldSession', { id: early, on: '2026-03-08' })
  expect(listed('session').map(({ on: day, state, due }) => [day, state, due])).toEqual([
    ['2026-03-30', 'planned', '2026-03-30'],
    ['2026-03-24', 'planned', '2026-03-24'],
    ['2026-03-08', 'held on another day', undefined],
  ])
})

it('tells rounds of the same people apart by their answers and their last days', () => {
  const { dana, noor, partnership, listed, on: give } = two()
  const first = give(on('2026-03-02'), dana, 'CallPulse', { partnership })
  give(on('2026-03-03'), noor, 'AnswerPulse', { id: first, to: dana, scores })
  const figures = (day: string) => listed('pulse', on(day)).map(({ figure }) => figure)
  expect(figures('2026-03-03')).toEqual(['1 of 2 so far'])
  give(on('2026-03-10'), 'lockstep', 'ClosePulse', { id: first })
  give(on('2026-03-11'), dana, 'CallPulse', { partnership })
  expect(figures('2026-03-12')).toEqual(['0 of 2 so far', '1 of 2, until 9 Mar'])
})

it('words the first of its lines alone where so many are asked for, and counts all', () => {
  const { company, dana, noor, on: give } = two()
  for (const day of ['2026-03-02', '2026-03-04', '2026-03-06'])
    give(on(day), dana, 'MakeRequest', { to: noor, title: `A page of ${day}`, kind: 'growth' })
  const view = viewFor(company, noor, { moment: on('2026-05-20') })
  for (const noun of ['finding', 'request'] as const) {
    const all = ask(list, view, { noun })
    expect(all.records.length).toBeGreaterThan(2)
    const first = ask(list, view, { noun, limit: 2 })
    expect(first).toEqual({ ...all, records: all.records.slice(0, 2) })
  }
  const { counts, alike = [], records } = ask(list, view, { noun: 'finding', limit: 1 })
  expect(records).toHaveLength(1)
  expect(alike.reduce((sum, each) => sum + each.all, 0)).toBe(counts.all)
  expect(alike.find(({ name }) => name === records[0]?.alike)?.all).toBeGreaterThan(1)
})

it('is narrowed to what went on in some days: begun by the last of them, and not over before the first', () => {
  const { company, dana, noor, on: give } = two()
  const asksFor = (day: string) =>
    give(on(day), dana, 'MakeRequest', { to: noor, title: day, kind: 'growth' })
  const early = asksFor('2026-03-02')
  give(on('2026-03-05'), noor, 'DeclineRequest', { id: early, reason: 'No.' })
  asksFor('2026-03-03')
  asksFor('2026-03-09')
  const within = (days: object) =>
    ask(list, viewFor(company, dana), { noun: 'request', ...days }).records.map(
      ({ title }) => title,
    )
  expect(within({ from: '2026-03-06', to: '2026-03-08' })).toEqual(['2026-03-03'])
  expect(within({ from: '2026-03-05', to: '2026-03-09' })).toHaveLength(3)
  expect(within({ from: '2026-02-01', to: '2026-03-01' })).toEqual([])
})

it('offers what would be taken: who comes and goes is said by who is near somebody', () => {
  const { company, dana, wei } = two()
  const offers = (person: string, noun: 'brief' | 'leaving' | 'request') =>
    ask(list, viewFor(company, person), { noun }).words.create
  expect([offers(dana, 'brief'), offers(dana, 'leaving')]).toMatchObject([
    { command: 'WriteRoleBrief' },
    { command: 'AskWhyTheyLeave' },
  ])
  expect([offers(wei, 'brief'), offers(wei, 'leaving')]).toEqual([undefined, undefined])
  expect(offers(company.owner, 'brief')).toMatchObject({ command: 'WriteRoleBrief' })
  expect(offers(wei, 'request')).toMatchObject({ command: 'MakeRequest' })
})

it('says what will stand there to who may begin one: of an ended partnership to nobody, of another to none but its members', () => {
  const { company, dana, wei, partnership, on: give } = two()
  const words = (person: string, among?: string) => {
    const narrowed = among === undefined ? {} : { partnership: among }
    return ask(list, viewFor(company, person), { noun: 'commitment', ...narrowed }).words
  }
  const begins = { create: { command: 'MakeCommitment' }, empty: expect.any(String) }
  expect([words(dana, partnership), words(wei)]).toMatchObject([begins, begins])
  const helena = company.give(company.owner, 'AppointAuditor', {
    ...{ name: 'Helena', partnerships: [partnership] },
    ...{ from: '2026-01-01', to: '2026-12-31', until: '2026-12-31' },
  })
  const toldNothing = (told: object) =>
    expect(Object.keys(told)).not.toEqual(expect.arrayContaining(['create', 'empty']))
  toldNothing(words(helena))
  const findings = ask(list, viewFor(company, helena), { noun: 'finding', partnership })
  expect(findings.words).not.toHaveProperty('empty')
  toldNothing(words(wei, partnership))
  give(on('2026-03-10'), dana, 'EndPartnership', { id: partnership, reason: 'Merged.' })
  toldNothing(words(dana, partnership))
})

it('leads to the pulse that runs, where another one would be refused', () => {
  const { company, dana, wei, partnership, on: give } = two()
  const another = give(on('2026-03-01'), dana, 'FoundPartnership', { members: [dana, wei] })
  const offered = (day: string, among?: string) =>
    ask(list, viewFor(company, dana, { moment: on(day) }), {
      noun: 'pulse',
      ...(among === undefined ? {} : { partnership: among }),
    }).words.create
  const calls = { command: 'CallPulse', label: 'Call a trust pulse' }
  expect(offered('2026-03-01', partnership)).toEqual(calls)
  const id = give(on('2026-03-02'), dana, 'CallPulse', { partnership })
  const runs = { label: 'P-01 runs until 9 Mar', href: { noun: 'pulse', id } }
  expect(offered('2026-03-03', partnership)).toEqual(runs)
  expect([offered('2026-03-03'), offered('2026-03-03', another)]).toEqual([calls, calls])
  give(on('2026-03-04'), dana, 'CallPulse', { partnership: another })
  expect(offered('2026-03-05')).toMatchObject({ href: { noun: 'pulse' } })
  expect(offered('2026-03-10', partnership)).toEqual(calls)
})

it('narrows findings by what their lines say', () => {
  const { company, dana, noor, wei, on: give } = two()
  for (const to of [noor, wei])
    give(on('2026-03-02'), dana, 'MakeRequest', { to, title: 'A page', kind: 'growth' })
  const view = viewFor(company, dana, { moment: on('2026-05-20') })
  const { records: all } = ask(list, view, { noun: 'finding' })
  const { records: hers } = ask(list, view, { noun: 'finding', person: noor })
  expect(hers).toEqual(all.filter(({ to }) => to.some(({ id }) => id === noor)))
  expect(hers.length).toBeLessThan(all.length)
  const { records: open } = ask(list, view, { noun: 'finding', state: 'open' })
  expect(open).toEqual(all.filter(({ state }) => state === 'open'))
  expect(ask(list, view, { noun: 'finding', overdue: 'yes' }).records).toEqual([])
})

it('refuses a state that its noun does not have', () => {
  const asked = (state: string) => list.params.safeParse({ noun: 'request', state })
  expect(asked('declined').success).toBe(true)
  expect(asked('kept').error?.issues).toMatchObject([
    { path: ['state'], message: 'there is no such state' },
  ])
})
