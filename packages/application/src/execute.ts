import {
  checkGiver,
  commands,
  type Decided,
  decide,
  type Id,
  isCommand,
  type LocalDate,
  later,
  localDate,
  maySee,
  type NounName,
  nounNamed,
  type OrganisationState,
  type PersonId,
  type PersonState,
  type Ref,
  type RegisteredCommand,
  type Situation,
  streamOf,
  type Viewer,
} from '@lockstep/domain'
import { canonical, deriveId, type NewEvent, RevisionConflict, timeOf } from '@lockstep/eventstore-client'
import type { CommandOutcome, CommandRequest } from './command-request.ts'
import { RequestRefused } from './errors.ts'
import type { Home } from './home.ts'
import { parseInput } from './input.ts'
import { emptyRecord, reachOf, type StreamRecord } from './record.ts'
import { happening, zoneOf } from './situation.ts'
import { commandViewer } from './viewer.ts'

/** The widest command records fewer events than this. */
const MOST_EVENTS = 200
/** How often a command is decided anew because another writer was faster. */
const MOST_ATTEMPTS = 10

/**
 * The way of a command: parsed, held against the policy, decided on the stream as it is, recorded at the revision that it
 * was decided on, and decided again where another writer was faster (never where the giver named a revision).
 * @throws RequestRefused, Refusal, or what the log throws.
 */
export async function execute(home: Home, request: CommandRequest): Promise<CommandOutcome> {
  const command = registered(request.name)
  const input = parseInput(command.definition.input, request.input)
  const actor = request.giver.by === 'timer' ? 'lockstep' : request.giver.person
  const ids = idsOf(actor, request.key)
  const id = command.definition.creates ? (request.recordId ?? ids.stream) : (input as { id: Id }).id
  const stream = streamOf({ noun: command.noun, id })
  const way: Way = { home, request, command, input, actor, id, ids, hash: home.hashOf(bodyOf(request)) }

  return home.streams.inTurn(stream, () => carriedOut(way, stream))
}

async function carriedOut(way: Way, stream: string): Promise<CommandOutcome> {
  const { home, request, id } = way
  for (let attempt = 1; ; attempt += 1) {
    const record = await home.streams.load(stream)
    const answered = alreadyAnswered(way, record)
    if (answered !== undefined) return { id, stream, ...answered }
    const events = await decideOn(way, record)
    try {
      return { id, stream, ...(await appended(way, stream, record, events)) }
    } catch (error) {
      const mayTryAgain = error instanceof RevisionConflict && request.ifMatch === undefined && attempt < MOST_ATTEMPTS
      if (!mayTryAgain) throw error
    }
  }
}

async function appended({ home }: Way, stream: string, record: StreamRecord, events: readonly NewEvent[]) {
  if (events.length === 0) return { revision: record.revision, position: undefined, events: [] }
  const expected = record.revision < 0 ? 'none' : record.revision
  const { revision, position, recordedAt } = await home.log.append(stream, events, expected)
  home.clock.recorded(recordedAt)
  return { revision, position, events: events.map(({ id }) => id) }
}

interface Way {
  readonly home: Home
  readonly request: CommandRequest
  readonly command: RegisteredCommand
  readonly input: unknown
  readonly actor: PersonId | 'lockstep'
  readonly id: Id
  readonly ids: ReturnType<typeof idsOf>
  readonly hash: string
}

function registered(name: string): RegisteredCommand {
  if (!isCommand(name)) throw new RequestRefused('UnknownCommand', 'There is no such command.')
  return commands[name]
}

/** A create's stream and every event get their ids from who asks and the key: asked again, they are the same. */
function idsOf(actor: string, key: Id) {
  const time = timeOf(key)
  return { stream: deriveId(time, actor, key), event: (n: number) => deriveId(time, actor, key, String(n)) }
}

const bodyOf = ({ name, input, occurredAt, giver }: CommandRequest): string =>
  canonical(JSON.parse(JSON.stringify({ name, input, occurredAt, giver })))

/** The first answer, where this command has been carried out before. */
function alreadyAnswered({ ids, hash }: Way, record: StreamRecord) {
  const events: string[] = []
  for (let n = 0; n < MOST_EVENTS && record.events.has(ids.event(n)); n += 1) events.push(ids.event(n))
  const [first, last] = [record.events.get(events[0] ?? ''), record.events.get(events.at(-1) ?? '')]
  if (first === undefined || last === undefined) return undefined
  if (first.commandHash !== hash) {
    throw new RequestRefused('IdempotencyKeyReused', 'This key was used before, for another command.')
  }
  return { revision: last.revision, position: last.position, events }
}

