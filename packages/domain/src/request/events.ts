import { z } from 'zod'
import { Exhibit, Waiver } from '../decision/grounds.ts'
import { Cost } from '../decision/terms.ts'
import { Need, Problem } from '../goal/need.ts'
import { requireAhead } from '../kernel/days.ts'
import { fact, step } from '../kernel/event.ts'
import { EventId, GoalId, PartnershipId, PersonId } from '../kernel/ids.ts'
import { Quantity } from '../kernel/quantity.ts'
import { Line, Link, Text } from '../kernel/text.ts'
import { LocalDate } from '../kernel/time.ts'
import { grounds, requestKinds, requestVerdicts } from './state.ts'

const lane = 'requests'

/** What it takes, planned or spent: money, and days of work. */
const price = { cost: Cost.optional(), effortDays: Quantity.nonnegative().optional() }

/** An answer other than yes: why, and what that rests on. */
const pushback = {
  reason: Text,
  ground: z.enum(grounds).optional(),
  evidence: z.array(Exhibit).max(20),
}

export const events = {
  RequestMade: step(
    'asked for something',
    z.strictObject({
      from: PersonId,
      to: PersonId,
      partnership: PartnershipId.optional(),
      title: Line,
      /** What is asked for, where the title doesn't say it all. */
      text: Text.optional(),
      kind: z.enum(requestKinds),
      goal: GoalId.optional(),
      problem: Problem.optional(),
      /** Why no problem is stated. */
      waived: Waiver.optional(),
      /** What the asker is after behind what is asked. */
      interest: Text.optional(),
      need: Need.optional(),
      wantedBy: LocalDate.optional(),
      ...price,
    }),
    {
      lane,
      due: ['wantedBy'],
      holds: ({ wantedBy }, days) => requireAhead(wantedBy, days, 'wantedBy'),
    },
  ),
  RequestLinked: fact('linked a request to a goal', z.strictObject({ goal: GoalId }), {
    lane,
    weight: 'low',
  }),
  RequestProblemStated: fact('stated a request’s problem', z.strictObject({ problem: Problem }), {
    lane,
  }),
  /** Another than who stated it takes it for the problem. */
  RequestProblemAccepted: fact(
    'accepted a request’s problem',
    z.strictObject({ problem: EventId, person: PersonId }),
    { lane, weight: 'low' },
  ),
  RequestNeedNamed: fact('named whose need a request serves', z.strictObject({ need: Need }), {
    lane,
  }),
  RequestTaken: step(
    'took a request to look into',
    z.strictObject({ until: LocalDate, note: Text.optional() }),
    { lane, due: ['until'], holds: ({ until }, days) => requireAhead(until, days, 'until') },
  ),
  RequestAccepted: step(
    'accepted a request',
    z.strictObject({ by: LocalDate.optional(), note: Text.optional() }),
    { lane, due: ['by'], holds: ({ by }, days) => requireAhead(by, days, 'by') },
  ),
  /** Something else in its place. */
  RequestCountered: step(
    'made a counter-proposal',
    z.strictObject({ counter: Text, ...pushback }),
    { lane },
  ),
  /** Yes, if. */
  RequestConditioned: step(
    'accepted a request on a condition',
    z.strictObject({ condition: Text, ...pushback }),
    { lane },
  ),
  RequestDeclined: step('declined a request', z.strictObject(pushback), { lane }),
  /** What an answer rests on, where it was not at hand when it was given. */
  AnswerSupported: fact(
    'showed what an answer to a request rests on',
    z.strictObject({ answer: EventId, evidence: z.array(Exhibit).min(1).max(20) }),
    { lane, weight: 'low' },
  ),
  /** Who asked agrees to the counter-proposal or to the condition. */
  AnswerAgreed: step(
    'agreed to the answer to a request',
    z.strictObject({ answer: EventId, note: Text.optional() }),
    { lane },
  ),
  RequestRepeated: step('asked again', z.strictObject({ reason: Text }), { lane }),
  RequestWithdrawn: step('withdrew a request', z.strictObject({ reason: Text.optional() }), {
    lane,
  }),
  /** It will be delivered on another day, as who accepted it says. */
  DeliveryMoved: step(
    'moved the day of a delivery',
    z.strictObject({ by: LocalDate, reason: Text }),
    { lane, due: ['by'], holds: ({ by }, days) => requireAhead(by, days, 'by') },
  ),
  RequestDelivered: step(
    'delivered what was requested',
    z.strictObject({ note: Text.optional(), link: Link.optional() }),
    { lane },
  ),
  /** How it turned out, and what it really took. */
  RequestOutcomeTold: fact(
    'told how a request turned out',
    z.strictObject({
      person: PersonId,
      verdict: z.enum(requestVerdicts),
      note: Text.optional(),
      ...price,
    }),
    { lane, restsOn: 'RequestDelivered' },
  ),
} as const

/** What an event of a request holds. */
export type RequestData<T extends keyof typeof events> = z.output<(typeof events)[T]['data']>
