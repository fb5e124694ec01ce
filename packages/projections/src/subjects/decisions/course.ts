import { DecisionPlan, daysBetween, harms, LocalDate, verdicts, type Zone } from '@lockstep/domain'
import { z } from 'zod'
import type { DecisionRow } from '../../folds/decisions.ts'
import { dayIn, type Stamp } from '../../folds/stamp.ts'
import { FieldChange, fieldChanges } from '../../telling/field-change.ts'
import { peopleView } from '../../telling/person.ts'
import { StampView, stampView } from '../../telling/stamp.ts'
import { PersonView } from '../../view/query.ts'
import type { View } from '../../view/view.ts'
import { givenBefore, wasLine } from './foresight.ts'

const stamp = StampView
const { option, rationale, cost, effortDays, expectedEffectDays, reviewOn } = DecisionPlan.shape

/** What was decided, and what was said of it since. */
export const Course = z.strictObject({
  /** What was settled when it was made; as revised since. */
  made: z
    .strictObject({
      stamp,
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
  /** What it has cost, each time that somebody said so. */
  costs: z.array(z.strictObject({ stamp, cost, effortDays, note: z.string().optional() })),
  revisions: z.array(
    z.strictObject({
      stamp,
      fields: z.array(FieldChange),
      reason: z.string().optional(),
      editorial: z.boolean(),
    }),
  ),
  reviews: z.array(z.strictObject({ stamp, note: z.string(), reviewOn: LocalDate.optional() })),
  /** Each time that it was said to hold still. */
  reconfirmations: z.array(
    z.strictObject({
      stamp,
      note: z.string().optional(),
      /** The assumptions that were known to be broken, in their words. */
      despite: z.array(z.string()),
    }),
  ),
  verdicts: z.array(
    z.strictObject({
      stamp,
      verdict: z.enum(verdicts),
      note: z.string().optional(),
      because: z.enum(harms).optional(),
      /** Whole days from the decision. */
      daysIn: z.int(),
      /** A stop-loss that was on record first had been reached by then. */
      stopLossReached: z.boolean(),
      /** Given before its effect was expected, as first stated, and with no stop-loss reached. */
      early: z.boolean(),
    }),
  ),
})
type Course = z.output<typeof Course>

export function courseOf(view: View, row: DecisionRow): Course {
  const { revisions, reviews } = row
  return {
    ...madeView(view, row),
    costs: row.costs.map((said) => ({ ...said, stamp: stampView(view, said.stamp) })),
    revisions: revisions.map(({ stamp, changes, reason, editorial }) => ({
      stamp: stampView(view, stamp),
      fields: fieldChanges(changes),
      ...(reason === undefined ? {} : { reason }),
      editorial,
    })),
    reviews: reviews.map((review) => ({ ...review, stamp: stampView(view, review.stamp) })),
    reconfirmations: row.reconfirmations.map(({ stamp, note, despite }) => ({
      stamp: stampView(view, stamp),
      ...(note === undefined ? {} : { note }),
      despite: row.assumptions
        .filter((assumption) => despite.includes(assumption.stamp.event))
        .map(({ text }) => text),
    })),
    verdicts: verdictsOn(view, row),
  }
}

function madeView(view: View, { state, made }: DecisionRow): Pick<Course, 'made'> {
  const plan = 'made' in state ? state.made?.plan : undefined
  if (plan === undefined || made === undefined) return {}
  const { kind: _, experiment: __, participants, adopted, consulted, informed, ...rest } = plan
  return {
    made: {
      ...rest,
      stamp: stampView(view, made.stamp),
      participants: peopleView(view, participants),
      adopted: peopleView(view, adopted),
      consulted: peopleView(view, consulted),
      informed: peopleView(view, informed),
      wordingOnly: made.wordingOnly,
    },
  }
}

function verdictsOn(view: View, row: DecisionRow): Course['verdicts'] {
  return timedVerdicts(row, view.zone).map((verdict) => ({
    ...verdict,
    stamp: stampView(view, verdict.stamp),
  }))
}

/** Each verdict, and how far into the time that it was held against, on record before it. */
export function timedVerdicts(row: DecisionRow, zone: Zone) {
  const { made, horizon, verdicts } = row
  if (made === undefined) return []
  const from = dayIn(made.stamp, zone)
  return verdicts.map((verdict) => {
    const daysIn = daysBetween(from, dayIn(verdict.stamp, zone))
    const given = horizon && givenBefore(horizon, verdict.stamp)
    const stopLossReached = reachedBy(row, verdict.stamp)
    const early = given?.counts === true && daysIn < given.days && !stopLossReached
    return { ...verdict, daysIn, stopLossReached, early }
  })
}

/** Whether a line that was on record before it was reached had been reached when something happened. */
const reachedBy = ({ stopLosses }: DecisionRow, happened: Stamp): boolean =>
  stopLosses.some((stopLoss) =>
    stopLoss.reached.some((hit) => wasLine(stopLoss, hit.stamp) && hit.stamp.at <= happened.at),
  )
