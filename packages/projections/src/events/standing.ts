import { type Instant, isMending, type Reach, type Recorded } from '@lockstep/domain'
import { counting, type Until } from '../view/counting.ts'
import { type AnyFold, type AnyFolding, foldOn, foldRow } from '../view/fold.ts'
import { type OpenMark, opensOthers, withOpening, withOpenings } from './openings.ts'
import { isRestricted, reachOf } from './reach.ts'

/** What a fold makes of one stream. */
export interface Standing<Row = unknown> {
  readonly row: Row
  /** Where the last event that counts sorts; empty where none does. */
  readonly at: Instant | ''
  /** All its events were withdrawn, or none of them had happened: there is no such record. */
  readonly gone: boolean
  /** Undefined for a policy's rows, which nobody reads. */
  readonly reach: Reach | undefined
}

/**
 * What a fold makes of all of a stream's events.
 * @param recorded in the order of the log.
 * @param until only what happened until then counts.
 */
export function standingOf(
  fold: AnyFolding,
  id: string,
  recorded: readonly Recorded[],
  openMark: OpenMark,
  until?: Until,
): Standing {
  const events = counting(recorded, until)
  const gone = events.length === 0
  const row = foldRow(fold, id, withOpenings(events, openMark))
  const asFolded = !gone && !recorded.some(isMending)
  const reach = !isFold(fold)
    ? undefined
    : asFolded
      ? fold.reach(row as never)
      : reachOf(fold, id, recorded, until)
  return { row, at: events.at(-1)?.at ?? '', gone, reach }
}

/**
 * What a fold makes of a stream that goes on, or undefined where all of it has to be folded again:
 * where an event happened before others, mends one, or opens the answers that others hold.
 * @param further in the order of the log.
 */
export function standingAfter(
  fold: AnyFolding,
  before: Standing,
  further: readonly Recorded[],
  openMark: OpenMark,
): Standing | undefined {
  if (before.gone || !further.every(goesOn)) return undefined
  const times = [before.at, ...further.map(({ at }) => at)]
  if (times.some((at, n) => n > 0 && at < (times[n - 1] ?? ''))) return undefined
  const events = further.map((event) => withOpening(event, openMark, () => undefined))
  const row = foldOn(fold, before.row, events)
  const reach = isFold(fold) ? fold.reach(row as never) : undefined
  if (isRestricted(before.reach) && !isRestricted(reach)) return undefined
  return { row, at: times.at(-1) ?? '', gone: false, reach }
}

const goesOn = (event: Recorded): boolean => !isMending(event) && !opensOthers(event)

/** Whether its rows are read by viewers. */
export const isFold = (fold: AnyFolding): fold is AnyFold => 'reach' in fold
