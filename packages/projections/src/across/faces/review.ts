import type { ReviewRow } from '../../folds/reviews.ts'
import type { View } from '../../view/view.ts'
import type { Face } from './face-of-record.ts'
import { many, names } from './words.ts'

export function reviewFace(view: View, { held, items }: ReviewRow): Face {
  if (held === undefined) return {}
  const count = (kind: string) => many(items.filter(({ item }) => item.kind === kind).length)
  return {
    month: held.month,
    present: names(view, held.present),
    metrics: count('metric'),
    'other data': count('data'),
    anecdotes: count('anecdote'),
    note: held.note,
  }
}
