import type { StatedHorizon, StatedStopLoss } from '../folds/decisions.ts'
import { cameFirst, type Stamp } from '../folds/stamp.ts'

/** Whether how long a decision needs was on record before what it is held against. */
export const wasGiven = ({ stamp, in: field }: StatedHorizon, happened: Pick<Stamp, 'at'>) =>
  cameFirst(stamp, happened, [field])

/** Whether the line at which a decision is given up was on record before it was reached: a figure, or the words where none is named. */
export const wasLine = (
  { stamp, threshold }: Pick<StatedStopLoss, 'stamp' | 'threshold'>,
  happened: Pick<Stamp, 'at'>,
) => cameFirst(stamp, happened, [threshold === undefined ? 'text' : 'threshold'])
