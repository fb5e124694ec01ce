import { describe, expect, it } from 'vitest'
import { goals } from '../folds/goals.ts'
import { ask, calder, viewFor } from '../testing/some-view.ts'
import { decision } from './decision.ts'
import { decisions } from './decisions.ts'
import { forYou } from './for-you.ts'

const march = '2026-03-27T08:15:00.000Z'

describe('the problem of a decision', () => {
  it('comes first where one form gave both as it happened; dated back, both are written later', () => {
    const { dana, on, company } = calder()
    const input = { title: 'Move', problem: { statement: 'Growth slowed.', evidence: [] } }
    const came = (happened: string) => {
      const id = on('2026-03-27T09:00:00.000Z', dana, 'ProposeDecision', input, happened)
      return ask(decision, viewFor(company, dana), { id }).problem?.came
    }
    expect(came('2026-03-27T08:59:59.990Z')).toBe('first')
    expect(came('2026-03-09T09:00:00.000Z')).toBe('written later')
  })
})

describe('a decision recorded later than it happened', () => {
  function reported() {
    const some = calder()
    const { dana, noor, on } = some
    const s05 = on(
      '2026-03-27T08:00:00.000Z',
      dana,
      'ProposeDecision',
      { title: 'Enterprise' },
      '2026-03-09T08:00:00.000Z',
    )
    const decide = { id: s05, expectedEffectDays: 365, participants: [dana] }
    on(
      march,
      dana,
      'ReportPosition',
      { id: s05, person: dana, stance: 'support' },
      '2026-03-09T09:00:00.000Z',
    )
    on(march, dana, 'Decide', decide, '2026-03-09T10:00:00.000Z')
    return { ...some, s05, noor }
  }

  it('shows both clocks, who was asked and who was not', () => {
    const { company, noor, s05 } = reported()
    const page = ask(decision, viewFor(company, noor), { id: s05 })
    expect(page.decision?.stamp).toMatchObject({
      happened: '2026-03-09T10:00:00.000Z',
      recorded: march,
      lagDays: 18,
    })
    expect(page.askedBefore).toEqual({ asked: 0, of: 4, entered: 1 })
    const lines = page.positions.map(({ person, notAsked, position }) => [
      person.name,
      notAsked,
      position?.kind,
    ])
    expect(lines).toContainEqual(['Dana Whitlock', false, 'reported'])
    expect(lines).toContainEqual(['Noor Haddad', true, undefined])
  })

  it('was not yet known on a day before it was recorded', () => {
    const { company, noor, s05 } = reported()
    const known = { at: '2026-03-20T00:00:00.000Z' }
    expect(decision.answer(viewFor(company, noor, { known }), { id: s05 })).toBeUndefined()
    const happened = '2026-03-20T00:00:00.000Z'
    expect(
      ask(decision, viewFor(company, noor, { happened }), { id: s05 }).decision?.standing,
    ).toBe('in force')
  })
})

it('of a pair counts the two, and others who were asked beside them', () => {
  const { company, dana, noor, wei, on } = calder()
  const partnership = on(march, dana, 'FoundPartnership', { members: [dana, noor] })
  const id = on(march, dana, 'ProposeDecision', { title: 'Fairs', partnership })
  on(march, dana, 'CallPositions', { id, asked: [noor, wei] })
  for (const by of [noor, wei]) on(march, by, 'TakePosition', { id, stance: 'support' })
  on(march, dana, 'Decide', { id, adopted: [wei] })
  const { askedBefore } = ask(decision, viewFor(company, noor), { id })
  expect(askedBefore).toEqual({ asked: 1, of: 1, others: 1 })
})

