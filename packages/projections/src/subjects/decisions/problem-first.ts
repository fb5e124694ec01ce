import { localDate, type Zone } from '@lockstep/domain'
import type { DecisionRow } from '../../folds/decisions.ts'
import { cameFirst, dayIn } from '../../folds/stamp.ts'

/**
 * When a decision's problem came: `first`, on record before anything was proposed, or with it on that day, as one form takes
 * both and asks for the problem first; `written later`, said to be from before by who wrote it down since; or `afterwards`.
 */
export const problemTimes = ['first', 'written later', 'afterwards'] as const
export type ProblemTime = (typeof problemTimes)[number]

/** A problem that is reworded later counts from then on. Undefined where none is stated. */
export function whenProblemCame(
  { problems: [first], proposed }: DecisionRow,
  zone: Zone,
): ProblemTime | undefined {
  if (first === undefined) return undefined
  if (proposed === undefined) return 'first'
  const { stamp } = proposed
  const inTime = dayIn(stamp, zone) === localDate(stamp.recordedAt, zone)
  const together = first.stamp.knownAt === stamp.recordedAt && inTime
  if (together || cameFirst(first.stamp, stamp)) return 'first'
  return first.stamp.at <= stamp.at ? 'written later' : 'afterwards'
}
