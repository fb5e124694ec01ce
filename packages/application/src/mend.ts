import {
  type AnyNoun,
  begins,
  checkCorrection,
  checkStep,
  type EventId,
  effective,
  eventDefinition,
  type Instant,
  type Life,
  type LocalDate,
  lived,
  marksOfType,
  mayMend,
  nounNamed,
  type PersonId,
  type Recorded,
  Refusal,
  require,
  requireCorrectable,
  requireSameNames,
  sortsAt,
  streamOf,
  unborn,
  type Zone,
} from '@lockstep/domain'
import type { Codec } from './codec.ts'
import type { Home } from './home.ts'
import { parseInput } from './input.ts'
import { withWhy } from './mend-why.ts'
import type { StreamRecord } from './record.ts'
import { happening } from './situation.ts'
import type { Decision } from './write.ts'

/** A wish to mend one entry of a record; the reason is always said. */
export type Mending =
  | { readonly kind: 'withdraw'; readonly event: EventId; readonly reason: string }
  | {
      readonly kind: 'correct'
      readonly event: EventId
      /** The fields that were wrong, as they should read; marked ones in plain, null for one to be left open. */
      readonly changes: Readonly<Record<string, unknown>>
      readonly occurredAt?: Instant | LocalDate
      readonly reason: string
    }

/**
 * The event that mends a record, and the record's events as they count with it.
 * @param speaker whose act it is; only who made a statement may mend it, and for an import its importer.
 * @throws Refusal `EntryNotFound`, `NotMendable`, `NotYours`, `OthersHaveRecorded`, `OthersRestOnIt`, `NamesStand`, `FieldStands`, those of `checkCorrection`, or the code of a later step that would become illegal.
 */
export function decideMending(
  codec: Codec,
  record: StreamRecord,
  recorded: readonly Recorded[],
  mending: Mending,
  by: {
    readonly speaker: string
    readonly actor: string
    readonly now: Instant
    readonly zone: Zone
  },
): { readonly decided: Decision; readonly after: readonly Recorded[] } {
  const noun = nounNamed(record.noun)
  checkNoMending(recorded, mending.event)
  const entry = effective(recorded).find(({ id }) => id === mending.event)
  require(entry !==
    undefined, 'EntryNotFound', 'There is no such entry, or it was withdrawn.', 'event')
  require(eventDefinition(entry.type)?.mendable ===
    true, 'NotMendable', 'An entry of this kind stands as it is.')
  require(mayMend(by, entry.metadata), 'NotYours', 'Only who said it can mend it.')
  const others = othersOn(recorded, by)
  if (mending.kind === 'withdraw') {
    if (begins(noun, entry.type)) checkNobodyElse(others)
    else checkNothingRests(recorded, entry)
  }

  const answered = others.some((other) => isLater(other, entry))
  const decided =
    mending.kind === 'withdraw'
      ? withdrawn(mending, entry)
      : corrected(codec, mending, entry, { ...by, answered })
  const after = effective([...recorded, provisional(decided, entry, by.now)])
  const left = checkLaterSteps(noun, after)
  const isNothing = ({ state }: Life<{ is: string }>) => state.is === noun.initial.is
  // A decision may begin with a fact, its problem.
  if (isNothing(left) && !isNothing(record.life)) checkNobodyElse(others)
  noun.checkMended?.(record.life.state, left.state, by.zone)
  return { decided, after }
}

/** A correction is corrected by a further one of the entry itself, and a withdrawal stands. */
function checkNoMending(recorded: readonly Recorded[], event: EventId): void {
  const type = recorded.find(({ id }) => id === event)?.type
  require(type !==
    'RecordCorrected', 'NotMendable', 'A correction is not mended itself: correct the entry that it corrects anew.', 'event')
  require(type !==
    'RecordWithdrawn', 'NotMendable', 'A withdrawal is not mended: record anew what was withdrawn.', 'event')
}

/** What begins a record takes the whole record with it: nobody can take away what others have said on it. */
function checkNobodyElse(others: readonly Recorded[]): void {
  require(others.length ===
    0, 'OthersHaveRecorded', 'Others have recorded on it since: it can be ended, not withdrawn.')
}

