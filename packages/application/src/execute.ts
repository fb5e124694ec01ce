import {
  type Against,
  type Beside,
  checkGiver,
  commands,
  decide,
  type Entered,
  type Id,
  isCommand,
  type Life,
  lifeOf,
  marksOfType,
  type NounName,
  nounNamed,
  type Ref,
  type RegisteredCommand,
  type Situation,
  streamOf,
  type Unique,
  type Viewer,
} from '@lockstep/domain'
import { deriveId, timeOf } from '@lockstep/eventstore-client'
import { entered } from '@lockstep/projections'
import { type Asked, askedOf, existsFor } from './asked.ts'
import type { CommandOutcome, CommandRequest } from './command-request.ts'
import { endOfTurn } from './end-of-turn.ts'
import { entriesFor } from './entries.ts'
import { RequestRefused } from './errors.ts'
import type { Home } from './home.ts'
import { parseInput } from './input.ts'
import { asForgotten } from './mend.ts'
import { checkMayChange, emptyRecord, reachOf, type StreamRecord } from './record.ts'
import { happening } from './situation.ts'
import { actorOf, type Decision, type Ids, idsOf, speakerOf, write } from './write.ts'

/**
 * The way of a command: parsed, held against the policy, decided on the stream as it is, and recorded.
 * @throws RequestRefused, Refusal, or what the log throws.
 */
export async function execute(home: Home, request: CommandRequest): Promise<CommandOutcome> {
  await endOfTurn()
  const command = registered(request.name)
  const input = parseInput(command.definition.input, request.input)
  const id = await idIn(home, request, command, input)
  const stream = streamOf({ noun: command.noun, id })
  const { name, occurredAt, forgotten } = request
  const asked = {
    body: { name, input: request.input, occurredAt, forgotten },
    isSealed: command.definition.records.some((type) => marksOfType(type).length > 0),
  }
  const written = await write(home, request, stream, asked, (record, ids) =>
    decideOn({ home, request, command, input, id, ids }, record),
  )
  return { id, stream, ...written }
}

async function idIn(
  home: Home,
  request: CommandRequest,
  { noun, definition }: RegisteredCommand,
  input: unknown,
): Promise<Id> {
  if (definition.creates) {
    if (request.recordId !== undefined) return request.recordId
    const unique = definition.unique?.(input as never, undefined as never)
    return unique === undefined ? idsOf(request).stream() : uniqueId(home, request, noun, unique)
  }
  return definition.begins?.(input as never) ?? (input as { id: Id }).id
}

/** Two who begin the same at once write the same stream, which takes one of them; who asks again, what they began. */
async function uniqueId(
  home: Home,
  request: CommandRequest,
  noun: NounName,
  unique: Unique,
): Promise<Id> {
  const begun = await home.siblings.of({ noun, ...unique })
  const before = begun.find(({ first }) => first === idsOf(request).event(0))
  if (before !== undefined) return before.id
  const whose = 'of' in unique ? unique.of : unique.partnership
  return deriveId(timeOf(whose), whose, noun, ...unique.as, String(begun.length))
}

interface Way {
  readonly home: Home
  readonly request: CommandRequest
  readonly command: RegisteredCommand
  readonly input: unknown
  readonly id: Id
  readonly ids: Ids
}

function registered(name: string): RegisteredCommand {
  if (!isCommand(name)) throw new RequestRefused('UnknownCommand', 'There is no such command.')
  return commands[name]
}

async function decideOn(way: Way, record: StreamRecord): Promise<readonly Decision[]> {
  const { home, request, command } = way
  const { creates, begins } = command.definition
  const mayGive = (viewer: Viewer | undefined) => checkMayGive(way, record, viewer)
  const asked = await askedOf(home, request, record, {
    input: way.input,
    creates: creates === true || begins !== undefined,
    ...(creates === true ? { mayBegin: mayGive } : {}),
  })
  mayGive(asked.viewer)
  const happened = happening(request.occurredAt, asked.now, record.life.lastStepAt, asked.zone)
  const life =
    request.forgotten === undefined ? record.life : await lifeUntil(home, record, happened.at)
  const situation = await situationOf(way, life, asked, happened)
  const input = way.input as never
  const decided = decide(
    nounNamed(command.noun),
    command.definition as never,
    input,
    life,
    situation,
  )
  const dated = decided.map((event) => ({ occurredAt: happened.occurredAt, ...event }))
  return request.forgotten === undefined
    ? dated
    : asForgotten(home, record, dated, request.forgotten.reason, asked.now)
}

