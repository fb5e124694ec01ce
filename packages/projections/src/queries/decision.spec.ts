import { describe, expect, it } from 'vitest'
import { goals } from '../folds/goals.ts'
import { ask, calder, viewFor } from '../testing/some-view.ts'
import { decision } from './decision.ts'
import { decisions } from './decisions.ts'
import { forYou } from './for-you.ts'

const sealed = { sealed: true }
const march = '2026-03-27T08:15:00.000Z'

/** Enterprise shippers: proposed by Dana, and asked of all three. */
function asked() {
  const some = calder()
  const { dana, noor, wei, on } = some
  const s05 = on('2026-03-02T09:00:00.000Z', dana, 'ProposeDecision', {
    title: 'Move to enterprise shippers',
    domain: 'Market',
    options: [{ text: 'Move all new spend' }, { text: 'Stay', option: 'stay' }],
  })
  on('2026-03-03T09:00:00.000Z', dana, 'CallPositions', { id: s05, asked: [dana, noor, wei] })
  return { ...some, s05 }
}

const position = (some: ReturnType<typeof asked>, viewer: string, of: string) => {
  const { positions } = ask(decision, viewFor(some.company, viewer), { id: some.s05 })
  return positions.find(({ person }) => person.id === of)
}

describe('positions', () => {
  it('are read by nobody but who took them, until all have spoken', () => {
    const some = asked()
    const { dana, noor, wei, s05, on } = some
    const take = (by: string, stance: string) =>
      on('2026-03-04T09:00:00.000Z', by, 'TakePosition', { id: s05, stance, reason: 'CANARY' })
    take(dana, 'support')
    take(noor, 'oppose')
    expect(position(some, noor, noor)?.sealed).toMatchObject({ stance: 'oppose', reason: 'CANARY' })
    expect(position(some, dana, noor)?.sealed).toMatchObject({ stance: sealed, reason: sealed })
    expect(position(some, dana, noor)?.position).toBeUndefined()
    take(wei, 'concern')
    expect(position(some, dana, noor)?.sealed).toBeUndefined()
    expect(position(some, dana, noor)?.position).toMatchObject({ kind: 'sealed', stance: 'oppose' })
    expect(position(some, some.company.owner, noor)?.position?.reason).toBe('CANARY')
  })

  it('stay closed to who was asked and silent, until a late one of their own', () => {
    const some = asked()
    const { dana, noor, wei, s05, on } = some
    on('2026-03-04T09:00:00.000Z', noor, 'TakePosition', { id: s05, stance: 'oppose' })
    on('2026-03-12T09:00:00.000Z', dana, 'OpenPositions', { id: s05 })
    expect(position(some, wei, noor)?.position?.stance).toEqual(sealed)
    expect(position(some, wei, wei)?.silent).toBe(true)
    on('2026-03-13T09:00:00.000Z', wei, 'GiveLatePosition', { id: s05, stance: 'support' })
    expect(position(some, wei, noor)?.position?.stance).toBe('oppose')
    expect(position(some, noor, wei)?.position).toMatchObject({ kind: 'late', stance: 'support' })
  })

  it('are answered in the open, for whom they are open to', () => {
    const some = asked()
    const { dana, noor, wei, s05, on } = some
    on('2026-03-04T09:00:00.000Z', noor, 'TakePosition', { id: s05, stance: 'oppose' })
    on('2026-03-04T10:00:00.000Z', dana, 'TakePosition', { id: s05, stance: 'support' })
    on('2026-03-12T09:00:00.000Z', dana, 'OpenPositions', { id: s05 })
    on('2026-03-12T10:00:00.000Z', dana, 'AnswerPosition', { id: s05, of: noor, answer: 'CANARY' })
    const said = (viewer: string) => position(some, viewer, noor)?.answers
    expect(said(noor)).toMatchObject([{ by: { id: dana }, text: 'CANARY' }])
    expect(said(some.company.owner)).toMatchObject([{ text: 'CANARY' }])
    expect(said(wei)).toMatchObject([{ text: sealed }])
    on('2026-03-13T09:00:00.000Z', wei, 'GiveLatePosition', { id: s05, stance: 'support' })
    expect(said(wei)).toMatchObject([{ text: 'CANARY' }])
  })

  it('stay closed in the past to who is asked today, and were closed to who was silent then', () => {
    const { company, dana, noor, wei, on } = calder()
    const s05 = on('2026-03-02T09:00:00.000Z', dana, 'ProposeDecision', { title: 'Enterprise' })
    on('2026-03-03T09:00:00.000Z', dana, 'CallPositions', { id: s05, asked: [noor] })
    on('2026-03-04T09:00:00.000Z', noor, 'TakePosition', { id: s05, stance: 'oppose' })
    const noorsTo = (viewer: string, at: string) => {
      const view = viewFor(company, viewer, { known: { at } })
      const { positions } = ask(decision, view, { id: s05 })
      return positions.find(({ person }) => person.id === noor)?.position?.stance
    }
    expect(noorsTo(wei, '2026-03-05T00:00:00.000Z')).toBe('oppose')
    on('2026-03-06T09:00:00.000Z', dana, 'CallPositions', { id: s05, asked: [wei] })
    expect(noorsTo(wei, '2026-03-05T00:00:00.000Z')).toEqual(sealed)
    expect(noorsTo(dana, '2026-03-05T00:00:00.000Z')).toBe('oppose')
    on('2026-03-16T09:00:00.000Z', dana, 'OpenPositions', { id: s05 })
    on('2026-03-17T09:00:00.000Z', wei, 'GiveLatePosition', { id: s05, stance: 'support' })
    expect(noorsTo(wei, '2026-03-05T00:00:00.000Z')).toBe('oppose')
    expect(noorsTo(wei, '2026-03-16T12:00:00.000Z')).toEqual(sealed)
    expect(noorsTo(wei, '2026-03-18T00:00:00.000Z')).toBe('oppose')
  })

  it('keep the first, show a restatement beside it, and lose what was erased', () => {
    const some = asked()
    const { dana, noor, wei, s05, on, company } = some
    for (const by of [dana, noor, wei]) {
      on('2026-03-04T09:00:00.000Z', by, 'TakePosition', { id: s05, stance: 'oppose' })
    }
    on('2026-03-05T09:00:00.000Z', noor, 'RestatePosition', { id: s05, stance: 'support' })
    const theirs = position(some, wei, noor)
    expect(theirs?.position?.stance).toBe('oppose')
    expect(theirs?.restated).toMatchObject([{ stance: 'support' }])
    company.seals.erase(noor)
    expect(position(some, wei, noor)).toMatchObject({
      person: { name: 'a former CMO' },
      position: { stance: sealed },
    })
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
    expect(page.askedBefore).toEqual({ asked: 1, of: 4 })
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
