import { Exhibit, evidenceKinds, Option, Problem, StopLoss, Waiver } from '@lockstep/domain'
import { z } from 'zod'
import type { DecisionRow } from '../../folds/decisions.ts'
import { cameFirst } from '../../folds/stamp.ts'
import { referredRecord } from '../../records/referred.ts'
import { Named } from '../../telling/href.ts'
import { personView } from '../../telling/person.ts'
import { StampView, stampView } from '../../telling/stamp.ts'
import { PersonView } from '../../view/query.ts'
import type { View } from '../../view/view.ts'
import { ThenAndToday, thenAndToday } from '../metrics/then-and-today.ts'
import { brokenUnanswered } from './broken.ts'
import { wasLine } from './foresight.ts'
import { problemTimes, whenProblemCame } from './problem-first.ts'

const stamp = StampView

const Stated = z.strictObject({
  stamp,
  problem: Problem,
  /** Others who took it for the problem. */
  accepted: z.array(z.strictObject({ stamp, person: PersonView })),
})

/** What a decision rests on. */
export const Grounds = z.strictObject({
  problem: z
    .strictObject({
      ...Stated.shape,
      /** Beside the proposal. */
      came: z.enum(problemTimes),
      /** What was said of the problem later. */
      later: z.array(Stated),
    })
    .optional(),
  waived: z.strictObject({ stamp, ...Waiver.shape }).optional(),
  options: z.array(z.strictObject({ stamp, ...Option.shape, chosen: z.boolean() })),
  /** In the order in which it happened. */
  evidence: z.array(
    z.strictObject({
      stamp,
      ...Exhibit.shape,
      /** On record, as it reads now, only after the decision, whatever day it names; it may have read otherwise before. */
      afterwards: z.boolean(),
      /** In any wording: what was corrected later, and was on record by then, stood beside it. */
      attachedAfterwards: z.boolean(),
      /** The metric that it cites. */
      cited: ThenAndToday.optional(),
    }),
  ),
  /** How many pieces of each kind. */
  evidenceByKind: z.record(z.enum(evidenceKinds), z.int()),
  assumptions: z.array(
    z.strictObject({
      stamp,
      text: z.string(),
      broken: z
        .strictObject({
          stamp,
          note: z.string().optional(),
          link: z.string().optional(),
          /** What happened outside that broke it. */
          outside: Named.optional(),
        })
        .optional(),
      /** It broke, and nobody has said whether the decision still holds. */
      asks: z.boolean(),
    }),
  ),
  stopLosses: z.array(
    z.strictObject({
      stamp,
      ...StopLoss.shape,
      reached: z.array(
        z.strictObject({
          stamp,
          value: z.number().optional(),
          note: z.string().optional(),
          /** The stop-loss was on record before it was reached. */
          counts: z.boolean(),
        }),
      ),
    }),
  ),
})
type Grounds = z.output<typeof Grounds>

export function groundsOf(view: View, row: DecisionRow): Grounds {
  const { options, evidence, assumptions, made, waived, state } = row
  const chosen = 'made' in state ? state.made?.plan.option : undefined
  const stamped = <T extends { stamp: Parameters<typeof stampView>[1] }>(said: T) => ({
    ...said,
    stamp: stampView(view, said.stamp),
  })
  return {
    ...problemOf(view, row),
    ...(waived === undefined ? {} : { waived: stamped(waived) }),
    options: options.map((option) => ({ ...stamped(option), chosen: option.option === chosen })),
    evidence: evidence.map(({ stood, ...exhibit }) => ({
      ...stamped(exhibit),
      ...(stood === undefined ? {} : { cited: thenAndToday(view, stood) }),
      afterwards: made !== undefined && !cameFirst(exhibit.stamp, made.stamp),
      attachedAfterwards: made !== undefined && exhibit.stamp.recordedAt > made.stamp.at,
    })),
    evidenceByKind: byKind(evidence),
    assumptions: assumptions.map(({ broken, ...assumption }) => ({
      ...stamped(assumption),
      ...(broken === undefined ? {} : { broken: brokenView(view, broken) }),
      asks: brokenUnanswered(row).some((each) => each.stamp.event === assumption.stamp.event),
    })),
    stopLosses: row.stopLosses.map((stopLoss) => ({
      ...stamped(stopLoss),
      reached: stopLoss.reached.map((reached) => ({
        ...stamped(reached),
        counts: wasLine(stopLoss, reached.stamp),
      })),
    })),
  }
}

function brokenView(
  view: View,
  { outside, stamp, ...said }: NonNullable<DecisionRow['assumptions'][number]['broken']>,
) {
  const named = outside === undefined ? undefined : referredRecord(view, 'outside', outside)
  return {
    ...said,
    stamp: stampView(view, stamp),
    ...(named === undefined ? {} : { outside: named }),
  }
}

function problemOf(view: View, row: DecisionRow): Pick<Grounds, 'problem'> {
  const [stated, ...later] = row.problems.map(({ problem, stamp, accepted }) => ({
    problem,
    stamp: stampView(view, stamp),
    accepted: accepted.map((each) => ({
      person: personView(view, each.person),
      stamp: stampView(view, each.stamp),
    })),
  }))
  const came = whenProblemCame(row, view.zone)
  if (stated === undefined || came === undefined) return {}
  return { problem: { ...stated, came, later } }
}

const byKind = (evidence: DecisionRow['evidence']): Grounds['evidenceByKind'] => {
  const count = (kind: (typeof evidenceKinds)[number]) =>
    evidence.filter((exhibit) => exhibit.kind === kind).length
  return {
    data: count('data'),
    research: count('research'),
    precedent: count('precedent'),
    anecdote: count('anecdote'),
  }
}
