import { decisions } from '../folds/decisions.ts'
import { feedback } from '../folds/feedback.ts'
import { standingIn } from '../lineage/standing.ts'
import { runningIn } from '../loops/running.ts'
import type { RecordLine } from '../pages/page.ts'
import { listOf } from '../pages/pages.ts'
import type { Named } from '../queries/parts/href.ts'
import { namedRecord } from '../queries/parts/named.ts'
import type { View } from '../view.ts'

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
    ...openLines(view, 'request'),
    ...openLines(view, 'commitment'),
  ].sort(byDue),
})

const openFeedback = (view: View): OpenLoop[] =>
  [...view.rows(feedback)].flatMap(([id, row]) => {
    const running = runningIn(row)
    const about = running && namedRecord(view, 'feedback', id)
    return about === undefined ? [] : [{ about, due: running?.on ?? '' }]
  })

function openLines(view: View, noun: 'request' | 'commitment'): OpenLoop[] {
  const { rows, line } = listOf(noun)
  return [...rows(view).values()].flatMap((row) => {
    const told = line(view, row)
    return told?.standing === 'open' ? [loopOf(told)] : []
  })
}

const loopOf = ({ href, ordinal, title, state, due }: RecordLine): OpenLoop => ({
  about: { href, ...(ordinal === undefined ? {} : { ordinal }), title, state },
  ...(due === undefined ? {} : { due }),
})

const byDue = ({ due: one = '~' }: OpenLoop, { due: other = '~' }: OpenLoop): number =>
  one < other ? -1 : one > other ? 1 : 0
