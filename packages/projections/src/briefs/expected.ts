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
import type { BriefRow, HireExpectations } from '../folds/briefs.ts'
import { cameFirst, type Stamp } from '../folds/stamp.ts'
import type { View } from '../view.ts'

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
  /** The last that says something else; left out where nothing drifted. */
  readonly now?: SaidOfDay
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
    const last = said.at(-1)
    const foreseen = cameFirst(first.stamp, { at: began })
    const drifted = last !== undefined && last.text !== first.text
    return [{ by, first, foreseen, ...(drifted ? { now: last } : {}) }]
  })
}

/** How many of the expectations that were there at hire say something else since. */
export function driftOf(
  view: View,
  row: BriefRow,
): { readonly of: number; readonly drifted: number } {
  const all = hireDays
    .flatMap((day) => expectedOf(view, row, day))
    .filter(({ foreseen }) => foreseen)
  return { of: all.length, drifted: all.filter(({ now }) => now !== undefined).length }
}
