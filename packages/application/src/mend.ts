import {
  checkStep,
  type Decided,
  effective,
  type EventId,
  eventDefinition,
  type Instant,
  type LocalDate,
  lived,
  marksOfType,
  nounNamed,
  onDay,
  type Recorded,
  Refusal,
  require,
  sortsAt,
  unborn,
  type Zone,
} from '@lockstep/domain'
import type { Codec } from './codec.ts'
import { parseInput } from './input.ts'
import type { StreamRecord } from './record.ts'

/** A wish to mend one entry of a record; the reason is always said. */
export type Mending =
  | { readonly kind: 'withdraw'; readonly event: EventId; readonly reason: string }
  | {
      readonly kind: 'correct'
      readonly event: EventId
      /** The fields that were wrong, as they should read; marked ones in plain. */
      readonly changes: Readonly<Record<string, unknown>>
      readonly occurredAt?: Instant | LocalDate
      readonly reason: string
    }

/**
 * The event that mends a record.
 * @param speaker whose act it is; only who made a statement may mend it, and for an import its importer.
 * @throws Refusal `EntryNotFound`, `NotMendable`, `NotYours`, or the code of a later step that would become illegal.
 */
export function decideMending(
  codec: Codec,
  { noun }: StreamRecord,
  recorded: readonly Recorded[],
  mending: Mending,
  by: { readonly speaker: string; readonly actor: string; readonly now: Instant; readonly zone: Zone },
): Decided {
  const entry = effective(recorded).find(({ id }) => id === mending.event)
  require(entry !== undefined, 'EntryNotFound', 'There is no such entry, or it was withdrawn.', 'event')
  require(eventDefinition(entry.type)?.mendable === true, 'NotMendable', 'An entry of this kind stands as it is.')
  const { actor, onBehalfOf, source } = entry.metadata
  const own = (onBehalfOf ?? actor) === by.speaker || (source === 'import' && actor === by.actor)
  require(own, 'NotYours', 'Only who said it can mend it.')

  const decided = mending.kind === 'withdraw' ? withdrawn(mending, entry) : corrected(codec, mending, entry, by.zone)
  checkLaterSteps(nounNamed(noun), [...recorded, provisional(decided, entry, by.now)])
  return decided
}

const withdrawn = ({ event, reason }: { event: EventId; reason: string }, entry: Recorded): Decided => ({
  type: 'RecordWithdrawn',
  data: { event, reason },
  occurredAt: entry.metadata.occurredAt,
})

function corrected(codec: Codec, mending: Extract<Mending, { kind: 'correct' }>, entry: Recorded, zone: Zone): Decided {
  const definition = eventDefinition(entry.type)
  if (definition === undefined) throw new Refusal('NotMendable', 'An entry of this kind stands as it is.')
  const before = codec.clear(entry)
  const marked = new Set(marksOfType(entry.type).map(({ path }) => path[0]))
  const changes = Object.entries(mending.changes).map(([field, value]) => {
    const { owners } = (before[field] ?? {}) as { owners?: readonly string[] }
    return [field, marked.has(field) ? { owners, value } : value]
  })
  const data = parseInput(definition.data, { ...before, ...Object.fromEntries(changes) })
  const given = mending.occurredAt
  const occurredAt =
    given === undefined ? entry.metadata.occurredAt : given.includes('T') ? given : onDay(given, zone)
  return {
    type: 'RecordCorrected',
    data: { event: mending.event, type: entry.type, occurredAt, data, reason: mending.reason },
    occurredAt,
  }
}

/** Lives the mended life through: every step must still be allowed where it stands. */
function checkLaterSteps(noun: ReturnType<typeof nounNamed>, recorded: readonly Recorded[]): void {
  effective(recorded).reduce((life, event) => {
    checkStep(noun, life, event.type, event.at)
    return lived(noun, life, event)
  }, unborn(noun.initial))
}

const provisional = (decided: Decided, entry: Recorded, now: Instant): Recorded => ({
  id: `mending of ${entry.id}`,
  type: decided.type,
  data: decided.data,
  metadata: { ...entry.metadata, occurredAt: decided.occurredAt ?? entry.metadata.occurredAt, recordedAt: now },
  stream: entry.stream,
  revision: -1,
  position: '',
  at: sortsAt(decided.occurredAt ?? entry.metadata.occurredAt, now),
  knownAt: now,
})
