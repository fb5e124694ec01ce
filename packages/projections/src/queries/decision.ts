import {
  DecisionPlan,
  DecisionTerms,
  Exhibit,
  LocalDate,
  Need,
  Option,
  PageSource,
  Problem,
  relations,
  StopLoss,
  verdicts,
  Waiver,
} from '@lockstep/domain'
import { z } from 'zod'
import { PersonView, query } from '../query.ts'
import { DecisionNode } from './parts/decision-node.ts'
import { FieldChange } from './parts/field-change.ts'
import { HistoryEntry } from './parts/history.ts'
import { Named } from './parts/href.ts'
import { PositionLine, RoundView } from './parts/positions.ts'
import { StampView } from './parts/stamp.ts'

const Stamped = { stamp: StampView }
const { option, rationale, cost, effortDays, expectedEffectDays, reviewOn } = DecisionPlan.shape

export const decision = query({
  name: 'decision',
  summary: 'A decision: who, why, on which evidence, against whose concern, and what became of it.',
  params: z.strictObject({ id: z.string() }),
  response: z.strictObject({
    decision: DecisionNode,
    partnership: z.string().optional(),
    initiator: PersonView.optional(),
    need: Need.optional(),
    context: DecisionTerms.shape.context,
    /** Who it is open to, while it is not open to all. */
    restricted: z.strictObject({ to: z.array(PersonView), until: LocalDate.optional() }).optional(),
    openedToAll: StampView.optional(),
    proposed: StampView.optional(),
    source: PageSource.optional(),
    problem: z
      .strictObject({
        ...Stamped,
        problem: Problem,
        /** On record before anything was proposed. */
        first: z.boolean(),
        /** What was said of the problem later. */
        later: z.array(z.strictObject({ ...Stamped, problem: Problem })),
      })
      .optional(),
    waived: z.strictObject({ ...Stamped, ...Waiver.shape }).optional(),
    options: z.array(z.strictObject({ ...Stamped, ...Option.shape, chosen: z.boolean() })),
    /** In the order in which it happened. */
    evidence: z.array(
      z.strictObject({
        ...Stamped,
        ...Exhibit.shape,
        /** Attached only once it had been decided. */
        afterwards: z.boolean(),
      }),
    ),
    evidenceByKind: z.strictObject({
      data: z.int(),
      research: z.int(),
      precedent: z.int(),
      anecdote: z.int(),
    }),
    assumptions: z.array(z.strictObject({ ...Stamped, text: z.string() })),
    stopLosses: z.array(
      z.strictObject({
        ...Stamped,
        ...StopLoss.shape,
        reached: z.array(
          z.strictObject({
            ...Stamped,
            value: z.number().optional(),
            note: z.string().optional(),
            /** The stop-loss was on record before it was reached. */
            counts: z.boolean(),
          }),
        ),
      }),
    ),
    rounds: z.array(RoundView),
    /** Everybody who was asked, spoke, or should have been asked, in order of family name. */
    positions: z.array(PositionLine),
    /** How many were asked before it was decided, of those whom it concerns. Absent until it is made. */
    askedBefore: z.strictObject({ asked: z.int(), of: z.int() }).optional(),
    /** What was settled when it was made; as revised since. */
    made: z
      .strictObject({
        ...Stamped,
        option,
        rationale,
        cost,
        effortDays,
        expectedEffectDays,
        reviewOn,
        participants: z.array(PersonView),
        adopted: z.array(PersonView),
        consulted: z.array(PersonView),
        informed: z.array(PersonView),
        wordingOnly: z.boolean(),
      })
      .optional(),
    goals: z.array(Named),
    revisions: z.array(
      z.strictObject({
        ...Stamped,
        fields: z.array(FieldChange),
        reason: z.string().optional(),
        editorial: z.boolean(),
      }),
    ),
    reviews: z.array(
      z.strictObject({ ...Stamped, note: z.string(), reviewOn: LocalDate.optional() }),
    ),
    verdicts: z.array(
      z.strictObject({
        ...Stamped,
        verdict: z.enum(verdicts),
        note: z.string().optional(),
        because: z.string().optional(),
        /** Whole days from the decision. */
        daysIn: z.int(),
        /** Given before its effect was expected, as first stated. */
        early: z.boolean(),
      }),
    ),
    /** What came before it and after it, nearest last and first. */
    before: z.array(DecisionNode),
    after: z.array(DecisionNode),
    links: z.array(
      z.strictObject({
        ...Stamped,
        decision: Named,
        relation: z.enum(relations),
        note: z.string().optional(),
        /** The other one links to this. */
        incoming: z.boolean(),
      }),
    ),
    /** Feedback about it. */
    feedback: z.array(Named),
    history: z.array(HistoryEntry),
    /** Commands that the viewer may give now. */
    actions: z.array(z.string()),
  }),
  answer: () => undefined,
})
