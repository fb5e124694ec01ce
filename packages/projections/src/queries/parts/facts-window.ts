import { addDays, type Instant, localDate } from '@lockstep/domain'
import type { View } from '../../view.ts'
import { drawnBand } from './curve.ts'
import { dayInWords, shownAt, today } from './dates.ts'
import type { Facts } from './facts.ts'

/** What is new is what came within so many days. */
export const LOOKS_BACK_DAYS = 90
/** A small curve shows so many. */
export const SPARK_DAYS = 365

interface Banded {
  readonly at: Instant
  readonly value: number
  readonly low: number
  readonly high: number
  readonly n: number
}

/** A point of a small curve: as it stands in the full one below, but for what moved it. */
export const sparkPoint = (view: View, { value, n, at, ...band }: Banded) => ({
  value,
  ...drawnBand(band),
  n,
  at: shownAt(at, view),
})

/** Of which score, where there is one, and since when it is looked for, where there was anything by then. */
export function driverLabel(view: View, of?: string): string {
  const first = view.began()
  const since = addDays(today(view), -LOOKS_BACK_DAYS)
  const young = first === undefined || localDate(first.metadata.recordedAt, view.zone) > since
  const label = of === undefined ? 'Biggest driver' : `Biggest driver of ${of}`
  return young ? label : `${label} since ${dayInWords(since, view)}`
}

export const nothingNew = (
  view: View,
  of: string | undefined,
  sentence = 'nothing new came that says anything',
): Facts[1] => ({ kind: 'nothing', label: driverLabel(view, of), sentence })
