import { LocalDate } from '@lockstep/domain'
import { z } from 'zod'
import type { MetricRow, ReportedValue } from '../../folds/metrics.ts'
import { StampView, stampView } from '../../telling/stamp.ts'
import type { View } from '../../view/view.ts'
import { periodInWords } from './figure.ts'

/** What was reported of a metric, in the order of the days that it is of. */
export const Series = z
  .strictObject({
    unit: z.string().optional(),
    /** Which way is better. */
    direction: z.enum(['up', 'down', 'keep']),
    /** Its values stand against a plan. */
    revenue: z.boolean(),
    values: z.array(
      z.strictObject({
        on: LocalDate,
        /** "31 Aug", "Q2 2025" */
        of: z.string(),
        value: z.number(),
        plan: z.number().optional(),
        source: z.enum(['hand', 'csv', 'api', 'page']),
        note: z.string().optional(),
        link: z.string().optional(),
        stamp: StampView,
      }),
    ),
  })
  .meta({ id: 'Series' })

export function seriesOf(
  view: View,
  { defined, values }: MetricRow,
): z.output<typeof Series> | undefined {
  if (defined === undefined) return undefined
  const { unit, direction, revenue } = defined
  return {
    ...(unit === undefined ? {} : { unit }),
    direction,
    revenue,
    values: [...values].sort(byDay).map(({ source, stamp, since, ...value }) => ({
      ...value,
      of: periodInWords(view, { on: value.on, since }),
      source: source.kind,
      ...(source.note === undefined ? {} : { note: source.note }),
      ...(source.link === undefined ? {} : { link: source.link }),
      stamp: stampView(view, stamp),
    })),
  }
}

const byDay = (x: ReportedValue, y: ReportedValue) => (x.on < y.on ? -1 : x.on > y.on ? 1 : 0)
