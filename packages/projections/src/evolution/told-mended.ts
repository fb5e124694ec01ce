import type { Recorded } from '@lockstep/domain'
import { stampOf } from '../folds/stamp.ts'
import { whoDid } from '../pages/told.ts'
import { dayInFull, instantDay } from '../queries/parts/dates.ts'
import { didBy } from '../queries/parts/entry-line.ts'
import type { Sentence } from '../queries/parts/href.ts'
import { entry, quoted, said } from '../queries/parts/sentences.ts'
import type { View } from '../view.ts'

/** What makes, judges or ends a decision: that it was said once stays to be told. */
const WEIGHTY: readonly string[] = [
  'DecisionMade',
  'VerdictGiven',
  'DecisionSuperseded',
  'DecisionReversed',
  'DecisionDropped',
  'DecisionRejected',
]

/** What was on record of it and was withdrawn, when, by whom and why: without a word of that it would never have been. */
export function toldWithdrawn(view: View, id: string): Sentence[] {
  const stored = view.stored('decision', id)
  const entries = new Map(stored.map((event) => [event.id, event]))
  return stored.flatMap((event) => {
    if (event.type !== 'RecordWithdrawn') return []
    const { event: of, reason } = event.data as { readonly event: string; readonly reason: string }
    const gone = entries.get(of)
    if (gone === undefined || !WEIGHTY.includes(gone.type)) return []
    return [withdrawn(view, gone, event, reason)]
  })
}

/** "On 14 Oct 2026, Dana withdrew the entry “Dana decided” of 27 Mar 2026: “Not yet.”" */
function withdrawn(view: View, gone: Recorded, by: Recorded, reason: string): Sentence {
  const dayOf = ({ metadata: { recordedAt } }: Recorded) => dayInFull(instantDay(recordedAt, view))
  return said(
    `On ${dayOf(by)}, ${whoDid(view, stampOf(by))} `,
    entry('withdrew', by.id),
    ' the entry ',
    entry(`“${whoDid(view, stampOf(gone))} ${didBy(gone.type)}”`, gone.id),
    ` of ${dayOf(gone)}: ${quoted(reason)}`,
  )
}
