import {
  eventDefinition,
  Instant,
  isMending,
  type Lane,
  LocalDate,
  laneNames,
  type Marked,
  type MendingType,
  marksOfType,
  mendingDid,
  type NounName,
  OccurredAt,
  type Recorded,
  refOf,
} from '@lockstep/domain'
import { z } from 'zod'
import { decisions } from '../../folds/decisions.ts'
import { disclosedOn } from '../../records/disclosed.ts'
import { kindInWords, withdrawnRecord, withdrawnWholeBy } from '../../records/withdrawn-record.ts'
import { reasonOf } from '../../subjects/mendings/reason-of.ts'
import { unshownInWords } from '../../subjects/newcomers/unshown.ts'
import { letInByOthers } from '../../subjects/people/let-in.ts'
import { Href, type Named, Sentence } from '../../telling/href.ts'
import { Actor, entryStamp } from '../../telling/stamp.ts'
import { readable } from '../../view/query.ts'
import { storedEvent } from '../../view/stored-events.ts'
import type { Entry, View } from '../../view/view.ts'
import { recordOf } from '../naming/record-of.ts'
import { didByLastAnswer } from './last-to-answer.ts'
import { mendedEntries, mendedHow } from './mended.ts'
import { isUntold } from './without-erased.ts'

export const sources = ['web', 'api', 'import', 'timer', 'demo'] as const

/** An entry of the record. */
export const EntryLine = z
  .strictObject({
    id: z.string(),
    href: Href,
    /** The viewer's own number of it. */
    number: z.int(),
    type: z.string(),
    lane: z.enum(laneNames),
    weight: z.enum(['normal', 'low']),
    recorded: Instant,
    happened: OccurredAt,
    /** Where that sorts. */
    at: Instant,
    /** Whole days in the organisation's zone between the two; a correction or withdrawal happens as what it mends, and is not late for it. */
    lagDays: z.int(),
    who: Actor,
    onBehalfOf: Actor.optional(),
    /** `gave feedback` */
    did: z.string(),
    /** What became of it since, where it does not count as it was first written. */
    mended: z.enum(mendedHow).optional(),
    /** The day on which it was first said to have happened, where it is told on that to which it was corrected. */
    firstOn: LocalDate.optional(),
    /** What it is about; absent where it stands for itself. */
    on: z
      .strictObject({ href: Href, ordinal: z.string().optional(), title: readable(z.string()) })
      .optional(),
    reason: readable(z.string()).optional(),
    /** Of a decision by who was new: what they had not been shown by then. */
    unshown: Sentence.optional(),
    source: z.enum(sources),
    correlation: z.string().optional(),
  })
  .meta({ id: 'EntryLine' })
export type EntryLine = z.output<typeof EntryLine>

/** An entry as the record lists it, its words opened for the viewer or not. */
export function entryLine(view: View, entry: Entry): EntryLine {
  const event = storedEvent(view, entry)
  const { by, enteredBy, importedBy, happened, at, recorded, lagDays } = entryStamp(view, event)
  const typedBy = enteredBy ?? importedBy
  const { source, correlationId } = entry.metadata
  const record = recordOf(view, entry.stream) ?? withdrawnRecord(view, entry.stream)
  const reason = isUntold(view, event) ? undefined : reasonIn(view, entry.stream, event)
  const letIn = letInByOthers(view, event)
  const unshown = unshownIn(view, entry)
  const mended = mendedEntries(view).get(entry.id)
  return {
    id: entry.id,
    href: { noun: 'entry', id: entry.id },
    number: view.number(entry),
    type: entry.type,
    ...kindOf(entry),
    did: didByLastAnswer(view, event) ?? didBy(entry.type),
    ...wholeWithdrawn(view, entry),
    recorded,
    happened,
    at,
    lagDays,
    who: typedBy ?? by,
    ...(letIn === undefined ? {} : { who: letIn.who, did: letIn.did('') }),
    ...(typedBy === undefined ? {} : { onBehalfOf: by }),
    ...(mended === undefined ? {} : { mended }),
    ...(record === undefined ? {} : { on: onOf(record) }),
    ...(reason === undefined ? {} : { reason }),
    ...(unshown === undefined ? {} : { unshown }),
    source,
    ...(correlationId === undefined ? {} : { correlation: correlationId }),
  }
}

/** The entry that withdraws all of a record says of what kind that was. */
const wholeWithdrawn = (view: View, { id, type, stream }: Entry): Partial<EntryLine> =>
  type === 'RecordWithdrawn' && withdrawnWholeBy(view, stream)?.id === id
    ? { did: `withdrew ${kindInWords(refOf(stream).noun)}` }
    : {}

/** Of the entry by which a decision stands made. */
function unshownIn(view: View, { id, type, stream }: Entry): EntryLine['unshown'] {
  if (type !== 'DecisionMade') return undefined
  const row = view.row(decisions, refOf(stream).id)
  return row?.made?.stamp.event === id ? unshownInWords(view, row) : undefined
}

const onOf = ({ href, ordinal, title }: Named): NonNullable<EntryLine['on']> => ({
  href,
  ...(ordinal === undefined ? {} : { ordinal }),
  title,
})

const laneOf: Record<NounName, Lane> = {
  organisation: 'people',
  person: 'people',
  partnership: 'people',
  goal: 'goals',
  decision: 'strategy',
  feedback: 'feedback',
  commitment: 'commitments',
  topic: 'conversations',
  conversation: 'conversations',
  pulse: 'pulses',
  ranking: 'goals',
  request: 'requests',
  metric: 'goals',
  review: 'conversations',
  exposure: 'people',
  intervention: 'strategy',
  session: 'rhythm',
  insight: 'conversations',
  finding: 'people',
  remark: 'conversations',
  postmortem: 'rhythm',
  outside: 'outside',
  player: 'outside',
  brief: 'people',
  leaving: 'people',
  handover: 'people',
  vision: 'strategy',
  playback: 'strategy',
}

/** What somebody did by an entry of this type: `proposed a goal`. */
export const didBy = (type: string): string =>
  eventDefinition(type)?.did ?? mendingDid[type as MendingType]

/** The same, and where it belongs. */
export function kindOf({ type, stream }: Pick<Entry, 'type' | 'stream'>) {
  const definition = eventDefinition(type)
  return {
    lane: definition?.lane ?? laneOf[refOf(stream).noun],
    weight: definition?.weight ?? ('normal' as const),
    did: didBy(type),
  }
}

/** Why, as far as it was said. Reasons of positions stay on the decision's page, with the position. */
function reasonIn(view: View, stream: string, event: Recorded): EntryLine['reason'] {
  if (isMending(event)) return reasonOf(view, event)
  const { type, data } = event
  const { reason, note } = data as { readonly reason?: unknown; readonly note?: unknown }
  // The note of what is attached tells of that, not why.
  const said = reason ?? (type === 'EvidenceAttached' ? undefined : note)
  if (typeof said === 'string') return said
  const mark = marksOfType(type).find(({ path: [field] }) => field === 'reason' || field === 'note')
  return said === undefined || mark?.audience !== 'owners'
    ? undefined
    : view.open(said as Marked<string>, disclosedOn(view, stream))
}