/** @throws Refusal `OthersRestOnIt` where something that still stands says nothing without the entry */
function checkNothingRests(recorded: readonly Recorded[], entry: Recorded): void {
  const resting = effective(recorded).filter((other) => restsOn(other, entry))
  const stands = resting.some(({ type }) => eventDefinition(type)?.mendable !== true)
  require(!stands, 'OthersRestOnIt', 'What was recorded since rests on it, and stands: it can be corrected, not withdrawn.')
  require(resting.length ===
    0, 'OthersRestOnIt', 'What was recorded since rests on it: withdraw that first, or end the record.')
}

/** Whether an entry was made on the ground of another: it names it, or is of a kind that says nothing without it. */
function restsOn(other: Recorded, entry: Recorded): boolean {
  if (other.metadata.actor === 'lockstep') return false
  // What was said in the same breath is put right with it.
  if (other.metadata.correlationId === entry.metadata.correlationId) return false
  const { restsOn: ground, goesOnFrom } = eventDefinition(other.type) ?? {}
  const ofItsKind = ground === entry.type || goesOnFrom === entry.type
  return isLater(other, entry) && (ofItsKind || names(other.data, entry.id))
}

/** Of two entries of one day the one that was recorded later, too. */
const isLater = (other: Recorded, entry: Recorded): boolean =>
  other.at > entry.at || other.position > entry.position

/** Whether what an entry says names another entry, wherever in it that stands. */
const names = (said: unknown, event: EventId): boolean =>
  typeof said === 'object' && said !== null
    ? Object.values(said).some((part) => names(part, event))
    : said === event

/** What others have said on a record. */
const othersOn = (recorded: readonly Recorded[], by: Parameters<typeof mayMend>[0]): Recorded[] =>
  effective(recorded).filter(
    ({ metadata }) => metadata.actor !== 'lockstep' && !mayMend(by, metadata),
  )

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
  const definition = eventDefinition(entry.type)
  if (definition === undefined)
    throw new Refusal('NotMendable', 'An entry of this kind stands as it is.')
  const before = codec.clear(entry)
  const marked = new Set(marksOfType(entry.type).map(({ path }) => path[0]))
  const changes = Object.entries(mending.changes).map(([field, value]) => {
    if (value === null || !marked.has(field)) return [field, value]
    const { owners } = (before[field] ?? {}) as { owners?: readonly string[] }
    require(owners !== undefined, 'NeverSaid', 'This was never said: record it anew.', field)
    return [field, { owners, value }]
  })
  const said = Object.entries({ ...before, ...Object.fromEntries(changes) })
  const data = parseInput(
    definition.data,
    Object.fromEntries(said.filter(([, value]) => value !== null)),
  ) as Readonly<Record<string, unknown>>
  requireSameNames(definition.data, before, data)
  requireCorrectable(entry.type, before, data, Object.keys(mending.changes))
  const occurredAt =
    mending.occurredAt === undefined
      ? entry.metadata.occurredAt
      : happening(mending.occurredAt, now, now, zone).occurredAt
  const first = { data: before, occurredAt: entry.metadata.occurredAt }
  checkCorrection(definition, first, { data, occurredAt }, { answered, now, zone })
  return {
    type: 'RecordCorrected',
    data: { event: mending.event, type: entry.type, occurredAt, data, reason: mending.reason },
    occurredAt,
  }
}

/**
 * Lives the mended life through: every step must still be allowed where it stands.
 * @returns what is left of it.
 * @throws Refusal with the code of the first that is not; it says of the mending what that step cannot.
 */
function checkLaterSteps(noun: AnyNoun, counting: readonly Recorded[]): Life<{ is: string }> {
  return counting.reduce((life, event) => {
    try {
      checkStep(noun, life, event.type, event.at)
    } catch (error) {
      if (!(error instanceof Refusal) || error.field === 'occurredAt') throw error
      throw new Refusal(error.code, 'What was recorded after it would no longer fit.')
    }
    return lived(noun, life, event)
  }, unborn(noun.initial))
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
  const left = checkLaterSteps(noun, effective([...recorded, ...further]))
  noun.checkMended?.(life.state, left.state, zone)
  return inserted.map((each) => withWhy(home.keys, recorded, each, by))
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
