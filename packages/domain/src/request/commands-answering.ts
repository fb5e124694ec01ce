import { z } from 'zod'
import { Exhibit } from '../decision/grounds.ts'
import { Cost } from '../decision/terms.ts'
import { betweenTwo } from '../kernel/between-two.ts'
import { EventId, RequestId } from '../kernel/ids.ts'
import { commandsOf, type Situation } from '../kernel/noun.ts'
import { Quantity } from '../kernel/quantity.ts'
import { Refusal, require } from '../kernel/refusal.ts'
import { Link, Text } from '../kernel/text.ts'
import { LocalDate } from '../kernel/time.ts'
import { asked, askerNeeded, requireAskerGone } from './checks.ts'
import { request } from './request.ts'
import { grounds, type RequestState, requestVerdicts } from './state.ts'

const command = commandsOf(request)
const id = RequestId

const note = Text.optional().meta({ title: 'Note' })

/** Why not, or not so; with the research behind it. */
const pushback = {
  reason: Text.meta({ title: 'Why' }),
  ground: z.enum(grounds).optional().meta({
    title: 'Kind of reason',
    description: 'If it is one that no research could bear out.',
  }),
  evidence: z.array(Exhibit).max(20).default([]).meta({
    title: 'Evidence',
    description: 'What you found when you looked into it.',
  }),
}

export const TakeRequest = command({
  title: 'Take a request to look into',
  input: z.strictObject({
    id,
    until: LocalDate.meta({ title: 'Answer by' }),
    note: note.meta({ title: 'What you will find out' }),
  }),
  giver: 'named',
  named: asked,
  records: ['RequestTaken'],
  decide: ({ until, note: about }) => [{ type: 'RequestTaken', data: { until, note: about } }],
})

export const AcceptRequest = command({
  title: 'Accept a request',
  input: z.strictObject({ id, by: LocalDate.optional().meta({ title: 'Delivered by' }), note }),
  giver: 'named',
  named: asked,
  records: ['RequestAccepted'],
  decide: ({ by, note: said }) => [{ type: 'RequestAccepted', data: { by, note: said } }],
})

export const CounterRequest = command({
  title: 'Propose something else',
  input: z.strictObject({ id, counter: Text.meta({ title: 'What instead' }), ...pushback }),
  giver: 'named',
  named: asked,
  records: ['RequestCountered'],
  decide: ({ id: _, ...answer }) => [{ type: 'RequestCountered', data: answer }],
})

export const ConditionRequest = command({
  title: 'Accept on a condition',
  input: z.strictObject({ id, condition: Text.meta({ title: 'Condition' }), ...pushback }),
  giver: 'named',
  named: asked,
  records: ['RequestConditioned'],
  decide: ({ id: _, ...answer }) => [{ type: 'RequestConditioned', data: answer }],
})

export const DeclineRequest = command({
  title: 'Decline a request',
  input: z.strictObject({ id, ...pushback }),
  giver: 'named',
  named: asked,
  records: ['RequestDeclined'],
  decide: ({ id: _, ...answer }) => [{ type: 'RequestDeclined', data: answer }],
})

export const AcceptRequestProblem = command({
  title: 'Agree that this is the request’s problem',
  input: z.strictObject({ id, problem: EventId.meta({ title: 'The problem' }) }),
  giver: 'named',
  named: betweenTwo,
  personal: true,
  records: ['RequestProblemAccepted'],
  decide: ({ problem }, { problems = [] }, { speaker, at }) => {
    const stated = problems.find(({ event }) => event === problem)
    if (!stated) throw new Refusal('UnknownProblem', 'No such problem is stated.', 'problem')
    require(stated.by !== speaker, 'OwnProblem', 'Somebody else agrees to what you stated.')
    require(at >= stated.at, 'BeforeProblem', 'It had not been stated then.', 'occurredAt')
    return stated.acceptedBy.includes(speaker)
      ? []
      : [{ type: 'RequestProblemAccepted', data: { problem, person: speaker } }]
  },
})

export const SupportAnswer = command({
  title: 'Show what your answer rests on',
  input: z.strictObject({
    id,
    evidence: z.array(Exhibit).min(1).max(20).meta({ title: 'Evidence' }),
  }),
  giver: 'named',
  named: asked,
  records: ['AnswerSupported'],
  decide: ({ evidence }, state) => {
    const answer = state.is === 'none' ? undefined : state.pushback
    require(answer !== undefined, 'NothingToSupport', 'No answer to it was other than a yes.')
    return [{ type: 'AnswerSupported', data: { answer, evidence } }]
  },
})

export const MoveDelivery = command({
  title: 'Move the day of a delivery',
  input: z.strictObject({
    id,
    by: LocalDate.meta({ title: 'Delivered by' }),
    reason: Text.meta({
      title: 'Why',
      description: 'The day that you named before stays on record.',
    }),
  }),
  giver: 'named',
  named: asked,
  records: ['DeliveryMoved'],
  decide: ({ by, reason }) => [{ type: 'DeliveryMoved', data: { by, reason } }],
})

export const DeliverRequest = command({
  title: 'Say that it is delivered',
  input: z.strictObject({ id, note, link: Link.optional().meta({ title: 'Link' }) }),
  giver: 'named',
  named: betweenTwo,
  records: ['RequestDelivered'],
  decide: ({ id: _, ...delivered }) => [{ type: 'RequestDelivered', data: delivered }],
})

const outcome = {
  verdict: z.enum(requestVerdicts).meta({ title: 'Did it work?' }),
  note,
  effortDays: Quantity.nonnegative().optional().meta({
    title: 'Effort it took',
    description: 'In days.',
  }),
  cost: Cost.optional().meta({ title: 'What it cost' }),
}

type Told = z.infer<z.ZodObject<typeof outcome>>

function outcomeTold(told: Told, state: RequestState, { at, speaker: person }: Situation) {
  if (state.is === 'none' || state.deliveredAt === undefined) {
    throw new Refusal(...request.refusals[state.is])
  }
  require(at >= state.deliveredAt, 'BeforeDelivery', 'It was not delivered then.', 'occurredAt')
  return [{ type: 'RequestOutcomeTold' as const, data: { ...told, person } }]
}

export const TellRequestOutcome = command({
  title: 'Tell how it turned out',
  input: z.strictObject({ id, ...outcome }),
  giver: 'named',
  named: betweenTwo,
  records: ['RequestOutcomeTold'],
  decide: ({ id: _, ...told }, state, situation) => outcomeTold(told, state, situation),
})

/** Who asked for it is not there to see what came of it: whoever stands in for them tells it, in their own name. */
export const TellOutcomeInTheirPlace = command({
  title: 'Tell how a request of somebody who has left turned out',
  input: z.strictObject({ id, ...outcome }),
  giver: 'member',
  needs: (_, state) => askerNeeded(state),
  records: ['RequestOutcomeTold'],
  decide: ({ id: _, ...told }, state, situation) => {
    requireAskerGone(state, situation)
    return outcomeTold(told, state, situation)
  },
})
