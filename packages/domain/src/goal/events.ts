import { z } from 'zod'
import { requireAhead } from '../kernel/days.ts'
import { fact, step } from '../kernel/event.ts'
import { distinct, EventId, GoalId, Id, PersonId } from '../kernel/ids.ts'
import { Quantity } from '../kernel/quantity.ts'
import { Line, Link, Text } from '../kernel/text.ts'
import { LocalDate } from '../kernel/time.ts'
import { requireChangeToCome, requireProposed } from './goal-days.ts'
import { Need, Problem } from './need.ts'
import { Assumption, Counter, realityAnswers, realityVerdicts } from './reality.ts'
import { changeAnswers, progressSources } from './state.ts'
import { Changes, isSpelling, Market, Terms, takings } from './terms.ts'

const lane = 'goals'

/** The page that a record was read from: its path or name, and the commit that first held it, in that commit's words. */
export const Source = z
  .strictObject({
    page: Line,
    commit: z
      .string()
      .regex(/^[0-9a-f]{40,64}$/, 'not a commit')
      .optional(),
    message: Text.optional(),
    link: Link.optional(),
  })
  .meta({ widget: 'import' })

/** The goal of an earlier period that this one carries on. */
export const Continues = z.strictObject({ goal: GoalId, how: z.enum(['same', 'changed']) })

export const ProgressSource = z.strictObject({
  kind: z.enum(progressSources),
  note: Line.optional(),
  link: Link.optional(),
})

const outcome = z.strictObject({ note: Text.optional(), value: Quantity.optional() })

export const events = {
  GoalProposed: step(
    'proposed a goal',
    z.strictObject({
      ...Terms.shape,
      parents: distinct(GoalId),
      need: Need.optional(),
      problem: Problem.optional(),
      continues: Continues.optional(),
      source: Source.optional(),
      /** What was agreed on in a post-mortem, that it is to bring about. */
      action: Id.optional(),
    }),
    { lane, holds: requireProposed },
  ),
  GoalLinked: step('linked a goal', z.strictObject({ parent: GoalId }), { lane, weight: 'low' }),
  GoalUnlinked: step('unlinked a goal', z.strictObject({ parent: GoalId, reason: Text }), {
    lane,
    weight: 'low',
  }),
  /** Somebody agreed to what the goal said from that event on: the proposal, or a revision. */
  GoalAgreed: fact('agreed to a goal', z.strictObject({ person: PersonId, to: EventId }), { lane }),
  /** What one person expects of the goal, and what they take it for. */
  ExpectationStated: fact(
    'said what to expect of a goal',
    z.strictObject({
      person: PersonId,
      target: Quantity.optional(),
      horizon: LocalDate.optional(),
      takenAs: z.enum(takings).optional(),
    }),
    // Nobody expects for a day that had passed when they said so.
    { lane, holds: ({ horizon }, days) => requireAhead(horizon, days, 'horizon') },
  ),
  NeedNamed: fact('named whose need a goal serves', z.strictObject({ need: Need }), { lane }),
  GoalProblemStated: fact('stated a goal’s problem', z.strictObject({ problem: Problem }), {
    lane,
  }),
  GoalChangeProposed: step(
    'proposed to change a goal',
    z.strictObject({ changes: Changes, reason: Text.optional() }),
    { lane, holds: requireChangeToCome },
  ),
  GoalChangeConsented: step(
    'consented to a goal’s change',
    z.strictObject({ change: EventId, person: PersonId }),
    { lane },
  ),
  /** It is not made. By whoever proposed it: taken back. */
  GoalChangeDeclined: step(
    'declined a goal’s change',
    z.strictObject({ change: EventId, person: PersonId, reason: Text }),
    { lane },
  ),
  GoalRevised: step(
    'revised a goal',
    z
      .strictObject({
        changes: Changes,
        reason: Text.optional(),
        /** The proposed change that it carries out. */
        proposed: EventId.optional(),
        /** The owners whose consent was on record before: whoever revises, and who consented to the proposal. */
        consented: distinct(PersonId),
        /** Wording only: nothing that was agreed changes its meaning. */
        editorial: z.boolean(),
      })
      .refine(({ changes, editorial }) => !editorial || isSpelling(changes), {
        path: ['editorial'],
        message: 'more than the wording changes',
      }),
    { lane, holds: requireChangeToCome },
  ),
  GoalChangeAnswered: fact(
    'answered a goal’s change',
    z.strictObject({ change: EventId, person: PersonId, answer: z.enum(changeAnswers) }),
    { lane },
  ),
  /** What has to be so for it to be reached, and what that comes to; the figures are those of that day. */
  GoalRealityChecked: fact(
    'checked a goal against reality',
    z.strictObject({
      person: PersonId,
      /** The proposal or the revision that was checked. */
      wording: EventId,
      target: Quantity.optional(),
      horizon: LocalDate.optional(),
      /** Where it stood, in the goal's unit: growth is counted from here, and from the event's day. */
      from: Quantity.optional(),
      market: Market.optional(),
      assumptions: z.array(Assumption).min(1),
      verdict: z.enum(realityVerdicts),
      reason: Text.optional(),
      counter: Counter.optional(),
    }),
    { lane },
  ),
  RealityCheckAnswered: fact(
    'answered a check of a goal against reality',
    z.strictObject({
      check: EventId,
      person: PersonId,
      answer: z.enum(realityAnswers),
      reason: Text.optional(),
    }),
    { lane },
  ),
  ProgressReported: fact(
    'reported progress',
    z.strictObject({
      value: Quantity.optional(),
      text: Text.optional(),
      source: ProgressSource,
    }),
    { lane, weight: 'low' },
  ),
  GoalAchieved: step('achieved a goal', outcome, { lane }),
  GoalMissed: step('missed a goal', outcome, { lane }),
  GoalAbandoned: step('abandoned a goal', z.strictObject({ reason: Text }), { lane }),
  /** It stopped being mentioned: nobody said a word. */
  GoalLapsed: step('noted that a goal had lapsed', z.strictObject({}), { nobodys: true, lane }),
  GoalReopened: step('reopened a goal', z.strictObject({ reason: Text }), { lane }),
} as const
