import { isMending, LocalDate, type Mending, type Recorded } from '@lockstep/domain'
import { stampOf } from '../../folds/stamp.ts'
import { reasonInWords } from '../../subjects/mendings/reason-of.ts'
import { dayInFull, instantDay, stampInFull } from '../../telling/dates.ts'
import type { Sentence } from '../../telling/href.ts'
import { entry, said } from '../../telling/sentences.ts'
import type { View } from '../../view/view.ts'
import { correctedFields } from '../entries/change-by.ts'
import { didBy } from '../entries/entry-line.ts'
import { whoDid } from '../page/told.ts'
import { ordinalOf } from './told-ending.ts'

/** What makes, judges or ends a decision: that it was said once, or said otherwise, stays to be told. */
const WEIGHTY: readonly string[] = [
  'DecisionProposed',
  'DecisionMade',
  'VerdictGiven',
  'DecisionSuperseded',
  'DecisionReversed',
  'DecisionDropped',
  'DecisionRejected',
]

const mended: Readonly<Record<string, string>> = {
  RecordWithdrawn: 'withdrew',
  RecordCorrected: 'corrected',
}

/** What on record of it was withdrawn or corrected, when, by whom and why: without a word of that it would never have been otherwise. */
export function toldMended(view: View, id: string): Sentence[] {
  const stored = view.stored('decision', id)
  const entries = new Map(stored.map((event) => [event.id, event]))
  return stored.flatMap((event) => {
    const did = mended[event.type]
    if (did === undefined || !isMending(event) || !('event' in event.data)) return []
    const first = entries.get(event.data.event)
    if (first === undefined || !WEIGHTY.includes(first.type)) return []
    return [told(view, first, { event, did })]
  })
}

/** "On 14 Oct 2026, Dana withdrew the entry “Dana decided” of 9 Mar 2026: “Not yet.”"; of a correction from what to what. */
function told(
  view: View,
  first: Recorded,
  { event, did }: { readonly event: Mending; readonly did: string },
): Sentence {
  const { metadata, at } = first
  return said(
    `On ${dayInFull(instantDay(event.metadata.recordedAt, view))}, ${whoDid(view, stampOf(event))} `,
    entry(did, event.id),
    ' the entry ',
    entry(`“${whoDid(view, stampOf(first))} ${didBy(first.type)}”`, first.id),
    ` of ${stampInFull({ occurredAt: metadata.occurredAt, at }, view)}`,
    ...replacing(view, first),
    `${correctedTo(view, event)}: ${reasonInWords(view, event)}`,
  )
}

/** By what it was superseded: what the withdrawal of that had the clock withdraw here leads there. */
function replacing(view: View, { type, data }: Recorded): Sentence {
  const { by } = data as { readonly by?: string }
  if (type !== 'DecisionSuperseded' || by === undefined || !view.exists('decision', by)) return []
  return said(', by ', ordinalOf(view, by))
}

/** " (wording from “Entreprise” to “Enterprise”)" */
function correctedTo(view: View, event: Recorded): string {
  const fields = correctedFields(view, event).map(
    ({ field, from, to }) =>
      `${field === 'title' ? 'wording' : field} from ${valueTold(from)} to ${valueTold(to)}`,
  )
  return fields.length === 0 ? '' : ` (${fields.join('; ')})`
}

/** More of a text is read at the entry. */
const MOST_OF_A_TEXT = 80

function valueTold(value: unknown): string {
  const text = value === undefined ? '' : String(value)
  if (text === '') return 'nothing'
  if (LocalDate.safeParse(text).success) return dayInFull(text as LocalDate)
  if (/^[\d.,]+$/.test(text)) return text
  return `“${text.length > MOST_OF_A_TEXT ? `${text.slice(0, MOST_OF_A_TEXT).trimEnd()}…` : text}”`
}
