import {
  type AnyNoun,
  beganOn,
  type EventId,
  type FindingSubject,
  type Id,
  type Instant,
  type LeavingState,
  type Life,
  lifeOf,
  livedOn,
  type NounName,
  nounNamed,
  type Reach,
  type Recorded,
  type Remarked,
  reachOfFinding,
  refOf,
  require,
  type Subject,
  type Viewer,
  wasSaidBefore,
} from '@lockstep/domain'

/** A stream as the way of a command needs it: its life, and who recorded what. */
export interface StreamRecord {
  readonly noun: NounName
  readonly id: Id
  readonly life: Life<{ is: string }>
  /** Of its last event; -1 while there is none. */
  readonly revision: number
  /** When its last event was recorded; the clock of the next may not lie before. */
  readonly recordedAt: Instant
  /** Every event by id: where it stands, and the hash of the command that recorded it. */
  readonly events: Map<string, Placed>
}

export interface Placed {
  readonly revision: number
  readonly position: string
  readonly recordedAt: Instant
  readonly commandHash: string | undefined
}

/** The record of a stream without events. */
export function emptyRecord(stream: string): StreamRecord {
  return foldRecord(stream, [])
}

export function foldRecord(stream: string, recorded: readonly Recorded[]): StreamRecord {
  const { noun, id } = refOf(stream)
  return {
    noun,
    id,
    life: lifeOf(nounNamed(noun), recorded),
    revision: recorded.length - 1,
    recordedAt: lastRecording(recorded),
    events: new Map(recorded.map(placed)),
  }
}

/** The record with further events; undefined where it has to be folded anew. */
export function advanceRecord(
  record: StreamRecord,
  further: readonly Recorded[],
): StreamRecord | undefined {
  const noun: AnyNoun = nounNamed(record.noun)
  const life = livedOn(noun, record.life, further)
  if (life === undefined) return undefined
  // Shared with the record before: ids are only ever added, and a long stream is not copied for each event.
  for (const event of further) record.events.set(...placed(event))
  return {
    ...record,
    life,
    revision: record.revision + further.length,
    recordedAt: lastRecording(further),
  }
}

const lastRecording = (recorded: readonly Recorded[]): Instant =>
  recorded.at(-1)?.metadata.recordedAt ?? '1970-01-01T00:00:00.000Z'

/** What the policy needs to know of a record that is about to be written. */
export function reachOf({ noun, id, life }: StreamRecord, input?: unknown): Reach {
  const { partnership, restrictedTo, restrictedAt, of } = {
    ...(input as object),
    ...life.state,
  } as Partial<Omit<Reach, 'of'>> & { readonly of?: unknown }
  const { begun } = life
  return {
    record: id,
    ...(begun === undefined ? {} : { since: beganOn(begun) }),
    ...(noun === 'partnership'
      ? { partnership: id }
      : partnership === undefined
        ? {}
        : { partnership }),
    ...(restrictedTo === undefined ? {} : { restrictedTo }),
    ...(restrictedAt === undefined ? {} : { restrictedAt }),
    ...besides(noun, of),
    ...(noun === 'leaving' ? whoLeaves(life.state as LeavingState) : {}),
  }
}

const whoLeaves = (state: LeavingState): Pick<Reach, 'concerns'> =>
  state.is === 'none' ? {} : { concerns: state.person }

/** What a record is kept beside. Others have inputs of this name, too: an import is `of` goals. */
function besides(noun: NounName, of: unknown): Partial<Reach> {
  if (of === undefined) return {}
  if (noun === 'exposure' || noun === 'remark' || noun === 'playback')
    return { of: [of as Subject | Remarked] }
  return noun === 'finding' ? reachOfFinding(of as FindingSubject) : {}
}

/** @throws Refusal `BeyondReach` where an entry was made before others let in who would mend or replace it. */
export function checkMayChange(viewer: Viewer, { events }: StreamRecord, entry: EventId): void {
  require(!wasSaidBefore(
    viewer,
    events.get(entry)?.recordedAt,
  ), 'BeyondReach', 'What was said before you were let in again stays as it is.')
}

const placed = ({ id, revision, position, metadata }: Recorded): [string, Placed] => [
  id,
  { revision, position, recordedAt: metadata.recordedAt, commandHash: metadata.commandHash },
]
