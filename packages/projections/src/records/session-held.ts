import type { LocalDate, ReviewId, Zone } from '@lockstep/domain'
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
