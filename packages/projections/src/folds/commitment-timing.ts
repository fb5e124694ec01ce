import { daysBetween, endOfDay } from '@lockstep/domain'
import type { View } from '../view/view.ts'
import type { BadNews, CommitmentMaking, CommitmentOutcome } from './commitments.ts'
import { cameFirst } from './stamp.ts'

/** Whether bad news came before the day that was promised: whether it was on record by then, whatever day it names. */
export const wasEarly = (
  { zone }: Pick<View, 'zone'>,
  { dueOn }: Pick<CommitmentMaking, 'dueOn'>,
  { stamp }: Pick<BadNews, 'stamp'>,
): boolean => cameFirst(stamp, { at: endOfDay(dueOn, zone) })

/** Whole days after the day that was promised; 0 and below where it was kept in time, undefined where it wasn't kept. */
export const lateDays = (
  { dueOn }: Pick<CommitmentMaking, 'dueOn'>,
  { on }: Pick<CommitmentOutcome, 'on'>,
): number | undefined => (on === undefined ? undefined : daysBetween(dueOn, on))
