import { z } from 'zod'
import { EventId, MetricId } from '../kernel/ids.ts'
import type { Situation } from '../kernel/noun.ts'
import { Quantity } from '../kernel/quantity.ts'
import { Refusal, require } from '../kernel/refusal.ts'
import { Line } from '../kernel/text.ts'
import { type Instant, LocalDate, localDate } from '../kernel/time.ts'
import type { MetricState, MetricValue } from './state.ts'

/** Which metric is cited, and of which day. */
export const Cited = z.strictObject({
  metric: MetricId.meta({ title: 'Metric' }),
  on: LocalDate.optional().meta({
    title: 'As of',
    description: 'Its last value by this day is cited; by today, if you leave it open.',
  }),
})

/** A metric’s value as it stood, written down once and never moved by what is reported or corrected later. */
export const MetricSnapshot = z.strictObject({
  metric: MetricId,
  title: Line,
  unit: Line.optional(),
  /** The entry that reported it. */
  reported: EventId,
  on: LocalDate,
  since: LocalDate.optional(),
  value: Quantity,
  plan: Quantity.optional(),
})
export type MetricSnapshot = z.output<typeof MetricSnapshot>

/** The value of the latest day up to `day`, of all that had been reported by a moment; of one day the last reported. */
export const valueBy = <V extends Pick<MetricValue, 'at' | 'on'>>(
  values: readonly V[],
  day: LocalDate,
  moment: Instant,
): V | undefined =>
  values
    .filter(({ at, on }) => at <= moment && on <= day)
    .reduce<V | undefined>((last, each) => (last && last.on > each.on ? last : each), undefined)

/**
 * What a metric said when it is cited; undefined where nothing of it had been reported by then.
 * @throws Refusal `UnknownMetric` or `DayToCome` naming the field.
 */
export function snapshotOf(
  situation: Situation,
  { metric, on }: z.output<typeof Cited>,
  field: string,
): MetricSnapshot | undefined {
  const state = situation.other<MetricState>('metric', metric)
  if (state.is === 'none') throw new Refusal('UnknownMetric', 'There is no such metric.', field)
  const today = localDate(situation.at, situation.zone)
  require(on === undefined || on <= today, 'DayToCome', 'This day is still to come.', field)
  const stood = valueBy(state.values, on ?? today, situation.at)
  if (stood === undefined) return undefined
  const { event: reported, at: _, ...value } = stood
  const { title, unit } = state
  return { metric, title, ...(unit === undefined ? {} : { unit }), reported, ...value }
}
