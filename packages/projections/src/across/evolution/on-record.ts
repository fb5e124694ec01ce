import type { LocalDate } from '@lockstep/domain'
import { lagDays, type Stamp } from '../../folds/stamp.ts'
import { dayInFull, instantDay } from '../../telling/dates.ts'
import { counted, inWords, listed } from '../../telling/in-words.ts'
import type { View } from '../../view/view.ts'
import { enteredAt } from '../lanes/placed.ts'
import { called } from '../page/told.ts'

/**
 * When something entered the record, where that was a day or more after it happened, and by whom: ", recorded on 27 Mar
 * 2026, eighteen days later, by Marcus". What was read from a page or a history is late by its nature.
 * @param all what is told at once: of several, the days between which they entered it
 * @param named whose act the sentence has said it was: who did it is not named twice
 */
export function onRecord(view: View, all: Stamp | readonly Stamp[], named?: Stamp['by']): string {
  const stamps = [all].flat()
  const late = stamps.filter(
    (stamp) => lagDays(stamp, view.zone) > 0 && !enteredAt(view, stamp).imported,
  )
  if (late.length === 0) return ''
  const days = late.map((stamp) => recordedOn(view, stamp)).sort()
  const since = [...new Set([days[0], days.at(-1)])].map((day) => dayInFull(day as LocalDate))
  const unnamed = late.filter((stamp) => stamp.by !== named).map(typedBy)
  const by = [...new Set(unnamed)].filter((each) => each !== 'lockstep' && each !== named)
  return [
    `, recorded ${since.length === 1 ? 'on' : 'from'} ${since.join(' to ')}`,
    `, ${lagsOf(view, stamps)} later`,
    by.length === 0 ? '' : `, by ${listed(by.map((each) => called(view, each)))}`,
  ].join('')
}

/** "eighteen days", "7 to 26 days" (never words beside figures), and where some of it was not late "up to 74 days". */
export function lagsOf({ zone }: View, stamps: readonly Stamp[]): string {
  const lags = stamps.map((stamp) => lagDays(stamp, zone))
  const [least, most] = [Math.min(...lags), Math.max(...lags)]
  const all = counted(most, 'day')
  if (least === most) return all
  if (least === 0) return `up to ${all}`
  return `${inWords(most) === String(most) ? least : inWords(least)} to ${all}`
}

/** The day on which it was recorded, where the viewer is. */
export const recordedOn = (view: View, { recordedAt }: Stamp): LocalDate =>
  instantDay(recordedAt, view)

/** Who put it on record: a delegate in the name of another, or whose act it was. */
export const typedBy = ({ by, enteredBy = by }: Stamp): Stamp['by'] => enteredBy
