import { describe, it } from 'vitest'
import { given, id } from '../testing/spec.ts'
import {
  AbandonGoal,
  AchieveGoal,
  ApplyGoalChange,
  ConsentToGoalChange,
  DeclineGoalChange,
  LapseGoal,
  LinkGoal,
  MissGoal,
  ProposeGoal,
  ProposeGoalChange,
  ReopenGoal,
  ReviseGoal,
  UnlinkGoal,
} from './commands.ts'
import { agreed, dana, noor, proposed, revised, self, terms, tom } from './goal.fixture.ts'
import { goal } from './goal.ts'
import type { GoalState } from './state.ts'

const changes = { target: { from: 5, to: 8 } }
const change = id('event1')
const parent = id('growth')
const asked = { type: 'GoalChangeProposed', data: { changes } } as const
const linked = { type: 'GoalLinked', data: { parent } } as const
const begun = [proposed, asked, linked] as const
const achieved = { type: 'GoalAchieved', data: { value: 5.1 } } as const
const missed = { type: 'GoalMissed', data: { note: 'By a third.' } } as const
const abandoned = { type: 'GoalAbandoned', data: { reason: 'The market is gone.' } } as const
const lapsed = { type: 'GoalLapsed', data: {} } as const
const reason = { reason: 'It has come up again.' }

const pasts = {
  none: [],
  proposed: begun,
  agreed: [...begun, agreed('dana'), agreed('noor')],
  achieved: [...begun, achieved],
  missed: [...begun, missed],
  abandoned: [...begun, abandoned],
  lapsed: [...begun, lapsed],
} as const

type Past = ReturnType<typeof given<typeof goal.events, GoalState>>

/** Every command that takes a step, and the step where it may be taken. */
const steps = [
  [proposed, (past: Past) => past.when(ProposeGoal, { ...terms, parents: [] }, tom)],
  [asked, (past: Past) => past.when(ProposeGoalChange, { ...self, target: 8 }, dana)],
  [
    { type: 'GoalChangeConsented', data: { change, person: id('noor') } },
    (past: Past) => past.when(ConsentToGoalChange, { ...self, change }, noor),
  ],
  [
    { type: 'GoalChangeDeclined', data: { change, person: id('noor'), ...reason } },
    (past: Past) => past.when(DeclineGoalChange, { ...self, change, ...reason }, noor),
  ],
  [
    revised(changes, { proposed: change }),
    (past: Past) => past.when(ApplyGoalChange, { ...self, change }, dana),
  ],
  [
    revised(changes),
    (past: Past) => past.when(ReviseGoal, { ...self, target: 8, editorial: false }, dana),
  ],
  [
    { type: 'GoalLinked', data: { parent: id('other') } },
    (past: Past) => past.when(LinkGoal, { ...self, parent: id('other') }, dana),
  ],
  [
    { type: 'GoalUnlinked', data: { parent, ...reason } },
    (past: Past) => past.when(UnlinkGoal, { ...self, parent, ...reason }, dana),
  ],
  [achieved, (past: Past) => past.when(AchieveGoal, { ...self, value: 5.1 }, dana)],
  [missed, (past: Past) => past.when(MissGoal, { ...self, note: 'By a third.' }, dana)],
  [
    abandoned,
    (past: Past) => past.when(AbandonGoal, { ...self, reason: 'The market is gone.' }, dana),
  ],
  [lapsed, (past: Past) => past.when(LapseGoal, self, dana)],
  [
    { type: 'GoalReopened', data: reason },
    (past: Past) => past.when(ReopenGoal, { ...self, ...reason }, dana),
  ],
] as const

const open = ['proposed', 'agreed']
const ended = ['achieved', 'missed', 'abandoned', 'lapsed']
const mayFollow: Record<(typeof steps)[number][0]['type'], readonly string[]> = {
  GoalProposed: ['none'],
  GoalChangeProposed: open,
  GoalChangeConsented: open,
  GoalChangeDeclined: open,
  GoalRevised: open,
  GoalLinked: [...open, ...ended],
  GoalUnlinked: [...open, ...ended],
  GoalAchieved: [...open, 'lapsed'],
  GoalMissed: [...open, 'lapsed'],
  GoalAbandoned: [...open, 'lapsed'],
  GoalLapsed: open,
  GoalReopened: ended,
}

const refusals: Record<GoalState['is'], string> = {
  none: 'GoalNotProposed',
  proposed: 'GoalStillOpen',
  agreed: 'GoalStillOpen',
  achieved: 'GoalAlreadyAchieved',
  missed: 'GoalAlreadyMissed',
  abandoned: 'GoalAlreadyAbandoned',
  lapsed: 'GoalHasLapsed',
}

describe.each(Object.keys(pasts) as GoalState['is'][])('a goal that is %s', (is) => {
  it.each(steps)('$type', (expected, attempt) => {
    const past = given(goal, pasts[is])
    if (mayFollow[expected.type].includes(is)) attempt(past).records(expected)
    else attempt(past).refused(refusals[is])
  })
})

describe('the value at which a goal is said to be missed', () => {
  const missedAt = (value: number, more: object = {}, when: object = dana) =>
    given(goal, [{ ...proposed, data: { ...proposed.data, ...more } }]).when(
      MissGoal,
      { ...self, value },
      when,
    )

  it('lies short of the target, whichever way is better', () => {
    missedAt(4.9).records({ type: 'GoalMissed', data: { value: 4.9 } })
    for (const value of [5, 6]) missedAt(value).refused('TargetReached', 'value')
    const down = { direction: 'down' }
    missedAt(6, down).records({ type: 'GoalMissed', data: { value: 6 } })
    for (const value of [5, 4]) missedAt(value, down).refused('TargetReached', 'value')
    const keep = { direction: 'keep' }
    for (const value of [4, 6])
      missedAt(value, keep).records({ type: 'GoalMissed', data: { value } })
    missedAt(5, keep).refused('TargetReached', 'value')
  })

  it('is any where the target is no number, or where an import says so', () => {
    missedAt(6, { target: undefined }).records({ type: 'GoalMissed', data: { value: 6 } })
    missedAt(6, {}, { ...dana, source: 'import' }).records({
      type: 'GoalMissed',
      data: { value: 6 },
    })
  })
})

describe('the value at which a goal is said to be achieved', () => {
  const achievedAt = (value: number, more: object = {}, note?: string, when: object = dana) =>
    given(goal, [{ ...proposed, data: { ...proposed.data, ...more } }]).when(
      AchieveGoal,
      { ...self, value, note },
      when,
    )
  const records = (value: number, note?: string) => ({
    type: 'GoalAchieved' as const,
    data: { value, ...(note === undefined ? {} : { note }) },
  })

  it('reaches the target, or says in words why it was reached', () => {
    for (const value of [5, 6]) achievedAt(value).records(records(value))
    achievedAt(4.9).refused('TargetNotReached', 'note')
    const note = 'The last one signed on the day after.'
    achievedAt(4.9, {}, note).records(records(4.9, note))
  })

  it.each([
    ['down', [5, 4], [6]],
    ['keep', [5], [4, 6]],
  ])('is held against the target of a goal that is to go or stay: %s', (direction, met, short) => {
    for (const value of met) achievedAt(value, { direction }).records(records(value))
    for (const value of short) achievedAt(value, { direction }).refused('TargetNotReached', 'note')
  })

  it('is any where the target is no number, or where an import says so', () => {
    achievedAt(3, { target: undefined }).records(records(3))
    achievedAt(3, {}, undefined, { ...dana, source: 'import' }).records(records(3))
  })
})
