import { describe, expect, it } from 'vitest'
import { given, id } from '../testing/spec.ts'
import {
  AnswerGoalChange,
  ApplyGoalChange,
  ConsentToGoalChange,
  DeclineGoalChange,
  ProposeGoalChange,
  ReviseGoal,
} from './commands.ts'
import { agreed, dana, noor, proposed, revised, self } from './goal.fixture.ts'
import { goal } from './goal.ts'
import type { Terms } from './terms.ts'

describe('revising a goal', () => {
  const raise = { ...self, target: 8, editorial: false }

  it('tells from what to what, and that only whoever revised had consented', () => {
    given(goal, [proposed])
      .when(ReviseGoal, { ...raise, horizon: null, reason: 'The market moved.' }, dana)
      .records(
        revised(
          { target: { from: 5, to: 8 }, horizon: { from: '2026-12-31', to: undefined } },
          { reason: 'The market moved.' },
        ),
      )
  })

  it('takes for no consent what a delegate does in an owner’s name', () => {
    const inTheirName = { by: id('ravi'), onBehalfOf: id('dana') }
    given(goal, [proposed])
      .when(ReviseGoal, raise, inTheirName)
      .records(revised({ target: { from: 5, to: 8 } }, { consented: [] }))
  })

  it('is nothing where nothing differs', () => {
    given(goal, [proposed])
      .when(ReviseGoal, { ...raise, target: 5, metric: null }, dana)
      .records()
  })

  it('may call itself editorial only where wording alone changes', () => {
    const title = { from: 'Raise recuring revenue', to: 'Raise recurring revenue' }
    given(goal, [proposed])
      .when(ReviseGoal, { ...self, title: title.to, editorial: true }, dana)
      .records(revised({ title }, { editorial: true }))
    given(goal, [proposed])
      .when(ReviseGoal, { ...raise, editorial: true }, dana)
      .refused('NotEditorial', 'editorial')
  })

  it('ends after it starts, and goes the way that is better, where that is what changes', () => {
    const odd = {
      ...{ direction: 'down' as const, baseline: 3 },
      period: { label: '2027', from: '2027-06-30', to: '2027-01-01' },
    }
    const revise = (stands: Partial<Terms>, wanted: object, source: 'web' | 'import' = 'web') =>
      given(goal, [{ ...proposed, data: { ...proposed.data, ...stands } }]).when(
        ReviseGoal,
        { ...self, ...wanted, editorial: false },
        { ...dana, source },
      )
    revise({}, { period: odd.period }).refused('PeriodEndsBeforeStart', 'period.to')
    revise({}, { baseline: 6 }).refused('TargetAgainstDirection', 'target')
    revise(odd, { target: 8 }).refused('TargetAgainstDirection', 'target')
    revise(odd, { metric: 'Churn' }).records(expect.anything())
    revise(odd, { target: 8 }, 'import').records(expect.anything())
    given(goal, [proposed])
      .when(ProposeGoalChange, { ...self, direction: 'down', baseline: 3 }, dana)
      .refused('TargetAgainstDirection', 'target')
  })

  it('leaves it with an owner, who is a member', () => {
    const owned = (owners: string[]) =>
      given(goal, [proposed]).when(ReviseGoal, { ...self, owners, editorial: false }, dana)
    owned([]).refused('GoalWithoutOwner', 'owners')
    owned([id('dana'), id('author')]).refused('NotAMember', 'owners')
  })
})

