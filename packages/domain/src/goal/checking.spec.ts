import { describe, expect, it } from 'vitest'
import { given, id } from '../testing/spec.ts'
import { AnswerRealityCheck, CheckReality } from './commands.ts'
import { dana, noor, proposed, revised, self, tom } from './goal.fixture.ts'
import { goal } from './goal.ts'

const said = {
  assumptions: [{ text: 'A third of the brokers in reach buy.', source: 'Sales, 2025' }],
  verdict: 'out_of_reach' as const,
}
const check = { ...self, ...said }
const checked = (more: object = {}) => ({
  type: 'GoalRealityChecked' as const,
  data: {
    ...said,
    person: id('noor'),
    wording: id('event0'),
    target: 5,
    horizon: '2026-12-31',
    ...more,
  },
})
const achieved = { type: 'GoalAchieved' as const, data: {} }
const answered = (person: string, answer: 'accepted' | 'disputed', reason?: string) => ({
  type: 'RealityCheckAnswered' as const,
  data: { check: id('event1'), person: id(person), answer, reason },
})

describe('checking a goal against reality', () => {
  it('keeps what the goal said that day, and what it was checked with', () => {
    const market = { value: 40, source: 'The association' }
    const more = { from: 3, market, reason: 'Too few.', counter: { target: 4 } }
    given(goal, [proposed])
      .when(CheckReality, { ...check, ...more }, noor)
      .records(checked(more))
  })

  it('counts from the baseline, and in the market, that the goal itself names', () => {
    const market = { value: 40, source: 'The association' }
    const data = { ...proposed.data, baseline: 2, market }
    given(goal, [{ ...proposed, data }])
      .when(CheckReality, check, tom)
      .records(checked({ person: id('tom'), from: 2, market }))
  })

  it('is of the last wording, and happens after it', () => {
    const past = [proposed, revised({ target: { from: 5, to: 8 } })]
    given(goal, past)
      .when(CheckReality, check, noor)
      .records(checked({ wording: id('event1'), target: 8 }))
    given(goal, past)
      .when(CheckReality, check, { ...noor, occurredAt: '2026-03-01T09:00:00.500Z' })
      .refused('NotYetWorded', 'occurredAt')
  })

  it('takes a target, and a goal that is still open', () => {
    const { target: _, ...aimless } = proposed.data
    given(goal, [{ ...proposed, data: aimless }])
      .when(CheckReality, check, noor)
      .refused('NothingToCheck')
    given(goal, [proposed, achieved]).when(CheckReality, check, noor).refused('GoalAlreadyAchieved')
    given(goal).when(CheckReality, check, noor).refused('GoalNotProposed')
  })

  it('rests on something, and a counter-proposal says something', () => {
    const parse = (more: object) => CheckReality.input.safeParse({ ...check, ...more }).success
    expect(parse({})).toBe(true)
    expect(parse({ assumptions: [] })).toBe(false)
    expect(parse({ counter: {} })).toBe(false)
  })
})

describe('answering a check against reality', () => {
  const answer = { ...self, check: id('event1'), answer: 'accepted' as const }

  it('is for the others, each of whom may think again', () => {
    given(goal, [proposed, checked()])
      .when(AnswerRealityCheck, answer, dana)
      .records(answered('dana', 'accepted'))
    given(goal, [proposed, checked(), answered('dana', 'disputed')])
      .when(AnswerRealityCheck, answer, dana)
      .records(answered('dana', 'accepted'))
    given(goal, [proposed, checked(), answered('dana', 'accepted')])
      .when(AnswerRealityCheck, answer, dana)
      .records()
    given(goal, [proposed, checked()])
      .when(AnswerRealityCheck, answer, noor)
      .refused('OwnRealityCheck', 'check')
  })

  it('answers a check that was made, of a goal that is open', () => {
    given(goal, [proposed])
      .when(AnswerRealityCheck, answer, dana)
      .refused('NoSuchRealityCheck', 'check')
    given(goal, [proposed, checked()])
      .when(AnswerRealityCheck, answer, { ...dana, occurredAt: '2026-03-01T09:00:00.500Z' })
      .refused('NotYetChecked', 'occurredAt')
    given(goal, [proposed, checked(), achieved])
      .when(AnswerRealityCheck, answer, dana)
      .refused('GoalAlreadyAchieved')
    given(goal).when(AnswerRealityCheck, answer, dana).refused('GoalNotProposed')
  })
})
