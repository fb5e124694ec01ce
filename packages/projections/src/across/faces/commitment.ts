import { lateDays, wasEarly } from '../../folds/commitment-timing.ts'
import type { CommitmentRow } from '../../folds/commitments.ts'
import type { View } from '../../view/view.ts'
import type { Face } from './face-of-record.ts'
import { many, names, yes } from './words.ts'

export function commitmentFace(view: View, { made, state, ...row }: CommitmentRow): Face {
  if (made === undefined || state.is === 'none') return {}
  const last = row.outcomes.at(-1)
  return {
    title: made.title,
    from: names(view, [made.from]),
    to: names(view, [made.to]),
    by: made.dueOn,
    state: state.is,
    'done on': row.done?.on,
    'bad news': many(row.badNews.length),
    'bad news before its day': yes(row.badNews.some((news) => wasEarly(view, made, news))),
    'came due': yes(row.cameDue !== undefined),
    'kept on': last?.on,
    'days late': many(Math.max(0, (last && lateDays(made, last)) ?? 0)),
  }
}
