import { expect, it } from 'vitest'
import { ask, calder, viewFor } from '../testing/some-view.ts'
import { decision } from './decision.ts'
import { record } from './record.ts'
import { withdrawn } from './withdrawn.ts'

const on = (day: string) => `2026-${day}T09:00:00.000Z`

/** Dana proposes a decision and withdraws it, for all or for her and Noor alone. */
function withdrawnBy(restricted: boolean) {
  const some = calder()
  const { company, dana, noor, wei } = some
  const title = { title: 'Sell Tide', ...(restricted ? { restricted: { to: [dana, noor] } } : {}) }
  const id = some.on(on('03-02'), dana, 'ProposeDecision', title)
  const before = viewFor(company, noor)
  company.now = on('03-09')
  company.mend(`decision-${id}`, some.lastEvent(), dana)
  const seen = (who: string, known?: string) =>
    withdrawn.answer(
      viewFor(company, who, known === undefined ? {} : { known: { at: on(known) } }),
      { noun: 'decision', id },
    )
  return { dana, noor, wei, id, company, before, seen }
}

it('says of what was withdrawn its name, when, by whom and why, to who could read it', () => {
  const { dana, noor, wei, id, company, before, seen } = withdrawnBy(false)
  expect(ask(decision, before, { id })).toBeDefined()
  expect(withdrawn.answer(before, { noun: 'decision', id })).toBeUndefined()
  expect(decision.answer(viewFor(company, wei), { id })).toBeUndefined()
  for (const who of [noor, wei])
    expect(seen(who)).toMatchObject({
      stamp: { recorded: on('03-09'), by: { id: dana } },
      ordinal: 'S-01',
      title: 'Sell Tide',
      reason: expect.any(String),
    })
  expect(seen(wei, '03-05')).toBeUndefined()
})

it('says nothing to who could not, as of what never was', () => {
  const { noor, wei, seen } = withdrawnBy(true)
  expect(seen(noor)).toMatchObject({ stamp: { recorded: on('03-09') } })
  expect(seen(wei)).toBeUndefined()
})

it('names in the record what was withdrawn, by its kind and as it was called', () => {
  const some = calder()
  const { company, dana, noor } = some
  const partnership = some.on(on('02-02'), dana, 'FoundPartnership', { members: [dana, noor] })
  const told = (who: string) =>
    ask(record, viewFor(company, who), {}).entries.map(({ did, on }) => [did, on?.title])
  const session = { partnership, kind: 'retreat', on: '2026-04-07' }
  const planned = some.on(on('03-02'), dana, 'PlanSession', session)
  company.now = on('03-03')
  company.mend(`session-${planned}`, some.lastEvent(), dana)
  const said = { to: noor, kind: 'direct', title: 'The brief', text: 'Too late.' }
  const given = some.on(on('03-04'), dana, 'GiveFeedback', said)
  company.now = on('03-05')
  company.mend(`feedback-${given}`, some.lastEvent(), dana)
  expect(told(dana).slice(0, 4)).toEqual([
    ['withdrew feedback', 'feedback of 4 Mar 2026'],
    ['gave feedback', 'feedback of 4 Mar 2026'],
    ['withdrew a session', 'a session of 7 Apr 2026'],
    ['planned a session', 'a session of 7 Apr 2026'],
  ])
  const { dana: hers, id, company: other } = withdrawnBy(false)
  expect(ask(record, viewFor(other, hers), {}).entries[0]).toMatchObject({
    did: 'withdrew a decision',
    on: { href: { noun: 'decision', id }, ordinal: 'S-01', title: 'Sell Tide' },
  })
})

it('says so of a goal too, to which whose it is had agreed with its first entry', () => {
  const some = calder()
  const { company, dana, noor } = some
  const goal = { title: 'Pipeline', owners: [dana], unit: 'M', baseline: 5, target: 8 }
  const id = some.on(on('03-02'), dana, 'ProposeGoal', goal)
  const [first] = company.recorded(`goal-${id}`)
  company.now = on('03-09')
  company.mend(`goal-${id}`, first?.id ?? '', dana)
  expect(withdrawn.answer(viewFor(company, noor), { noun: 'goal', id })).toMatchObject({
    title: 'Pipeline',
  })
  const entries = ask(record, viewFor(company, noor), {}).entries
  expect(entries.map(({ did }) => did)).toContain('withdrew a goal')
})

it('says nothing of a decision that another problem of it goes on with', () => {
  const some = calder()
  const { company, dana, noor } = some
  const problem = { statement: 'Churn', evidence: [] }
  const id = some.on(on('03-02'), dana, 'StateProblem', { problem })
  const first = some.lastEvent()
  some.on(on('03-03'), noor, 'AddProblem', { id, problem })
  company.now = on('03-09')
  company.mend(`decision-${id}`, first, dana)
  expect(withdrawn.answer(viewFor(company, noor), { noun: 'decision', id })).toBeUndefined()
  expect(ask(record, viewFor(company, noor), {}).entries[0]).toMatchObject({
    did: 'withdrew an entry',
  })
})
