import { addDays, localDate } from '@lockstep/domain'
import type { View } from '../../view.ts'
import { dayInWords, today } from './dates.ts'
import type { Facts } from './facts.ts'

/** What is new is what came within so many days. */
export const LOOKS_BACK_DAYS = 90
/** A small curve shows so many. */
export const SPARK_DAYS = 365

/** Since when it is looked for, where there was anything by then. */
export function driverLabel(view: View): string {
  const first = view.began()
  const since = addDays(today(view), -LOOKS_BACK_DAYS)
  const young = first === undefined || localDate(first.metadata.recordedAt, view.zone) > since
  return young ? 'Biggest driver' : `Biggest driver since ${dayInWords(since, view)}`
}

export const nothingNew = (
  view: View,
  sentence = 'nothing new came that says anything',
): Facts[1] => ({ kind: 'nothing', label: driverLabel(view), sentence })
