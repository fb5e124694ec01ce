import {
  addDays,
  daysBetween,
  type Instant,
  type LocalDate,
  localDate,
  type Zone,
} from '@lockstep/domain'
import type { DecisionRow } from '../../folds/decisions.ts'
import { dayIn, type Stamp } from '../../folds/stamp.ts'
import { givenBefore } from './foresight.ts'

/** The time that a decision was given when it was first said how long it needs, and what it got of it. */
export interface Time {
  /** Calendar days from the decision to its end, or to the moment. */
  readonly days: number
  readonly ofDays?: number
  readonly due?: LocalDate
  readonly stated?: Stamp
  /** What the first statement of it was corrected to, only after the end. */
  readonly correctedToDays?: number
  /** Whether the horizon was on record before the end: foresight can't be backdated. */
  readonly counts: boolean
  /** days / ofDays, from 0 on; above 1 where it got more. Undefined where no horizon counts. */
  readonly share?: number
}

/** Undefined for what was never decided. */
export function timeUsed(
  { made, ended, horizon }: Pick<DecisionRow, 'made' | 'ended' | 'horizon'>,
  { moment, zone }: { readonly moment: Instant; readonly zone: Zone },
): Time | undefined {
  if (made === undefined) return undefined
  const from = dayIn(made.stamp, zone)
  const until = ended === undefined ? localDate(moment, zone) : dayIn(ended.stamp, zone)
  const days = Math.max(0, daysBetween(from, until))
  const given = horizon && givenBefore(horizon, ended?.stamp)
  if (horizon === undefined || given === undefined) return { days, counts: false }
  return {
    days,
    ofDays: given.days,
    due: addDays(from, given.days),
    stated: horizon.stamp,
    ...(horizon.days === undefined || horizon.days === given.days
      ? {}
      : { correctedToDays: horizon.days }),
    counts: given.counts,
    ...(given.counts ? { share: days / given.days } : {}),
  }
}
