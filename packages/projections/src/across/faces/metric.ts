import { lastValue, type MetricRow } from '../../folds/metrics.ts'
import { today } from '../../telling/dates.ts'
import type { View } from '../../view/view.ts'
import type { Face } from './face-of-record.ts'
import { many, records } from './words.ts'

export function metricFace(view: View, row: MetricRow): Face {
  const { defined, values, improvements } = row
  if (defined === undefined) return {}
  const last = lastValue(row, today(view))
  return {
    title: defined.title,
    unit: defined.unit,
    'how it is counted': defined.definition,
    'breakdown of': defined.parent && records(view, 'metric', [defined.parent]),
    'last value': last === undefined ? undefined : String(last.value),
    'last value of': last?.on,
    planned: last?.plan === undefined ? undefined : String(last.plan),
    values: many(values.length),
    'open actions': many(improvements.filter(({ ended }) => ended === undefined).length),
  }
}
