import type { LocalDate, ReviewId } from '@lockstep/domain'
import { reviews } from '../folds/reviews.ts'
import { type SessionRow, whenOf } from '../folds/sessions.ts'
import { dayIn, type Stamp } from '../folds/stamp.ts'
import type { View } from '../view.ts'
import { isWithin } from './when.ts'

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
export function heldIn(view: View, row: SessionRow): Holding | undefined {
  const { begun, held, state } = row
  const when = whenOf(row)
  if (held !== undefined) return held
  if (begun?.kind !== 'data review' || state.is !== 'planned' || when === undefined)
    return undefined
  return [...view.rows(reviews).values()]
    .flatMap(({ id, held }): Holding[] =>
      held?.partnership === begun.partnership
        ? [{ stamp: held.stamp, on: dayIn(held.stamp, view.zone), review: id }]
        : [],
    )
    .find(({ on }) => isWithin(when, on))
}
