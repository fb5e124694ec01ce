import {
  beganOn,
  type LocalDate,
  lastDayRead,
  type NounName,
  seesAllOf,
  seesAllThatIsOpen,
} from '@lockstep/domain'
import { type PartnershipRow, partnerships } from '../folds/partnerships.ts'
import type { View } from '../view/view.ts'
import { today } from './dates.ts'

/** Whether all that began in a partnership exists for the viewer, so that what is not there says something. */
export const isSeenWhole = (view: View, { id, founded }: PartnershipRow): boolean =>
  seesAllThatIsOpen(view.viewer) ||
  (founded !== undefined && seesAllOf(view.viewer, id, [beganOn(founded), today(view)]))

/** Whether what began in a partnership of late exists for the viewer: else nothing is known to be missing since. */
export const isSeenToDate = (view: View, partnership: string): boolean =>
  (lastDayRead(view.viewer, partnership) ?? today(view)) >= today(view)

/** The last day that the viewer reads, where that is over: days after it are not theirs, rather than still to come. */
export function lastReadOf(view: View, partnership?: string): LocalDate | undefined {
  const day = lastDayRead(view.viewer, partnership)
  return day !== undefined && day <= today(view) ? day : undefined
}

/** Whether records that one names exist for the viewer, so that it can be judged by them. */
export const areSeen = (view: View, noun: NounName, ids: readonly string[]): boolean =>
  seesAllThatIsOpen(view.viewer) || ids.every((id) => view.exists(noun, id))

/** " in what you may read": to whom not all exists, that something is not there says nothing, and a figure is one of a part. */
export const inWhatIsRead = ({ viewer }: Pick<View, 'viewer'>): string =>
  seesAllThatIsOpen(viewer) ? '' : ' in what you may read'

/** " that you may read", after what is counted. */
export const thatIsRead = ({ viewer }: Pick<View, 'viewer'>): string =>
  seesAllThatIsOpen(viewer) ? '' : ' that you may read'

export const partnershipsSeenWhole = (view: View): PartnershipRow[] =>
  [...view.rows(partnerships).values()].filter((row) => isSeenWhole(view, row))
