import {
  type DecisionId,
  type LocalDate,
  lastDayOf,
  later,
  type ReviewId,
  type Zone,
} from '@lockstep/domain'
import { decisions } from '../folds/decisions.ts'
import { type ReviewRow, reviews } from '../folds/reviews.ts'
import { type SessionRow, whenOf } from '../folds/sessions.ts'
import { dayIn, type Stamp } from '../folds/stamp.ts'
import type { View } from '../view/view.ts'
import { isWithin } from './session-time.ts'

/** That a session was held, and on which day. */
export interface Holding {
  readonly stamp: Stamp
  readonly on: LocalDate
  /** The record that says it, where the session itself does not. */
  readonly review?: ReviewId
}

/**
 * How a session was held: as was said of it or, of one that was planned for a data review, as the record of a review of
 * the same partnership on its day says.
 */
export const heldIn = (view: View, row: SessionRow): Holding | undefined =>
  row.held ?? reviewedIn(view.rows(reviews).values(), row, view.zone)

/** The review, among these, that kept a session which was planned for one. */
export function reviewedIn(
  among: Iterable<ReviewRow>,
  row: SessionRow,
  zone: Zone,
): Holding | undefined {
  const { begun, state } = row
  const when = whenOf(row)
  if (begun?.kind !== 'data review' || state.is !== 'planned' || when === undefined)
    return undefined
  return [...among]
    .flatMap(({ id, held }): Holding[] =>
      held?.partnership === begun.partnership
        ? [{ stamp: held.stamp, on: dayIn(held.stamp, zone), review: id }]
        : [],
    )
    .find(({ on }) => isWithin(when, on))
}

/** What a session names of decisions: those that were made by its last day, and those that were only talked over there. */
export function decidedIn(
  view: View,
  row: SessionRow,
): Readonly<Record<'decided' | 'discussed', readonly DecisionId[]>> {
  const { held } = row
  const when = whenOf(row)
  if (held === undefined) return { decided: [], discussed: [] }
  const last = when === undefined ? held.on : later(held.on, lastDayOf(when))
  const { decided = [], discussed = [] } = Object.groupBy(held.decisions, (id) => {
    const made = view.row(decisions, id)?.made
    return made !== undefined && dayIn(made.stamp, view.zone) <= last ? 'decided' : 'discussed'
  })
  return { decided, discussed }
}
