import { endOfDay, type Zone } from '@lockstep/domain'
import type { CommitmentRow } from '../folds/commitments.ts'
import { cameFirst, type Stamp } from '../folds/stamp.ts'
import { lateDays } from '../queries/parts/commitment-timing.ts'

/** Whole days by which a commitment may be late and still count for half. */
const HALF_KEPT_DAYS = 7

/** What became of a commitment, and how far it speaks for its maker; undefined where it says nothing about them. */
export function keptEvidence(
  { made, outcomes }: CommitmentRow,
  zone: Zone,
): { readonly stamp: Stamp; readonly p: number; readonly told: string } | undefined {
  const last = outcomes.at(-1)
  if (made === undefined || last === undefined || last.how === 'released') return undefined
  // A promise that was written down, or moved, only once its day was over proves nothing.
  const first = cameFirst(made.stamp, last.stamp)
  if (!first || !cameFirst(made.stamp, { at: endOfDay(made.dueOn, zone) })) return undefined
  const late = lateDays(made, last)
  if (late === undefined) return { stamp: last.stamp, p: 0, told: 'missed' }
  if (late <= 0) return { stamp: last.stamp, p: 1, told: 'kept' }
  const days = late === 1 ? '1 day' : `${late} days`
  return { stamp: last.stamp, p: late <= HALF_KEPT_DAYS ? 0.5 : 0, told: `kept ${days} late` }
}
