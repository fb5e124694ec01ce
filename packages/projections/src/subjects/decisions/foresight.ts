import type { StatedHorizon, StatedStopLoss } from '../../folds/decisions.ts'
import { cameFirst, type Stamp } from '../../folds/stamp.ts'

/** How long a decision was first said to need, and whether that counts: foresight can’t be backdated. */
export interface Given {
  readonly days: number
  readonly counts: boolean
}

/**
 * How long a decision was given by what was on record before something happened that it is held against; as it reads now,
 * where nothing had been, or nothing has happened yet. A correction that comes afterwards changes nothing of it.
 */
export function givenBefore(
  { stamp: { knownAt }, days, earlier = [] }: StatedHorizon,
  happened: Pick<Stamp, 'at'> | undefined,
): Given | undefined {
  const asOf = happened?.at
  const said = [...earlier, { days, knownAt }]
  const before = asOf === undefined ? said.at(-1) : said.findLast((each) => each.knownAt <= asOf)
  const standing = before ?? { days }
  return standing.days === undefined
    ? undefined
    : { days: standing.days, counts: before !== undefined }
}

/** Whether the line at which a decision is given up was on record before it was reached: a figure, or the words where none is named. */
export const wasLine = (
  { stamp, threshold }: Pick<StatedStopLoss, 'stamp' | 'threshold'>,
  happened: Pick<Stamp, 'at'>,
) => cameFirst(stamp, happened, [threshold === undefined ? 'text' : 'threshold'])
