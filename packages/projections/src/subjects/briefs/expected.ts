import {
  addDays,
  daysBetween,
  type HireDay,
  hireDays,
  type LocalDate,
  localDate,
  type PersonId,
  startOfDay,
} from '@lockstep/domain'
import type { BriefRow, HireExpectations } from '../../folds/briefs.ts'
import { cameFirst, type Stamp } from '../../folds/stamp.ts'
import type { View } from '../../view/view.ts'

/** What somebody said of a day of a hire, and when. */
export interface SaidOfDay {
  readonly text: string
  readonly stamp: Stamp
  /** Days from the first day in the role to when it was said; none or fewer: it was said at hire. */
  readonly daysIn: number
}

/** What one of the two expected of a day first, and what they say otherwise since. */
export interface Expected {
  readonly by: PersonId
  readonly first: SaidOfDay
  /** It was on record before that day began: else it says nothing of what was foreseen. */
  readonly foreseen: boolean
  /** The last on record before that day that says something else; left out where nothing drifted. */
  readonly now?: SaidOfDay
  /** The last that says something else again, of a day that had begun: hindsight, and no drift. */
  readonly late?: SaidOfDay
}

const fields = { '30': 'at30', '60': 'at60', '90': 'at90' } as const

/** The day on which it is asked how it goes. */
export const hireDate = (starts: LocalDate, day: HireDay): LocalDate => addDays(starts, Number(day))

/** In the order in which they entered the record: what is dated back was not expected first. */
const asKnown = (x: HireExpectations, y: HireExpectations): number =>
  x.stamp.knownAt < y.stamp.knownAt ? -1 : x.stamp.knownAt > y.stamp.knownAt ? 1 : 0

/** Of one day: who hires first, and nobody who said nothing. */
export function expectedOf(view: View, row: BriefRow, day: HireDay): Expected[] {
  const { written } = row
  if (written === undefined) return []
  const { starts } = written
  const began = startOfDay(hireDate(starts, day), view.zone)
  return [written.by, written.person].flatMap((by) => {
    const said = row.expectations.toSorted(asKnown).flatMap((each) => {
      const text = each.by === by ? each[fields[day]] : undefined
      const daysIn = daysBetween(starts, localDate(each.stamp.knownAt, view.zone))
      return text === undefined ? [] : [{ text, stamp: each.stamp, daysIn }]
    })
    const [first] = said
    if (first === undefined) return []
    const inTime = said.filter(({ stamp }) => cameFirst(stamp, { at: began }))
    const [now = first, late = first] = [inTime.at(-1), said.at(-1)]
    return [
      {
        ...{ by, first, foreseen: inTime.length > 0 },
        ...(now.text === first.text ? {} : { now }),
        ...(late.text === now.text ? {} : { late }),
      },
    ]
  })
}

/** How many of the expectations that were there before their day say something else since; and how late one was first said. */
export function driftOf(
  view: View,
  row: BriefRow,
): { readonly of: number; readonly drifted: number; readonly daysIn: number } {
  const all = hireDays
    .flatMap((day) => expectedOf(view, row, day))
    .filter(({ foreseen }) => foreseen)
  return {
    of: all.length,
    drifted: all.filter(({ now }) => now !== undefined).length,
    daysIn: Math.max(0, ...all.map(({ first }) => first.daysIn)),
  }
}