async function decideOn(way: Way, record: StreamRecord): Promise<NewEvent[]> {
  const { home, request, command, actor, id, ids } = way
  if (request.ifMatch !== undefined && request.ifMatch !== record.revision) {
    throw new RequestRefused('StaleRevision', 'The record has changed since you saw it.')
  }
  const { definition } = command
  const speaker = speakerOf(request)
  const input = way.input as never
  const state = record.life.state as never
  const organisation = (await home.streams.load(streamOf({ noun: 'organisation', id: home.id }))).life.state as OrganisationState
  const zone = zoneOf(organisation)
  const now = later(home.clock.now(), record.recordedAt)
  const viewer = await checkedViewer(way, record, organisation, localDate(now, zone))
  const others = await loadOthers(home, definition.needs?.(input, state, speaker) ?? [], viewer)
  const happened = happening(request.occurredAt, now, record.life.lastStepAt, zone)
  const situation: Situation = {
    actor,
    speaker,
    now,
    ...happened,
    zone,
    organisation,
    id,
    eventId: ids.event,
    other: <S>(noun: NounName, of: Id) => found<S>(others, noun, of),
  }
  const decided = decide(nounNamed(command.noun), definition as never, input, record.life, situation)
  return decided.map((event: Decided, n: number) => encoded(way, event, n, situation.occurredAt))
}

function encoded({ home, request, actor, ids, hash }: Way, event: Decided, n: number, occurredAt: string): NewEvent {
  const { giver, source, causationId, correlationId } = request
  const principal = giver.by === 'session' ? giver.onBehalfOf : giver.by === 'import' ? giver.author : undefined
  return {
    id: ids.event(n),
    type: event.type,
    data: home.codec.encode(ids.event(n), event),
    metadata: {
      actor,
      source,
      occurredAt: event.occurredAt ?? occurredAt,
      correlationId: correlationId ?? ids.event(0),
      ...(principal === undefined || principal === actor ? {} : { onBehalfOf: principal }),
      ...(causationId === undefined ? {} : { causationId }),
      ...(n === 0 ? { commandHash: hash } : {}),
    },
  }
}

function speakerOf({ giver }: CommandRequest): PersonId {
  if (giver.by === 'timer') return 'lockstep'
  return (giver.by === 'import' ? giver.author : giver.onBehalfOf) ?? giver.person
}

/** Who asks, held against the record and the command. Undefined for the clock, and before there is an organisation. */
async function checkedViewer(way: Way, record: StreamRecord, organisation: OrganisationState, today: LocalDate) {
  const { home, request, command, input } = way
  const { giver } = request
  if (giver.by === 'timer' || organisation.is === 'none') return undefined
  const stateOf = async (person: PersonId) =>
    (await home.streams.load(streamOf({ noun: 'person', id: person }))).life.state as PersonState
  const speaker = speakerOf(request)
  const principal = speaker === giver.person ? undefined : { person: speaker, state: await stateOf(speaker) }
  const viewer = commandViewer(giver.person, await stateOf(giver.person), organisation, today, principal)
  const reach = reachOf(record, input)
  if (!maySee(viewer, reach)) throw new RequestRefused('UnknownRecord', 'There is no such record.')
  const giving = { speaker, by: giver.by, ...(reach.partnership ? { partnership: reach.partnership } : {}) }
  checkGiver(viewer, giving, command.definition as never, record.life.state as never, input as never)
  return viewer
}

/** The other streams that a decider asked for; one that doesn't exist for the viewer is as if there were none. */
async function loadOthers(home: Home, refs: readonly Ref[], viewer: Viewer | undefined) {
  const loaded = new Map<string, StreamRecord>()
  for (const stream of refs.map(streamOf)) {
    const record = await home.streams.load(stream)
    const exists = viewer === undefined || maySee(viewer, reachOf(record))
    loaded.set(stream, exists ? record : emptyRecord(stream))
  }
  return loaded
}

function found<S>(others: ReadonlyMap<string, StreamRecord>, noun: NounName, id: Id): S {
  const record = others.get(streamOf({ noun, id }))
  if (record === undefined) throw new Error(`the command does not say that it needs ${noun}`)
  return record.life.state as S
}

