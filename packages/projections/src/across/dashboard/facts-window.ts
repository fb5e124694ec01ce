import { addDays, type Instant, type LocalDate, localDate, startOfDay } from '@lockstep/domain'
import { drawnBand } from '../../telling/curve.ts'
import { dayInWords, instantDay, shownAt, today } from '../../telling/dates.ts'
import type { View } from '../../view/view.ts'
import type { Stretch } from '../lanes/placed.ts'
import type { Facts } from './facts.ts'
import type { Glance } from './glance.ts'

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

/** The day since which a score changed; none where that is the very day that is looked at. */
export const sinceDay = (day: LocalDate, view: View): { since?: LocalDate } =>
  day === instantDay(view.moment, view) ? {} : { since: day }

/** What moved a score most, before it is said of which days. */
export type Driver = Omit<Extract<Facts[1], { kind: 'driver' }>, 'kind' | 'label'>

/** In which days it is looked for. */
export const driverDays = ({ view, chosen }: Glance): Stretch =>
  chosen ?? {
    from: startOfDay(addDays(today(view), -LOOKS_BACK_DAYS), view.zone),
    to: view.moment,
  }

/** The same in words; of no days that are chosen it is since when, where there was anything by then. */
export function driverLabel({ view, chosen }: Glance): string {
  if (chosen !== undefined) return 'Biggest driver in these days'
  const first = view.began()
  const since = addDays(today(view), -LOOKS_BACK_DAYS)
  const young = first === undefined || localDate(first.metadata.recordedAt, view.zone) > since
  return young ? 'Biggest driver' : `Biggest driver since ${dayInWords(since, view)}`
}

/** "F-18, answered a follow-up; moved Noor’s stated trust" */
export const inScore = (note: string, of: string | undefined): string =>
  of === undefined ? note : `${note}; moved ${of}`

export const nothingNew = (
  glance: Glance,
  sentence = 'nothing new moved these figures',
): Facts[1] => ({ kind: 'nothing', label: driverLabel(glance), sentence })
