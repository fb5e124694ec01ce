import { z } from 'zod'
import { Source } from '../goal/events.ts'
import { Problem } from '../goal/need.ts'
import { fact, opening, step } from '../kernel/event.ts'
import { DecisionId, distinct, EventId, OutsideId, PersonId, PlayerId } from '../kernel/ids.ts'
import { Quantity } from '../kernel/quantity.ts'
import { Link, Text } from '../kernel/text.ts'
import { LocalDate } from '../kernel/time.ts'
import { MetricSnapshot } from '../metric/snapshot.ts'
import { requireReviewAfter } from './decision-days.ts'
import { betEvents } from './events-bets.ts'
import { positionEvents } from './events-positions.ts'
import { Exhibit, Option, StopLoss, Waiver } from './grounds.ts'
import { harms, relations, verdicts } from './state.ts'
import { Changes, Cost, isSpelling, Plan, Terms } from './terms.ts'

const lane = 'strategy'

/** The only persons for whom a decision exists, and the last local day on which that holds. */
export const Restriction = z.strictObject({
  to: distinct(PersonId).min(1),
  until: LocalDate.optional(),
})

export const events = {
  DecisionProposed: step(
    'proposed a decision',
    z.strictObject({
      ...Terms.shape,
      /** Whose idea it was. */
      initiator: PersonId,
      /** What it would take the place of. */
      supersedes: distinct(DecisionId),
      restricted: Restriction.optional(),
      /** The page it was read from. */
      source: Source.optional(),
    }),
    { lane },
  ),
  /** May lie before the proposal, and be its stream's first event. */
  ProblemStated: fact('stated a problem', z.strictObject({ problem: Problem }), { lane }),
  /** Another than who stated it takes it for the problem. */
  ProblemAccepted: fact(
    'accepted the problem',
    z.strictObject({ problem: EventId, person: PersonId }),
    { lane, weight: 'low' },
  ),
  ProblemWaived: fact('waived the problem', Waiver, { lane }),
  OptionAdded: step('added an option', Option, { lane, weight: 'low' }),
  /** Of a metric that is cited, its value as it then stood. */
  EvidenceAttached: fact(
    'attached evidence',
    z.strictObject({ ...Exhibit.shape, stood: MetricSnapshot.optional() }),
    { lane, weight: 'low' },
  ),
  AssumptionStated: fact('stated an assumption', z.strictObject({ text: Text }), {
    lane,
    weight: 'low',
  }),
  /** It does not hold, or no longer. */
  AssumptionBroken: fact(
    'reported an assumption broken',
    z.strictObject({
      assumption: EventId,
      note: Text.optional(),
      link: Link.optional(),
      /** What happened outside that broke it. */
      outside: OutsideId.optional(),
    }),
    { lane },
  ),
  DecisionLinked: fact(
    'linked a decision',
    z.strictObject({ to: DecisionId, relation: z.enum(relations), note: Text.optional() }),
    { lane, weight: 'low' },
  ),
  OutsideEventCited: fact(
    'cited an outside event',
    z.strictObject({ outside: OutsideId, note: Text.optional() }),
    { lane, weight: 'low' },
  ),
  PlayerCited: fact(
    'cited a player of the ecosystem',
    z.strictObject({ player: PlayerId, note: Text.optional() }),
    { lane, weight: 'low' },
  ),
  ...positionEvents,
  ...betEvents,
  DecisionMade: step(
    'decided',
    z.strictObject({
      ...Plan.shape,
      goals: Terms.shape.goals,
      supersedes: distinct(DecisionId),
      /** It only says the older one in other words. */
      wordingOnly: z.boolean(),
    }),
    { lane, due: ['reviewOn'], holds: requireReviewAfter },
  ),
  DecisionRevised: step(
    'revised a decision',
    z
      .strictObject({
        changes: Changes,
        reason: Text.optional(),
        /** Wording only: nothing that was decided changes its meaning. */
        editorial: z.boolean(),
      })
      .refine(({ changes, editorial }) => !editorial || isSpelling(changes), {
        path: ['editorial'],
        message: 'more than the wording changes',
      }),
    {
      lane,
      holds: ({ changes: { reviewOn } }, days) =>
        requireReviewAfter({ reviewOn: reviewOn?.to }, days),
    },
  ),
  StopLossStated: fact('set a stop-loss', StopLoss, { lane }),
  StopLossReached: fact(
    'reported a stop-loss reached',
    z.strictObject({
      stopLoss: EventId,
      value: Quantity.optional(),
      note: Text.optional(),
    }),
    { lane, restsOn: 'DecisionMade' },
  ),
  DecisionReviewed: fact(
    'reviewed a decision',
    z.strictObject({ note: Text, reviewOn: LocalDate.optional() }),
    { lane, restsOn: 'DecisionMade', due: ['reviewOn'], holds: requireReviewAfter },
  ),
  /** It still holds. */
  DecisionReconfirmed: fact(
    'reconfirmed a decision',
    z.strictObject({
      note: Text.optional(),
      /** The assumptions that were known to be broken. */
      despite: distinct(EventId),
    }),
    { lane, restsOn: 'DecisionMade' },
  ),
  VerdictGiven: fact(
    'gave a verdict',
    z.strictObject({
      verdict: z.enum(verdicts),
      note: Text.optional(),
      /** What made it urgent, where something did. */
      because: z.enum(harms).optional(),
    }),
    { lane, restsOn: 'DecisionMade' },
  ),
  /** All that it took by then, money and days of work; a later one says it anew. */
  DecisionCostReported: fact(
    'reported what a decision has cost',
    z
      .strictObject({
        cost: Cost.optional(),
        effortDays: Quantity.nonnegative().optional(),
        note: Text.optional(),
      })
      .refine(({ cost, effortDays }) => cost !== undefined || effortDays !== undefined, {
        path: ['cost'],
        message: 'says neither money nor effort',
      }),
    { lane, restsOn: 'DecisionMade', weight: 'low' },
  ),
  /** Another decision took its place, when that one was made. */
  DecisionSuperseded: fact(
    'superseded a decision',
    z.strictObject({ by: DecisionId, reason: Text.optional() }),
    { lane, restsOn: 'DecisionMade' },
  ),
  DecisionReversed: step('reversed a decision', z.strictObject({ reason: Text }), { lane }),
  DecisionDropped: step(
    'dropped a decision',
    z.strictObject({
      reason: Text.optional(),
      /** It stopped being mentioned: nobody said a word. */
      silently: z.boolean(),
    }),
    { lane },
  ),
  DecisionRejected: step('rejected a decision', z.strictObject({ reason: Text }), { lane }),
  /** The end of a restriction: from here on it exists for everybody. */
  DecisionOpened: opening('opened a decision to all', z.strictObject({}), { lane }),
} as const
