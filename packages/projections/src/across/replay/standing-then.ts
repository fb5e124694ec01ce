import { commitments } from '../../folds/commitments.ts'
import { decisions } from '../../folds/decisions.ts'
import { feedback } from '../../folds/feedback.ts'
import { requests } from '../../folds/requests.ts'
import { standingIn } from '../../records/decision-standing.ts'
import { runningIn } from '../../records/feedback-standing.ts'
import { namedRecord } from '../../records/named.ts'
import type { Named } from '../../telling/href.ts'
import type { FoldOf } from '../../view/fold.ts'
import type { View } from '../../view/view.ts'
import type { RecordLine } from '../page/page.ts'
import { isOpenCommitment } from '../pages/commitment.ts'
import { listOf } from '../pages/pages.ts'
import { isOpenRequest } from '../pages/request.ts'

/** A loop that was open, and the day by which its next step was expected. */
interface OpenLoop {
  readonly about: Named
  readonly due?: string
}

/** What was in force at a view's moment, and what was open. */
export const standingThen = (view: View) => ({
  inForce: [...view.rows(decisions)].flatMap(([id, { state }]) =>
    standingIn(state) === 'in force' ? (namedRecord(view, 'decision', id) ?? []) : [],
  ),
  open: [
    ...openFeedback(view),
    ...openLines(view, 'request', requests, isOpenRequest),
    ...openLines(view, 'commitment', commitments, isOpenCommitment),
  ].sort(byDue),
})

const openFeedback = (view: View): OpenLoop[] =>
  [...view.rows(feedback)].flatMap(([id, row]) => {
    const running = runningIn(row)
    const about = running && namedRecord(view, 'feedback', id)
    return about === undefined ? [] : [{ about, due: running?.on ?? '' }]
  })

function openLines<Row>(
  view: View,
  noun: 'request' | 'commitment',
  fold: FoldOf<Row>,
  isOpen: (row: Row) => boolean,
): OpenLoop[] {
  const { line } = listOf(noun)
  return [...view.rows(fold).values()].flatMap((row) => {
    const told = isOpen(row) ? line(view, row) : undefined
    return told === undefined ? [] : [loopOf(told)]
  })
}

const loopOf = ({ href, ordinal, title, state, due }: RecordLine): OpenLoop => ({
  about: { href, ...(ordinal === undefined ? {} : { ordinal }), title, state },
  ...(due === undefined ? {} : { due }),
})

const byDue = ({ due: one = '~' }: OpenLoop, { due: other = '~' }: OpenLoop): number =>
  one < other ? -1 : one > other ? 1 : 0
