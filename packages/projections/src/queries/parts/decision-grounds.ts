import { Exhibit, evidenceKinds, Option, Problem, StopLoss, Waiver } from '@lockstep/domain'
import { z } from 'zod'
import type { DecisionRow } from '../../folds/decisions.ts'
import { cameFirst } from '../../folds/stamp.ts'
import type { View } from '../../view.ts'
import { StampView, stampView } from './stamp.ts'

const stamp = StampView

/** What a decision rests on. */
export const Grounds = z.strictObject({
  problem: z
    .strictObject({
      stamp,
      problem: Problem,
      /** On record before anything was proposed. */
      first: z.boolean(),
      /** What was said of the problem later. */
      later: z.array(z.strictObject({ stamp, problem: Problem })),
    })
    .optional(),
  waived: z.strictObject({ stamp, ...Waiver.shape }).optional(),
  options: z.array(z.strictObject({ stamp, ...Option.shape, chosen: z.boolean() })),
  /** In the order in which it happened. */
  evidence: z.array(
    z.strictObject({
      stamp,
      ...Exhibit.shape,
      /** Of a day after the decision. */
      afterwards: z.boolean(),
    }),
  ),
  /** How many pieces of each kind. */
  evidenceByKind: z.record(z.enum(evidenceKinds), z.int()),
  assumptions: z.array(z.strictObject({ stamp, text: z.string() })),
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
    evidence: evidence.map((exhibit) => ({
      ...stamped(exhibit),
      afterwards: made !== undefined && exhibit.stamp.at > made.stamp.at,
    })),
    evidenceByKind: byKind(evidence),
    assumptions: assumptions.map(stamped),
    stopLosses: row.stopLosses.map((stopLoss) => ({
      ...stamped(stopLoss),
      reached: stopLoss.reached.map((reached) => ({
        ...stamped(reached),
        counts: cameFirst(stopLoss.stamp, reached.stamp),
      })),
    })),
  }
}

function problemOf(view: View, { problems, proposed }: DecisionRow): Pick<Grounds, 'problem'> {
  const [stated, ...later] = problems
  if (stated === undefined) return {}
  return {
    problem: {
      problem: stated.problem,
      stamp: stampView(view, stated.stamp),
      first: proposed === undefined || cameFirst(stated.stamp, proposed.stamp),
      later: later.map(({ problem, stamp }) => ({ problem, stamp: stampView(view, stamp) })),
    },
  }
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
