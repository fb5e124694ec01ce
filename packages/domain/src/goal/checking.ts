import { z } from 'zod'
import { EventId, GoalId } from '../kernel/ids.ts'
import { commandsOf } from '../kernel/noun.ts'
import { Quantity } from '../kernel/quantity.ts'
import { Refusal, require } from '../kernel/refusal.ts'
import { Text } from '../kernel/text.ts'
import { goal } from './goal.ts'
import { Assumption, Counter, realityAnswers, realityVerdicts } from './reality.ts'
import { type GoalState, isOpenGoal, type LivingGoal } from './state.ts'
import { Market } from './terms.ts'

const command = commandsOf(goal)
const id = GoalId

/** @throws Refusal where the goal is over: what is said then is no foresight. */
function openGoal(state: GoalState): LivingGoal {
  const open = isOpenGoal(state)
  if (!open) throw new Refusal(...goal.refusals[state.is])
  return state
}

export const CheckReality = command({
  title: 'Check a goal against reality',
  input: z.strictObject({
    id,
    assumptions: z.array(Assumption).min(1).max(20).meta({
      title: 'Assumptions',
      description: 'What has to be so for it to be reached in time.',
    }),
    from: Quantity.optional().meta({
      title: 'Where it stands now',
      description:
        'The growth that the target asks for is counted from here, or from the baseline.',
    }),
    market: Market.optional().meta({
      title: 'Size of the market',
      description: 'In the same unit.',
    }),
    verdict: z.enum(realityVerdicts).meta({ title: 'Verdict' }),
    reason: Text.optional().meta({ title: 'Reason' }),
    counter: Counter.optional().meta({
      title: 'Counter-proposal',
      description: 'What you can stand for instead.',
    }),
  }),
  giver: 'member',
  personal: true,
  records: ['GoalRealityChecked'],
  decide: ({ id: _, from, market, ...said }, state, { speaker, at }) => {
    const { wording, terms } = openGoal(state)
    require(at >= wording.at, 'NotYetWorded', 'It did not say this yet.', 'occurredAt')
    const { target, targetText, horizon } = terms
    const aims = target !== undefined || targetText !== undefined
    require(aims, 'NothingToCheck', 'This goal has no target.')
    const checked = {
      ...said,
      person: speaker,
      wording: wording.event,
      target,
      horizon,
      from: from ?? terms.baseline,
      market: market ?? terms.market,
    }
    return [{ type: 'GoalRealityChecked', data: checked }]
  },
})

export const AnswerRealityCheck = command({
  title: 'Answer a check against reality',
  input: z.strictObject({
    id,
    check: EventId.meta({ title: 'The check' }),
    answer: z.enum(realityAnswers).meta({ title: 'Your answer' }),
    reason: Text.optional().meta({ title: 'Reason' }),
  }),
  giver: 'member',
  personal: true,
  records: ['RealityCheckAnswered'],
  decide: ({ check, answer, reason }, state, { speaker: person, at }) => {
    const found = openGoal(state).checks.find(({ event }) => event === check)
    require(found !== undefined, 'NoSuchRealityCheck', 'There is no such check.', 'check')
    require(found.by !== person, 'OwnRealityCheck', 'Others answer your check.', 'check')
    require(at >= found.at, 'NotYetChecked', 'It had not been checked then.', 'occurredAt')
    return found.answers[person] === answer && reason === undefined
      ? []
      : [{ type: 'RealityCheckAnswered', data: { check, person, answer, reason } }]
  },
})
