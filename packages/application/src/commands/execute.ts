import {
  checkGiver,
  commands,
  decide,
  effective,
  type Id,
  isCommand,
  type Life,
  lifeOf,
  marksOfType,
  type NounName,
  nounNamed,
  type RegisteredCommand,
  require,
  type Situation,
  streamOf,
  type Unique,
  type Viewer,
} from '@lockstep/domain'
import { deriveFrom } from '@lockstep/eventstore-client'
import { RequestRefused } from '../errors.ts'
import type { Home } from '../home/home.ts'
import { checkMayChange, reachOf, type StreamRecord } from '../home/record.ts'
import { parseInput } from '../input.ts'
import { asForgotten } from '../mending/mend.ts'
import { type Asked, askedOf } from '../writing/asked.ts'
import type { CommandOutcome, CommandRequest } from '../writing/command-request.ts'
import { besideIn, found, loadOthers, loadSiblings, partnershipsOf } from '../writing/others.ts'
import { checkDated, happening } from '../writing/situation.ts'
import { actorOf, type Decision, type Ids, idsOf, speakerOf, write } from '../writing/write.ts'
import { entriesFor } from './entries.ts'

/**
 * The way of a command: parsed, held against the policy, decided on the stream as it is, and recorded.
 * @throws RequestRefused, Refusal, or what the log throws.
 */
export async function execute(home: Home, request: CommandRequest): Promise<CommandOutcome> {
  const command = registered(request.name)
  const input = parseInput(command.definition.input, request.input)
  const id = await idIn(home, request, command, input)
  const stream = streamOf({ noun: command.noun, id })
  const { name, occurredAt, forgotten } = request
  const asked = {
    body: { name, input: request.input, occurredAt, forgotten },
    isSealed:
      // Why something comes only now is as far open as the record.
      forgotten !== undefined ||
      command.definition.records.some((type) => marksOfType(type).length > 0),
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
  return deriveFrom(whose, whose, noun, ...unique.as, String(begun.length))
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
  checkDated(command.definition, request.occurredAt)
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
    : asForgotten(
        home,
        record,
        dated,
        { ...request.forgotten, by: speakerOf(request.giver) },
        asked,
      )
}

function checkMayGive(
  { request: { giver }, command, input }: Way,
  record: StreamRecord,
  viewer: Viewer | undefined,
): void {
  if (giver.by === 'timer' || viewer === undefined) return
  if (giver.by === 'session') checkNotWithdrawn(command, record)
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

/**
 * Who was to answer something hears that it is gone, and not that it is somebody else's. A decision may have been for some
 * alone: nobody else hears that there was one.
 * @throws Refusal `WasWithdrawn`
 */
function checkNotWithdrawn(
  { noun, definition }: RegisteredCommand,
  { life, revision }: StreamRecord,
): void {
  const begins = definition.creates === true || definition.begins !== undefined
  const isThere =
    begins || revision < 0 || noun === 'decision' || life.state.is !== nounNamed(noun).initial.is
  require(isThere, 'WasWithdrawn', 'This was withdrawn since: there is nothing left to do about it.')
}

/** The life as it stood when a forgotten step happened: each entry where it belongs, whatever day it was given first. */
async function lifeUntil(
  home: Home,
  { noun, id }: StreamRecord,
  at: string,
): Promise<Life<{ is: string }>> {
  const counting = effective(await home.streams.recorded(streamOf({ noun, id })))
  return lifeOf(
    nounNamed(noun),
    counting.filter((event) => event.at <= at),
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
  const action = command.definition.takesOn?.(input as never)
  const agreedIn = action === undefined ? undefined : await home.siblings.agreedIn(action)
  const agreed = agreedIn === undefined ? [] : [agreedIn]
  const needed = await loadOthers(home, [...needs, ...agreed], viewer)
  const inNeeded = <S>(noun: NounName, of: Id) => found<S>(needed, noun, of)
  const then = command.definition.needsThen?.(input as never, inNeeded, agreedIn) ?? []
  const against = command.definition.against?.(input as never, inNeeded) ?? []
  const further = await loadOthers(home, [...then, ...partnershipsOf(against)], viewer)
  const beside = command.definition.beside?.(input as never)
  const cited = command.definition.cites?.(input as never) ?? []
  const entries = await entriesFor(home, viewer, cited)
  const unique = command.definition.unique?.(input as never, life.state as never)
  const alike = unique === undefined ? [] : [{ noun: command.noun, ...unique }]
  const siblings = await loadSiblings(home, [...against, ...alike])
  const ofThose = command.definition.needsOfThose?.(siblings as never[]) ?? []
  const others = new Map([...needed, ...further, ...(await loadOthers(home, ofThose, viewer))])
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
    derivedId: (from, parts) => deriveFrom(from, ...parts),
    other: <S>(noun: NounName, of: Id) => found<S>(others, noun, of),
    begunOf: (noun, of) => others.get(streamOf({ noun, id: of }))?.life.begun,
    beside: beside && (await besideIn(home, others, beside)),
    siblings: <S>() => siblings as readonly S[],
    agreedIn,
    exists: (entry) => entries.has(entry),
  }
}
