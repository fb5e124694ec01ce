import type { InsightRow } from '../../folds/insights.ts'
import type { View } from '../../view/view.ts'
import type { Face } from './face-of-record.ts'
import { many, names } from './words.ts'

export function insightFace(view: View, { shared, read, answers }: InsightRow): Face {
  if (shared === undefined) return {}
  return {
    by: names(view, [shared.by]),
    to: names(view, shared.to),
    'what the market said': shared.market,
    'what it asks of product or company': shared.asks,
    'what the team needs': shared.needs,
    'read by': names(
      view,
      [...read, ...answers].map(({ person }) => person),
    ),
    answers: many(answers.length),
  }
}
