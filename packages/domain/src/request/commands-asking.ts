import { z } from 'zod'
import { Waiver } from '../decision/grounds.ts'
import { Cost } from '../decision/terms.ts'
import { requireGoal } from '../goal/checks.ts'
import { Need, Problem } from '../goal/need.ts'
import { betweenTwo } from '../kernel/between-two.ts'
import { GoalId, OtherMemberId, partnershipWith, RequestId } from '../kernel/ids.ts'
import { commandsOf, type Ref } from '../kernel/noun.ts'
import { Quantity } from '../kernel/quantity.ts'
import { Refusal, require } from '../kernel/refusal.ts'
import { Line, Text } from '../kernel/text.ts'
import { LocalDate } from '../kernel/time.ts'
import { partnershipNamed, requireTogether } from '../partnership/checks.ts'
import { requireMember } from '../person/membership.ts'
import { asker, askerNeeded, requireAskerGone } from './checks.ts'
import { request } from './request.ts'
import { requestKinds } from './state.ts'

const command = commandsOf(request)
const id = RequestId

const goalNamed = (goal: GoalId | undefined): Ref[] =>
  goal === undefined ? [] : [{ noun: 'goal', id: goal }]

const problem = Problem.meta({ title: 'Problem', description: 'What is to be solved.' })
const need = Need.meta({ title: 'Whose need it serves' })

export const MakeRequest = command({
  title: 'Ask for something',
  input: z.strictObject({
    to: OtherMemberId.meta({ title: 'To' }),
    title: Line.meta({
      title: 'What you ask for',
      description: 'Whoever is in the organisation can read it.',
    }),
    text: Text.optional().meta({ title: 'In more words' }),
    kind: z.enum(requestKinds).meta({
      title: 'Kind',
      description: 'Running: it keeps things going. Growth: it serves growth.',
    }),
    goal: GoalId.optional().meta({ title: 'Goal', description: 'What it serves.' }),
    problem: problem.optional(),
    waived: Waiver.optional().meta({ title: 'Why no problem is stated' }),
    interest: Text.optional().meta({
      title: 'What you are after',
      description: 'The interest behind it: others may serve it another way.',
    }),
    need: need.optional(),
    effortDays: Quantity.nonnegative()
      .optional()
      .meta({ title: 'Effort', description: 'In days.' }),
    cost: Cost.optional().meta({ title: 'Cost' }),
    wantedBy: LocalDate.optional().meta({ title: 'Wanted by' }),
    partnership: partnershipWith('to').optional(),
  }),
  creates: true,
  giver: 'member',
  between: (_, { to }) => [to],
  needs: ({ to, goal, partnership }) => [
    { noun: 'person', id: to },
    ...goalNamed(goal),
    ...partnershipNamed(partnership),
  ],
  records: ['RequestMade'],
  decide: (input, _, situation) => {
    const { speaker: from } = situation
    require(input.to !== from, 'RequestToOneself', 'A request goes to somebody else.', 'to')
    requireMember(situation, input.to, 'to')
    if (input.goal !== undefined) requireGoal(situation, input.goal, 'goal')
    const either = input.problem === undefined || input.waived === undefined
    require(either, 'ProblemAndWaiver', 'It states its problem or says why not.', 'waived')
    requireTogether(situation, input.partnership, [from, input.to])
    return [{ type: 'RequestMade', data: { ...input, from } }]
  },
})

export const LinkRequest = command({
  title: 'Link a request to a goal',
  input: z.strictObject({ id, goal: GoalId.meta({ title: 'Goal' }) }),
  giver: 'named',
  named: betweenTwo,
  needs: ({ goal }) => goalNamed(goal),
  records: ['RequestLinked'],
  decide: ({ goal }, state, situation) => {
    requireGoal(situation, goal, 'goal')
    const known = state.is !== 'none' && state.goal === goal
    return known ? [] : [{ type: 'RequestLinked', data: { goal } }]
  },
})

export const StateRequestProblem = command({
  title: 'State a request’s problem',
  input: z.strictObject({ id, problem }),
  giver: 'named',
  named: asker,
  records: ['RequestProblemStated'],
  decide: ({ problem: stated }) => [{ type: 'RequestProblemStated', data: { problem: stated } }],
})

export const NameRequestNeed = command({
  title: 'Name whose need a request serves',
  input: z.strictObject({ id, need }),
  giver: 'named',
  named: betweenTwo,
  records: ['RequestNeedNamed'],
  decide: ({ need: named }) => [{ type: 'RequestNeedNamed', data: { need: named } }],
})

export const AgreeToAnswer = command({
  title: 'Agree to the answer',
  input: z.strictObject({ id, note: Text.optional().meta({ title: 'Note' }) }),
  giver: 'named',
  named: asker,
  records: ['AnswerAgreed'],
  decide: ({ note }, state) => {
    if (state.is !== 'countered' && state.is !== 'conditioned') {
      throw new Refusal(...request.refusals[state.is])
    }
    return [{ type: 'AnswerAgreed', data: { answer: state.answer, note } }]
  },
})

export const RepeatRequest = command({
  title: 'Ask again',
  input: z.strictObject({
    id,
    reason: Text.meta({ title: 'Why', description: 'What has changed, or what was not seen.' }),
  }),
  giver: 'named',
  named: asker,
  records: ['RequestRepeated'],
  decide: ({ reason }) => [{ type: 'RequestRepeated', data: { reason } }],
})

export const WithdrawRequest = command({
  title: 'Withdraw a request',
  input: z.strictObject({ id, reason: Text.optional().meta({ title: 'Reason' }) }),
  giver: 'named',
  named: asker,
  records: ['RequestWithdrawn'],
  decide: ({ reason }) => [{ type: 'RequestWithdrawn', data: { reason } }],
})

/** Who asked for it can end it no more: whoever stands in for them does. */
export const WithdrawInTheirPlace = command({
  title: 'Withdraw a request of somebody who has left',
  input: z.strictObject({ id, reason: Text.optional().meta({ title: 'Reason' }) }),
  giver: 'member',
  needs: (_, state) => askerNeeded(state),
  records: ['RequestWithdrawn'],
  decide: ({ reason }, state, situation) => {
    requireAskerGone(state, situation)
    return [{ type: 'RequestWithdrawn', data: { reason } }]
  },
})