function checkMayGive(
  { request: { giver }, command, input }: Way,
  record: StreamRecord,
  viewer: Viewer | undefined,
): void {
  if (giver.by === 'timer' || viewer === undefined) return
  const replaced = command.definition.replaces?.(
    record.life.state as never,
    speakerOf(giver),
    input as never,
  )
  if (replaced !== undefined) checkMayChange(viewer, record, replaced)
  const { partnership } = reachOf(record, input)
  const giving = {
    speaker: speakerOf(giver),
    by: giver.by,
    ...(partnership ? { partnership } : {}),
  }
  checkGiver(
    viewer,
    giving,
    command.definition as never,
    record.life.state as never,
    input as never,
  )
}

/** The life as it stood when a forgotten step happened. */
async function lifeUntil(
  home: Home,
  { noun, id }: StreamRecord,
  at: string,
): Promise<Life<{ is: string }>> {
  const recorded = await home.streams.recorded(streamOf({ noun, id }))
  return lifeOf(
    nounNamed(noun),
    recorded.filter((event) => event.at <= at),
  )
}

async function situationOf(
  { home, request, command, input, id, ids }: Way,
  life: Life<{ is: string }>,
  { organisation, zone, now, viewer }: Asked,
  happened: Pick<Situation, 'occurredAt' | 'at'>,
): Promise<Situation> {
  const speaker = speakerOf(request.giver)
  const needs = command.definition.needs?.(input as never, life.state as never, speaker) ?? []
  const needed = await loadOthers(home, needs, viewer)
  const against =
    command.definition.against?.(input as never, <S>(noun: NounName, of: Id) =>
      found<S>(needed, noun, of),
    ) ?? []
  const others = new Map([...needed, ...(await loadOthers(home, partnershipsOf(against), viewer))])
  const beside = command.definition.beside?.(input as never)
  const cited = command.definition.cites?.(input as never) ?? []
  const entries = await entriesFor(home, viewer, cited)
  const unique = command.definition.unique?.(input as never, life.state as never)
  const alike = unique === undefined ? [] : [{ noun: command.noun, ...unique }]
  const siblings = await loadSiblings(home, [...against, ...alike])
  return {
    actor: actorOf(request.giver),
    speaker,
    source: request.source,
    now,
    ...happened,
    zone,
    organisation,
    id,
    eventId: ids.event,
    derivedId: (from, parts) => deriveId(timeOf(from), ...parts),
    other: <S>(noun: NounName, of: Id) => found<S>(others, noun, of),
    beside: beside && (await besideIn(home, others, beside)),
    siblings: <S>() => siblings as readonly S[],
    exists: (entry) => entries.has(entry),
  }
}

const partnershipsOf = (against: readonly Against[]): Ref[] =>
  against.flatMap((each) =>
    'of' in each ? [] : [{ noun: 'partnership' as const, id: each.partnership }],
  )

/** What a partnership has is looked at whole, whoever asks: only its members are told what is in their way. */
async function loadSiblings(home: Home, held: readonly Against[]) {
  const states: unknown[] = []
  for (const each of held)
    for (const { id } of await home.siblings.of(each)) {
      const { life } = await home.streams.load(streamOf({ noun: each.noun, id }))
      states.push(life.state)
    }
  return states
}

/** The other streams that a decider asked for; one that doesn't exist for the viewer is as if there were none. */
async function loadOthers(home: Home, refs: readonly Ref[], viewer: Viewer | undefined) {
  const loaded = new Map<string, StreamRecord>()
  for (const stream of refs.map(streamOf)) {
    const record = await home.streams.load(stream)
    const exists = viewer === undefined || (await existsFor(home, viewer, record))
    loaded.set(stream, exists ? record : emptyRecord(stream))
  }
  return loaded
}

/** What stands in a record that exists for the viewer, or in one of its entries. */
async function besideIn(
  home: Home,
  others: ReadonlyMap<string, StreamRecord>,
  { of, entry }: Beside,
): Promise<Entered | undefined> {
  const stream = streamOf(of)
  const record = others.get(stream)
  if (record === undefined || record.revision < 0) return undefined
  const recorded = await home.streams.recorded(stream)
  const event = entry === undefined ? recorded[0] : recorded.find(({ id }) => id === entry)
  return event && entered(of, record.life.state, event)
}

function found<S>(others: ReadonlyMap<string, StreamRecord>, noun: NounName, id: Id): S {
  const record = others.get(streamOf({ noun, id }))
  if (record === undefined) throw new Error(`the command does not say that it needs this ${noun}`)
  return record.life.state as S
}
