import { z } from 'zod'
import { GoalId } from '../kernel/ids.ts'
import { commandsOf } from '../kernel/noun.ts'
import { Quantity } from '../kernel/quantity.ts'
import { Text } from '../kernel/text.ts'
import { requireShort, requireWhyReached } from './checks.ts'
import { goal } from './goal.ts'
import type { GoalState } from './state.ts'

const command = commandsOf(goal)
const id = GoalId
const owners = (state: GoalState) => (state.is === 'none' ? [] : state.terms.owners)
const Reason = Text.meta({ title: 'Reason' })

const outcome = {
  note: Text.optional().meta({ title: 'In words' }),
  value: Quantity.optional().meta({ title: 'Value reached' }),
}

export const AchieveGoal = command({
  title: 'Mark a goal achieved',
  input: z.strictObject({ id, ...outcome }),
  giver: 'named',
  named: owners,
  records: ['GoalAchieved'],
  decide: ({ note, value }, state, situation) => {
    requireWhyReached(state, { value, note }, situation)
    return [{ type: 'GoalAchieved', data: { note, value } }]
  },
})

export const MissGoal = command({
  title: 'Mark a goal missed',
  input: z.strictObject({ id, ...outcome }),
  giver: 'named',
  named: owners,
  records: ['GoalMissed'],
  decide: ({ note, value }, state, situation) => {
    requireShort(state, value, situation)
    return [{ type: 'GoalMissed', data: { note, value } }]
  },
})

export const AbandonGoal = command({
  title: 'Abandon a goal',
  input: z.strictObject({ id, reason: Reason }),
  giver: 'named',
  named: owners,
  records: ['GoalAbandoned'],
  decide: ({ reason }) => [{ type: 'GoalAbandoned', data: { reason } }],
})

export const LapseGoal = command({
  title: 'Record that a goal was dropped without a word',
  input: z.strictObject({ id }),
  giver: 'import',
  hidden: true,
  records: ['GoalLapsed'],
  decide: () => [{ type: 'GoalLapsed', data: {} }],
})

export const ReopenGoal = command({
  title: 'Reopen a goal',
  input: z.strictObject({ id, reason: Reason }),
  giver: 'named',
  named: owners,
  records: ['GoalReopened'],
  decide: ({ reason }) => [{ type: 'GoalReopened', data: { reason } }],
})
