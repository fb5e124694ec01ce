import { localDate, type Zone } from '@lockstep/domain'
import type { DecisionRow } from '../folds/decisions.ts'
import { cameFirst, dayIn } from '../folds/stamp.ts'

/**
 * Whether the problem was on record before anything was proposed, or came with it on that day: one form takes both, and
 * asks for the problem first. A problem that is reworded later counts from then on.
 */
export function isProblemFirst({ problems: [first], proposed }: DecisionRow, zone: Zone): boolean {
  if (first === undefined || proposed === undefined) return first !== undefined
  const { stamp } = proposed
  const inTime = dayIn(stamp, zone) === localDate(stamp.recordedAt, zone)
  const together = first.stamp.knownAt === stamp.recordedAt && inTime
  return together || cameFirst(first.stamp, stamp)
}
