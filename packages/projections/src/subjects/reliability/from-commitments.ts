import { endOfDay, type Zone } from '@lockstep/domain'
import { lateDays } from '../../folds/commitment-timing.ts'
import type { CommitmentRow } from '../../folds/commitments.ts'
import { cameFirst, type Stamp } from '../../folds/stamp.ts'

/** Whole days by which a commitment may be late and still count for half. */
const HALF_KEPT_DAYS = 7

/** A promise that was written down, or moved, only once its day was over, or what became of it had come, proves nothing. */
export function afterWhat(
  { made, outcomes }: Pick<CommitmentRow, 'made' | 'outcomes'>,
  zone: Zone,
): 'its day' | 'what became of it' | undefined {
  if (made === undefined) return undefined
  if (!cameFirst(made.stamp, { at: endOfDay(made.dueOn, zone) }, ['dueOn'])) return 'its day'
  const last = outcomes.at(-1)
  return last === undefined || cameFirst(made.stamp, last.stamp) ? undefined : 'what became of it'
}

/** What became of a commitment, and how far it speaks for its maker; undefined where it says nothing about them. */
export function keptEvidence(
  row: CommitmentRow,
  zone: Zone,
): { readonly stamp: Stamp; readonly p: number; readonly told: string } | undefined {
  const { made, outcomes } = row
  const last = outcomes.at(-1)
  if (made === undefined || last === undefined || last.how === 'released') return undefined
  if (afterWhat(row, zone) !== undefined) return undefined
  const late = lateDays(made, last)
  if (late === undefined) return { stamp: last.stamp, p: 0, told: 'missed' }
  if (late <= 0) return { stamp: last.stamp, p: 1, told: 'kept' }
  const days = late === 1 ? '1 day' : `${late} days`
  return { stamp: last.stamp, p: late <= HALF_KEPT_DAYS ? 0.5 : 0, told: `kept ${days} late` }
}
