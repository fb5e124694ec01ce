import {
  begins,
  checkCorrection,
  correctionOf,
  type EventDefinition,
  type EventId,
  effective,
  eventDefinition,
  type Instant,
  type Life,
  type LocalDate,
  marksOfType,
  mayMend,
  nounNamed,
  type OccurredAt,
  onRecordFrom,
  type PersonId,
  type Recorded,
  Refusal,
  require,
  requireCorrectable,
  requireSameNames,
  saidAnew,
  sortsAt,
  streamOf,
  type Zone,
} from '@lockstep/domain'
import type { Home } from '../home/home.ts'
import type { StreamRecord } from '../home/record.ts'
import { parseInput } from '../input.ts'
import type { Codec } from '../keys/codec.ts'
import { happening } from '../writing/situation.ts'
import type { Decision } from '../writing/write.ts'
import { checkLaterSteps, checkNobodyElse, checkNothingRests, isLater } from './resting.ts'
import { withWhy } from './why.ts'

/** A wish to mend one entry of a record; the reason is always said. */
export type Mending =
  | { readonly kind: 'withdraw'; readonly event: EventId; readonly reason: string }
  | {
      readonly kind: 'correct'
      readonly event: EventId
      /** The fields that were wrong, as they should read; marked ones in plain, null for one to be left open. */
      readonly changes: Readonly<Record<string, unknown>>
      readonly occurredAt?: OccurredAt | LocalDate
      readonly reason: string
    }

/** A record's events as the log has them, and as they count; and the one that is to be mended, if it counts. */
interface Counting {
  readonly recorded: readonly Recorded[]
  readonly counting: readonly Recorded[]
  readonly entry: Recorded | undefined
}

/**
 * The event that mends a record, and the record's events as they count with it.
 * @param speaker whose act it is; only who made a statement may mend it, and for an import its importer.
 * @throws Refusal `EntryNotFound`, `NotMendable`, `NotYours`, `OthersHaveRecorded`, `OthersRestOnIt`, `NamesStand`, `FieldStands`, those of `checkCorrection`, or the code of a later step that would become illegal.
 */
export function decideMending(
  codec: Codec,
  record: StreamRecord,
  { recorded, counting, entry }: Counting,
  mending: Mending,
  by: {
    readonly speaker: string
    readonly actor: string
    readonly now: Instant
    readonly zone: Zone
  },
): { readonly entry: Recorded; readonly decided: Decision; readonly after: readonly Recorded[] } {
  const noun = nounNamed(record.noun)
  checkNoMending(recorded, mending.event)
  require(entry !==
    undefined, 'EntryNotFound', 'There is no such entry, or it was withdrawn.', 'event')
  checkMendable(entry.type)
  require(mayMend(by, entry.metadata), 'NotYours', 'Only who said it can mend it.')
  const others = othersOn(counting, by)
  if (mending.kind === 'withdraw') {
    if (begins(noun, entry.type)) checkNobodyElse(noun, others, by.zone)
    else checkNothingRests(noun, counting, entry, by.zone)
  }

  const answered = others.some((other) => isLater(other, entry))
  const decided =
    mending.kind === 'withdraw'
      ? withdrawn(mending, entry)
      : corrected(codec, mending, entry, { ...by, answered })
  const after = effective([...recorded, provisional(decided, entry, by.now)])
  const withdraws = mending.kind === 'withdraw'
  const left = checkLaterSteps(noun, after, { zone: by.zone, withdraws })
  const isNothing = ({ state }: Life<{ is: string }>) => state.is === noun.initial.is
  // A decision may begin with a fact, its problem.
  if (isNothing(left) && !isNothing(record.life)) checkNobodyElse(noun, others, by.zone)
  noun.checkMended?.(record.life.state, left.state, by.zone)
  return { entry, decided, after }
}

function checkMendable(type: string): EventDefinition {
  const definition = eventDefinition(type)
  if (definition?.mendable === true) return definition
  const instead = definition?.instead === undefined ? '' : `: ${definition.instead}`
  throw new Refusal('NotMendable', `An entry of this kind stands as it is${instead}.`)
}

/** A correction is corrected by a further one of the entry itself, and a withdrawal stands. */
function checkNoMending(recorded: readonly Recorded[], event: EventId): void {
  const type = recorded.find(({ id }) => id === event)?.type
  require(type !==
    'RecordCorrected', 'NotMendable', 'A correction is not mended itself: correct the entry that it corrects anew.', 'event')
  require(type !==
    'RecordWithdrawn', 'NotMendable', 'A withdrawal is not mended: record anew what was withdrawn.', 'event')
}

