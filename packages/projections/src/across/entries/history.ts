import {
  eventDefinition,
  inOrder,
  isMending,
  type Mending,
  mendingDid,
  type NounName,
  type Recorded,
  refOf,
} from '@lockstep/domain'
import { z } from 'zod'
import { people } from '../../folds/people.ts'
import { stampOf } from '../../folds/stamp.ts'
import { reasonOf } from '../../subjects/mendings/reason-of.ts'
import { letInByOthers } from '../../subjects/people/let-in.ts'
import { FieldChange } from '../../telling/field-change.ts'
import { firstNameOf, personView } from '../../telling/person.ts'
import { entryStamp, StampView } from '../../telling/stamp.ts'
import { PersonView, readable } from '../../view/query.ts'
import type { View } from '../../view/view.ts'
import { correctedFields } from './change-by.ts'
import { sources } from './entry-line.ts'
import { didByLastAnswer } from './last-to-answer.ts'
import { isUntold } from './without-erased.ts'

/** One entry of a record's history. Every wording stays in it. */
export const HistoryEntry = z
  .strictObject({
    stamp: StampView,
    /** By which way it came. */
    source: z.enum(sources),
    type: z.string(),
    /** What the actor did, as the record tells it. */
    did: z.string(),
    weight: z.enum(['normal', 'low']),
    /** What was said in plain words, or why an entry was mended: a reason, a note, a title. */
    said: readable(z.string()).optional(),
    /** Whose it is, where the actor did it for or about somebody else. */
    whose: PersonView.optional(),
    /** The later entries that mended it. */
    mended: z.array(z.strictObject({ event: z.string(), how: z.enum(['corrected', 'withdrawn']) })),
    /** The entry that this one mends. */
    mends: z.string().optional(),
    /** What a correction made of the record, field by field. */
    changed: z.array(FieldChange).optional(),
  })
  .meta({ id: 'HistoryEntry' })
export type HistoryEntry = z.output<typeof HistoryEntry>

/** The revision that a record is at, for an `If-Match`: whoever changes it has seen it so. */
export const Revision = z.int()
export const revisionOf = (view: View, noun: NounName, id: string): number =>
  view.stored(noun, id).at(-1)?.revision ?? 0

/** A record's entries in the order in which they happened, each wording as it was stored. */
export function historyOf(view: View, noun: NounName, id: string): HistoryEntry[] {
  const stored = view.stored(noun, id)
  const mendings = stored.filter(isMending)
  return [...stored].sort(inOrder).map((event) => ({
    stamp: entryStamp(view, event),
    source: event.metadata.source,
    type: event.type,
    ...told(view, event),
    ...letInAgain(view, event),
    ...whoseIn(view, event),
    mended: mendings.flatMap((mending) => mendingOf(mending, event.id)),
    ...(isMending(event) && 'event' in event.data ? { mends: event.data.event } : {}),
    ...changedBy(view, event),
  }))
}

function told(view: View, event: Recorded): Pick<HistoryEntry, 'did' | 'weight' | 'said'> {
  const definition = eventDefinition(event.type)
  const said = isUntold(view, event)
    ? undefined
    : isMending(event)
      ? reasonOf(view, event)
      : saidIn(event.data)
  return {
    did: isMending(event)
      ? mendingDid[event.type]
      : (didByLastAnswer(view, event) ?? definition?.did ?? event.type),
    weight: definition?.weight ?? 'normal',
    ...(said === undefined ? {} : { said }),
  }
}

function changedBy(view: View, event: Recorded): Pick<HistoryEntry, 'changed'> {
  const changed = isUntold(view, event) ? [] : correctedFields(view, event)
  return changed.length === 0 ? {} : { changed }
}

function letInAgain(view: View, event: Recorded): Partial<HistoryEntry> {
  const letIn = letInByOthers(view, event)
  if (letIn === undefined) return {}
  const whom = firstNameOf(view, refOf(event.stream).id)
  return { stamp: { ...entryStamp(view, event), by: letIn.who }, did: letIn.did(whom) }
}

function whoseIn(view: View, event: Recorded): Pick<HistoryEntry, 'whose'> {
  const { person } = event.data as { readonly person?: unknown }
  const { by } = stampOf(event)
  if (typeof person !== 'string' || person === by || !view.row(people, person)) return {}
  return { whose: personView(view, person) }
}

/** A title first: it names what a note beside it is of. */
const plain = ['reason', 'title', 'note', 'text', 'statement'] as const

/** What is said about each other is marked, and no string. */
function saidIn(data: unknown): string | undefined {
  const fields = data as Readonly<Record<string, unknown>>
  const { statement } = (fields['problem'] ?? {}) as { statement?: unknown }
  const said = [...plain.map((field) => fields[field]), statement]
  return said.find((value) => typeof value === 'string')
}

function mendingOf({ id, type, data }: Mending, event: string): HistoryEntry['mended'] {
  if (type === 'RecordInserted' || data.event !== event) return []
  return [{ event: id, how: type === 'RecordCorrected' ? 'corrected' : 'withdrawn' }]
}