describe('a proposed change', () => {
  const changes = { target: { from: 5, to: 8 } }
  const asked = { type: 'GoalChangeProposed' as const, data: { changes } }
  const change = id('event1')
  const consented = {
    type: 'GoalChangeConsented' as const,
    data: { change, person: id('noor') },
  }
  const made = (...by: string[]) => revised(changes, { proposed: change, consented: by.map(id) })

  it('is made with the consents on record', () => {
    given(goal, [proposed])
      .when(ProposeGoalChange, { ...self, target: 8 }, dana)
      .records(asked)
    given(goal, [proposed, asked])
      .when(ConsentToGoalChange, { ...self, change }, noor)
      .records(consented)
    given(goal, [proposed, asked, consented])
      .when(ConsentToGoalChange, { ...self, change }, noor)
      .records()
    given(goal, [proposed, asked, consented])
      .when(ApplyGoalChange, { ...self, change }, dana)
      .records(made('dana', 'noor'))
    given(goal, [proposed, asked])
      .when(ApplyGoalChange, { ...self, change }, dana)
      .records(made('dana'))
  })

  it('counts no consent that was recorded after it happened', () => {
    given(goal, [proposed, asked, consented])
      .when(
        ApplyGoalChange,
        { ...self, change },
        { ...dana, occurredAt: '2026-03-02T09:00:00.000Z' },
      )
      .records(made('dana'))
  })

  it('is over once an owner declines it, or whoever proposed it takes it back', () => {
    const reason = 'It comes too soon.'
    for (const who of [noor, dana]) {
      const declined = {
        type: 'GoalChangeDeclined' as const,
        data: { change, person: who.by, reason },
      }
      given(goal, [proposed, asked, consented])
        .when(DeclineGoalChange, { ...self, change, reason }, who)
        .records(declined)
      for (const command of [ConsentToGoalChange, ApplyGoalChange])
        given(goal, [proposed, asked, declined])
          .when(command, { ...self, change }, dana)
          .refused('NoSuchGoalChange', 'change')
      given(goal, [proposed, asked, declined])
        .when(DeclineGoalChange, { ...self, change, reason }, noor)
        .refused('NoSuchGoalChange', 'change')
    }
  })

  it('is taken note of by whoever proposed what another declined, or proposed anew', () => {
    const reason = 'It comes too soon.'
    const declined = {
      type: 'GoalChangeDeclined' as const,
      data: { change, person: noor.by, reason },
    }
    const past = [proposed, asked, declined] as const
    const notice = { ...self, change, answer: 'noticed' as const }
    const noticed = {
      type: 'GoalChangeAnswered' as const,
      data: { change, person: dana.by, answer: 'noticed' as const },
    }
    given(goal, past).when(AnswerGoalChange, notice, dana).records(noticed)
    given(goal, past)
      .when(AnswerGoalChange, { ...notice, answer: 'consented' }, dana)
      .refused('GoalChangeWasDeclined', 'answer')
    for (const later of [noticed, asked])
      given(goal, [...past, later])
        .when(AnswerGoalChange, notice, dana)
        .refused('NoSuchGoalChange', 'change')
    const takenBack = { ...declined, data: { ...declined.data, person: dana.by } }
    given(goal, [proposed, asked, takenBack])
      .when(AnswerGoalChange, notice, dana)
      .refused('NoSuchGoalChange', 'change')
  })

  it('can be declined also when the goal has changed since', () => {
    given(goal, [proposed, asked, revised({ target: { from: 5, to: 7 } })])
      .when(DeclineGoalChange, { ...self, change, reason: 'It is out of date.' }, noor)
      .records({
        type: 'GoalChangeDeclined',
        data: { change, person: id('noor'), reason: 'It is out of date.' },
      })
  })

  it('is made once, and not over another change of the same', () => {
    given(goal, [proposed, asked, made('dana')])
      .when(ApplyGoalChange, { ...self, change }, dana)
      .refused('NoSuchGoalChange', 'change')
    given(goal, [proposed, asked, revised({ target: { from: 5, to: 7 } })])
      .when(ConsentToGoalChange, { ...self, change }, noor)
      .refused('GoalHasChangedSince', 'change')
  })
})

describe('answering a change that was made', () => {
  const change = id('event2')
  const unilateral = [proposed, agreed('dana'), revised({ target: { from: 5, to: 8 } })] as const
  const answer = (answer: 'consented' | 'noticed' | 'was_agreed') => ({ ...self, change, answer })
  const answered = (answer: 'consented' | 'was_agreed') => ({
    type: 'GoalChangeAnswered' as const,
    data: { change, person: id('noor'), answer },
  })

  it('explains it where it had been agreed, and consents where it says so', () => {
    given(goal, unilateral)
      .when(AnswerGoalChange, answer('was_agreed'), noor)
      .records(answered('was_agreed'))
    expect(given(goal, [...unilateral, answered('was_agreed')]).life.state.is).toBe('proposed')
    expect(given(goal, [...unilateral, answered('consented')]).life.state.is).toBe('agreed')
  })

  it('is refused to whoever consented, and of no change', () => {
    given(goal, unilateral)
      .when(AnswerGoalChange, answer('noticed'), dana)
      .refused('AlreadyConsented', 'answer')
    given(goal, [...unilateral, answered('consented')])
      .when(AnswerGoalChange, answer('noticed'), noor)
      .refused('AlreadyConsented', 'answer')
    given(goal, [proposed])
      .when(AnswerGoalChange, answer('noticed'), noor)
      .refused('NoSuchGoalChange', 'change')
    given(goal, unilateral)
      .when(AnswerGoalChange, answer('noticed'), {
        ...noor,
        occurredAt: '2026-02-01T09:00:00.000Z',
      })
      .refused('NotYetWorded', 'occurredAt')
  })

  it('is nothing where it says the same again', () => {
    given(goal, [...unilateral, answered('was_agreed')])
      .when(AnswerGoalChange, answer('was_agreed'), noor)
      .records()
  })
})
