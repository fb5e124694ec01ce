import type { Decided, Id, Instant, PersonId, SessionReach, Source } from '@lockstep/domain'
import {
  canonical,
  DuplicateEventId,
  deriveFrom,
  type NewEvent,
  RevisionConflict,
} from '@lockstep/eventstore-client'
import { RequestRefused } from '../errors.ts'
import type { Home } from '../home/home.ts'
import type { StreamRecord } from '../home/record.ts'

/** The widest command records fewer events than this. */
const MOST_EVENTS = 200
/** How often something is decided anew because another writer was faster. */
const MOST_ATTEMPTS = 10

/** Who gives a command, as the session says; never as the body says. */
export type Giver =
  | (SessionReach & {
      readonly by: 'session'
      readonly person: PersonId
      readonly onBehalfOf?: PersonId
    })
  | { readonly by: 'import'; readonly person: PersonId; readonly author?: PersonId }
  | { readonly by: 'timer' }

/** What every request to write says, whatever it asks. */
export interface Request {
  readonly giver: Giver
  readonly source: Source
  /** A UUIDv7 made by the client: asked again with the same key, it is answered as the first time. */
  readonly key: Id
  /** The revision that the stream must have, where the giver saw one. */
  readonly ifMatch?: number
  readonly causationId?: string
  readonly correlationId?: string
  /** When the source of what is imported had it. */
  readonly heldAt?: Instant
  /** Whether the giver may still give anything is being looked up: nothing is recorded before this resolves. */
  readonly confirmed?: Promise<unknown>
}

export type Decision = Decided & { readonly occurredAt: string }

export interface Written {
  readonly revision: number
  /** Undefined where there was nothing to record. */
  readonly position: string | undefined
  /** The events that this request recorded, now or the first time. */
  readonly events: readonly string[]
}

export const actorOf = (giver: Giver): PersonId | 'lockstep' =>
  giver.by === 'timer' ? 'lockstep' : giver.person

/** Whose act it is: the principal's where a delegate acts, an author's where somebody imports. */
export function speakerOf(giver: Giver): PersonId {
  if (giver.by === 'timer') return 'lockstep'
  return (giver.by === 'import' ? giver.author : giver.onBehalfOf) ?? giver.person
}

/** A create's stream and every event get their ids from who asks and the key: asked again, they are the same. */
export function idsOf({ giver, key }: Request) {
  const actor = actorOf(giver)
  const events: Id[] = []
  return {
    stream: () => deriveFrom(key, actor, key),
    event: (n: number): Id => {
      events[n] ??= deriveFrom(key, actor, key, String(n))
      return events[n]
    },
  }
}

export type Ids = ReturnType<typeof idsOf>

/**
 * Writes what `decide` decides on a stream, at the revision on which it was decided; decides again where another writer
 * was faster, unless the giver named a revision.
 * @param body what was asked, to know a key that is used for something else by.
 * @param isSealed whether keys may be needed to decide it, or to record it.
 * @throws RequestRefused `IdempotencyKeyReused`, what `decide` throws, and what the log throws.
 */
export async function write(
  home: Home,
  request: Request,
  stream: string,
  { body, isSealed }: { readonly body: unknown; readonly isSealed: boolean },
  decide: (record: StreamRecord, ids: Ids) => Promise<readonly Decision[]>,
): Promise<Written> {
  const ids = idsOf(request)
  const hash = home.hashOf(canonical([body, request.giver], 'left out'))
  return home.streams.inTurn(stream, async () => {
    for (let attempt = 1; ; attempt += 1) {
      // Asked for at once: each may be as far away as the other.
      const keys = isSealed ? home.keys.refresh() : undefined
      await Promise.all([home.streams.latest(stream), keys])
      const record = await home.streams.load(stream)
      const answered = alreadyAnswered(ids, record, hash)
      if (answered !== undefined) return answered
      const decided = await decide(record, ids)
      await request.confirmed
      try {
        const events = await enveloped(home, request, ids, hash, decided)
        return await append(home, stream, record, events)
      } catch (error) {
        if (error instanceof DuplicateEventId) throw keyReused()
        const again =
          error instanceof RevisionConflict &&
          request.ifMatch === undefined &&
          attempt < MOST_ATTEMPTS
        if (!again) throw error
      }
    }
  })
}

/** The first answer, where this request has been carried out before. */
function alreadyAnswered(ids: Ids, record: StreamRecord, hash: string): Written | undefined {
  const events: string[] = []
  for (let n = 0; n < MOST_EVENTS && record.events.has(ids.event(n)); n += 1)
    events.push(ids.event(n))
  const [first, last] = [record.events.get(events[0] ?? ''), record.events.get(events.at(-1) ?? '')]
  if (first === undefined || last === undefined) return undefined
  if (first.commandHash !== hash) throw keyReused()
  return { revision: last.revision, position: last.position, events }
}

/** Found out by the record that it wrote, or, where that was another one, by the log. */
const keyReused = () =>
  new RequestRefused('IdempotencyKeyReused', 'This key was used before, for something else.')

async function enveloped(
  home: Home,
  { giver, source, causationId, correlationId, heldAt }: Request,
  ids: Ids,
  hash: string,
  decided: readonly Decision[],
): Promise<NewEvent[]> {
  const [actor, speaker] = [actorOf(giver), speakerOf(giver)]
  const events: NewEvent[] = []
  for (const [n, { occurredAt, ...event }] of decided.entries()) {
    const id = ids.event(n)
    const data = await home.codec.encode(id, event)
    const metadata = {
      actor,
      source,
      occurredAt,
      correlationId: correlationId ?? ids.event(0),
      ...(speaker === actor ? {} : { onBehalfOf: speaker }),
      ...(causationId === undefined ? {} : { causationId }),
      ...(heldAt === undefined ? {} : { heldAt }),
      ...(n === 0 ? { commandHash: hash } : {}),
    }
    events.push({ id, type: event.type, data, metadata })
  }
  return events
}

async function append(
  home: Home,
  stream: string,
  record: StreamRecord,
  events: readonly NewEvent[],
): Promise<Written> {
  if (events.length === 0) return { revision: record.revision, position: undefined, events: [] }
  const expected = record.revision < 0 ? 'none' : record.revision
  const { revision, position, recordedAt } = await home.log.append(stream, events, expected)
  home.clock.recorded(recordedAt)
  return { revision, position, events: events.map(({ id }) => id) }
}
