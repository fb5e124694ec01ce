import {
  agreedTerms,
  changeAnswers,
  LocalDate,
  Need,
  PageSource,
  Problem,
  ProgressSource,
  takings,
} from '@lockstep/domain'
import { z } from 'zod'
import { PersonView, query } from '../query.ts'
import { FieldChange } from './parts/field-change.ts'
import { GoalLine } from './parts/goal-line.ts'
import { HistoryEntry } from './parts/history.ts'
import { Named } from './parts/href.ts'
import { StampView } from './parts/stamp.ts'

const Stamped = { stamp: StampView }
const Answer = z.strictObject({ ...Stamped, person: PersonView, answer: z.enum(changeAnswers) })

export const goal = query({
  name: 'goal',
  summary: 'A goal with everything that was ever said of it.',
  params: z.strictObject({ id: z.string() }),
  response: z.strictObject({
    goal: GoalLine,
    partnership: z.string().optional(),
    definition: z.string().optional(),
    startsOn: LocalDate.optional(),
    market: z.strictObject({ value: z.number(), source: z.string() }).optional(),
    unlikePast: z.strictObject({ because: z.string(), note: z.string().optional() }).optional(),
    need: z.strictObject({ ...Stamped, need: Need }).optional(),
    problem: z.strictObject({ ...Stamped, problem: Problem }).optional(),
    source: PageSource.optional(),
    proposed: StampView,
    parents: z.array(Named),
    children: z.array(Named),
    formerParents: z.array(
      z.strictObject({ goal: Named, linked: StampView, unlinked: StampView, reason: z.string() }),
    ),
    continues: z.strictObject({ goal: Named, how: z.enum(['same', 'changed']) }).optional(),
    continuedInto: z.array(z.strictObject({ goal: Named, how: z.enum(['same', 'changed']) })),
    /** Each agreement; those to what it says now are current. */
    agreements: z.array(z.strictObject({ ...Stamped, person: PersonView, current: z.boolean() })),
    /** Owners who have not agreed to what it says now. */
    notAgreed: z.array(PersonView),
    /** The last statement of each person, in order of family name; then what they had said before. */
    expectations: z.array(
      z.strictObject({
        ...Stamped,
        person: PersonView,
        target: z.number().optional(),
        horizon: LocalDate.optional(),
        takenAs: z.enum(takings).optional(),
        current: z.boolean(),
        /** Older than 90 days at the moment. */
        stale: z.boolean(),
      }),
    ),
    revisions: z.array(
      z.strictObject({
        ...Stamped,
        fields: z.array(FieldChange),
        reason: z.string().optional(),
        editorial: z.boolean(),
        /** It changed one of the terms that the owners agree on. */
        material: z.boolean(),
        /** Owners whose consent was on record before. */
        consented: z.array(PersonView),
        /** Owners, before it, of a shared goal whose consent was not. */
        withoutConsentOf: z.array(PersonView),
        answers: z.array(Answer),
      }),
    ),
    /** Changes that are proposed and not made. */
    changeProposals: z.array(
      z.strictObject({
        ...Stamped,
        fields: z.array(FieldChange),
        reason: z.string().optional(),
        consents: z.array(z.strictObject({ ...Stamped, person: PersonView })),
        waitingFor: z.array(PersonView),
      }),
    ),
    progress: z.array(
      z.strictObject({
        ...Stamped,
        value: z.number().optional(),
        text: z.string().optional(),
        source: ProgressSource,
      }),
    ),
    outcomes: z.array(
      z.strictObject({
        ...Stamped,
        how: z.enum(['achieved', 'missed', 'abandoned', 'lapsed', 'reopened']),
        note: z.string().optional(),
        value: z.number().optional(),
        reason: z.string().optional(),
      }),
    ),
    /** Decisions that serve it, and feedback about it. */
    decisions: z.array(Named),
    feedback: z.array(Named),
    /** The terms that ask for consent when they change. */
    agreedTerms: z.array(z.enum(agreedTerms)),
    history: z.array(HistoryEntry),
    /** Commands that the viewer may give now. */
    actions: z.array(z.string()),
  }),
  answer: () => undefined,
})
