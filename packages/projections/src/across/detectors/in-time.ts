import type { LocalDate } from '@lockstep/domain'
import { today } from '../../telling/dates.ts'
import type { View } from '../../view/view.ts'
import type { Found } from './detector.ts'

/** What a record gives reason to ask once a day is over; at once, where that day is left out. */
export interface Overdue {
  readonly after?: LocalDate
  readonly found: Found
}

/** Those of which the day is over. */
export function foundBy(view: View, all: Iterable<readonly Overdue[]>): Found[] {
  const day = today(view)
  const found: Found[] = []
  for (const overdue of all)
    for (const { after, found: one } of overdue)
      if (after === undefined || day > after) found.push(one)
  return found
}
