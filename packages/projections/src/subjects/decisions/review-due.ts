import type { LocalDate, Zone } from '@lockstep/domain'
import type { DecisionRow } from '../../folds/decisions.ts'
import { dayIn } from '../../folds/stamp.ts'

/**
 * The day on which a decision in force is to be reviewed; undefined where it names none, or was reviewed since. A review
 * that names no next day leaves the old one standing.
 */
export function reviewDue({ state, reviews }: DecisionRow, zone: Zone): LocalDate | undefined {
  const due = state.is === 'decided' ? state.made.plan.reviewOn : undefined
  const last = reviews.at(-1)?.stamp
  return due === undefined || (last !== undefined && dayIn(last, zone) >= due) ? undefined : due
}