/** What others have said on a record. */
const othersOn = (counting: readonly Recorded[], by: Parameters<typeof mayMend>[0]): Recorded[] =>
  counting.filter(({ metadata }) => metadata.actor !== 'lockstep' && !mayMend(by, metadata))

const withdrawn = (
  { event, reason }: { event: EventId; reason: string },
  entry: Recorded,
): Decision => ({
  type: 'RecordWithdrawn',
  data: { event, reason },
  occurredAt: entry.metadata.occurredAt,
})

function corrected(
  codec: Codec,
  mending: Extract<Mending, { kind: 'correct' }>,
  entry: Recorded,
  { now, zone, answered }: { readonly now: Instant; readonly zone: Zone; answered: boolean },
): Decision {
  const definition = checkMendable(entry.type)
  const before = codec.clear(entry)
  const said = saidAnew(entry.type, before, {
    ...mending.changes,
    ...wordsIn(entry.type, mending.changes),
  })
  const data = parseInput(definition.data, said) as Readonly<Record<string, unknown>>
  requireSameNames(definition.data, before, data)
  requireCorrectable(entry.type, before, data, Object.keys(mending.changes))
  const occurredAt =
    mending.occurredAt === undefined
      ? entry.metadata.occurredAt
      : happening(mending.occurredAt, now, now, zone).occurredAt
  const first = { data: before, occurredAt: entry.metadata.occurredAt }
  const onRecord = onRecordFrom(entry.metadata)
  const standing = { answered, now, zone, source: entry.metadata.source, onRecord }
  checkCorrection(definition, first, { data, occurredAt }, standing)
  return {
    type: 'RecordCorrected',
    data: { event: mending.event, type: entry.type, occurredAt, data, reason: mending.reason },
    occurredAt: occurredAt === first.occurredAt ? occurredAt : placed(occurredAt, entry),
  }
}

/** Of a day that was not over when the entry was recorded, the moment of that: there it counts. */
const placed = (
  occurredAt: OccurredAt,
  { metadata: { recordedAt } }: Pick<Recorded, 'metadata'>,
): OccurredAt => (sortsAt(occurredAt, recordedAt) < recordedAt ? occurredAt : recordedAt)

/** Words are stored whatever they say: what their form asks of them is asked anew. @throws RequestRefused `InputInvalid` */
function wordsIn(type: string, changes: Readonly<Record<string, unknown>>): object {
  const form = correctionOf(type)
  const words = marksOfType(type).map(({ path: [field = ''] }) => field)
  const said = words.filter((field) => field in changes && form?.shape[field] !== undefined)
  const anew = Object.fromEntries(said.map((field) => [field, changes[field]]))
  return form === undefined ? {} : parseInput(form.partial(), anew)
}

/**
 * A forgotten step as the record takes it in: each of its events put in where it belongs.
 * @throws Refusal with the code of a later step that would then not have been allowed.
 */
export async function asForgotten(
  home: Home,
  { noun: name, id, life }: StreamRecord,
  decided: readonly Decision[],
  { reason, by }: { readonly reason: string; readonly by: PersonId },
  { now, zone }: { readonly now: Instant; readonly zone: Zone },
): Promise<readonly Decision[]> {
  const recorded = await home.streams.recorded(streamOf({ noun: name, id }))
  const first = recorded[0]
  require(first !==
    undefined, 'NothingToInsertInto', 'There is no record yet; record it as it happened.')
  const insertable = decided.every(({ type }) => eventDefinition(type)?.mendable === true)
  require(insertable, 'NotMendable', 'An entry of this kind counts only from when it was recorded.')
  const inserted = decided.map(({ type, data, occurredAt }) => ({
    type: 'RecordInserted',
    data: { type, data, occurredAt, reason },
    occurredAt,
  }))
  const noun = nounNamed(name)
  const further = inserted.map((event, n) => provisional(event, first, now, n))
  const left = checkLaterSteps(noun, effective([...recorded, ...further]), {
    zone,
    withdraws: false,
  })
  noun.checkMended?.(life.state, left.state, zone)
  return inserted.map((each) => withWhy(home.keys, { recorded, entry: each.data }, each, by))
}

/** A mending as it will stand in the log: after all that is there, and after the `n` that are recorded with it. */
const provisional = (decided: Decision, beside: Recorded, now: Instant, n = 0): Recorded => ({
  id: `mending ${n} of ${beside.id}`,
  type: decided.type,
  data: decided.data,
  metadata: { ...beside.metadata, occurredAt: decided.occurredAt, recordedAt: now },
  stream: beside.stream,
  revision: -1,
  position: `~${String(n).padStart(3, '0')}`,
  at: sortsAt(decided.occurredAt, now),
  knownAt: now,
})