describe('a restricted decision', () => {
  it('keeps nobody outside waiting for its clock, where another went back', () => {
    const { company, dana, wei, on } = calder()
    const restricted = { to: [dana] }
    on('2026-03-02T12:00:00.000Z', dana, 'ProposeDecision', { title: 'CANARY', restricted })
    const goal = on('2026-03-02T11:00:00.000Z', wei, 'ProposeGoal', {
      title: 'Grow',
      owners: [wei],
    })
    const known = { at: '2026-03-02T11:30:00.000Z' }
    expect(viewFor(company, wei, { known }).row(goals, goal)).toBeDefined()
    expect(viewFor(company, dana, { known }).row(goals, goal)).toBeUndefined()
  })

  it('exists for the people named, and leaves no trace for others until it is opened', () => {
    const { company, dana, noor, wei, on } = calder()
    const now = '2026-03-02T09:00:00.000Z'
    const older = on(now, dana, 'ProposeDecision', { title: 'Brokers first' })
    on(now, dana, 'Decide', { id: older })
    const before = ask(decisions, viewFor(company, wei), {})
    const secret = on(now, dana, 'ProposeDecision', {
      title: 'CANARY',
      supersedes: [older],
      restricted: { to: [dana, noor] },
    })
    on(now, dana, 'Decide', { id: secret })
    expect(ask(decisions, viewFor(company, wei), {})).toEqual(before)
    expect(decision.answer(viewFor(company, wei), { id: secret })).toBeUndefined()
    expect(ask(decisions, viewFor(company, noor), {}).edges).toMatchObject([
      { from: older, to: secret, how: 'would supersede', beingRecorded: false },
    ])
    on(now, dana, 'OpenDecision', { id: secret })
    expect(ask(decisions, viewFor(company, wei), {}).edges).toMatchObject([
      { from: older, to: secret, how: 'superseded', beingRecorded: true },
    ])
  })
})

describe('a broken assumption', () => {
  const at = (day: number) => `2026-03-${String(day).padStart(2, '0')}T09:00:00.000Z`

  /** Decided on the 5th, on an assumption that Wei reports broken on the 9th. */
  function doubted() {
    const some = calder()
    const { dana, wei, on, lastEvent } = some
    const id = on(at(2), dana, 'ProposeDecision', { title: 'Enterprise' })
    on(at(3), dana, 'StateAssumption', { id, text: 'Both sign before summer.' })
    const assumption = lastEvent()
    on(at(5), dana, 'Decide', { id })
    on(at(9), wei, 'ReportAssumptionBroken', { id, assumption, note: 'One declined.' })
    return { ...some, id, assumption }
  }
  const asks = (some: ReturnType<typeof doubted>, person: string) =>
    ask(forYou, viewFor(some.company, person), {}).items.filter(
      ({ kind }) => kind === 'say whether a decision still holds',
    )

  it('asks the owner alone whether the decision holds, until that is said', () => {
    const some = doubted()
    const { company, dana, wei, id, on } = some
    const seen = () => ask(decision, viewFor(company, wei), { id })
    expect(seen().assumptions).toMatchObject([{ asks: true, broken: { note: 'One declined.' } }])
    expect([asks(some, dana).length, asks(some, wei).length]).toEqual([1, 0])
    on(at(10), dana, 'ReconfirmDecision', { id, note: 'One is enough.' })
    expect(seen()).toMatchObject({
      assumptions: [{ asks: false }],
      reconfirmations: [{ note: 'One is enough.', despite: ['Both sign before summer.'] }],
    })
    expect(asks(some, dana)).toEqual([])
  })

  it('asks nothing where it was known when the decision was made, or that is over', () => {
    const some = calder()
    const { company, dana, on, lastEvent } = some
    const id = on(at(2), dana, 'ProposeDecision', { title: 'Enterprise' })
    on(at(3), dana, 'StateAssumption', { id, text: 'Both sign before summer.' })
    const assumption = lastEvent()
    on(at(4), dana, 'ReportAssumptionBroken', { id, assumption })
    on(at(5), dana, 'Decide', { id })
    const seen = ask(decision, viewFor(company, dana), { id })
    expect(seen.assumptions).toMatchObject([{ asks: false }])
    expect(seen.actions).not.toContain('ReportAssumptionBroken')
    const other = doubted()
    other.on(at(11), dana, 'ReverseDecision', { id: other.id, reason: 'It broke.' })
    expect(asks({ ...other, dana: other.dana }, other.dana)).toEqual([])
  })
})

describe('the problem', () => {
  it('shows who else took it for the problem, and offers that to others only', () => {
    const { company, dana, noor, on, lastEvent } = calder()
    const problem = { statement: 'Churn', evidence: [] }
    const id = on('2026-03-02T09:00:00.000Z', dana, 'StateProblem', { problem })
    const stated = lastEvent()
    const seen = (by: string) => ask(decision, viewFor(company, by), { id })
    expect(seen(dana).actions).not.toContain('AcceptProblem')
    expect(seen(noor).actions).toContain('AcceptProblem')
    on('2026-03-03T09:00:00.000Z', noor, 'AcceptProblem', { id, problem: stated })
    expect(seen(dana).problem?.accepted).toMatchObject([{ person: { id: noor } }])
  })
})
