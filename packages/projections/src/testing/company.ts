import {
  type Against,
  agreedBy,
  type Beside,
  type CommandName,
  commands,
  decide,
  type Entered,
  type EventId,
  type Id,
  type Instant,
  later,
  lifeOf,
  type NounName,
  nounNamed,
  type OccurredAt,
  type OrganisationState,
  type PersonId,
  type Recorded,
  type Ref,
  Refusal,
  refOf,
  type Situation,
  sortsAt,
  streamOf,
  type Zone,
} from '@lockstep/domain'
import { canonical, deriveFrom, deriveId, type NewEvent } from '@lockstep/eventstore-client'
import type { z } from 'zod'
import { decode } from '../events/decode.ts'
import { entered } from '../events/entered.ts'
import { among, type Begun, isHeld } from './belonging.ts'
import { MemoryLog } from './memory-log.ts'
import { type How, insertions, mendingOf } from './mending.ts'
import { Seals } from './seals.ts'

const ZONE = 'Europe/Amsterdam'

type Source = Situation['source']

interface When {
  readonly occurredAt?: OccurredAt | undefined
  readonly causationId?: EventId
  /** The id of the record that it begins. */
  readonly recordId?: Id
  /** In whose name a delegate gives it. */
  readonly onBehalfOf?: PersonId
  /** By which way it came, where not by the API. */
  readonly source?: Source
  /** When the history it came from had it. */
  readonly heldAt?: Instant
  /** As a forgotten step, put in where it belongs. */
  readonly forgotten?: boolean
}

/** An event on its way into the log. */
interface Draft {
  readonly id?: EventId
  readonly type: string
  readonly data: unknown
  readonly occurredAt?: OccurredAt
}

/** An organisation whose commands are decided by the real domain and recorded in a log in memory. */
export class Company {
  readonly log = new MemoryLog()
  readonly seals = new Seals()
  readonly owner: PersonId
  readonly id: Id
  #ids = 0

  /** @param founded when its clock begins; left out: on a day of 2026. */
  constructor(founded?: Instant) {
    if (founded !== undefined) this.log.now = founded
    this.owner = this.newId('owner')
    const name = 'Calder Freight'
    this.id = this.give(this.owner, 'FoundOrganisation', { name, zone: ZONE, owner: this.owner })
    const first = { type: 'MemberJoined', data: { role: 'CEO' } }
    this.#record(streamOf({ noun: 'person', id: this.owner }), [first], this.owner)
  }

  get now(): Instant {
    return this.log.now
  }

  set now(now: Instant) {
    this.log.now = now
  }

  /** @returns the record's id @throws Refusal */
  give(by: PersonId | 'lockstep', name: CommandName, given: object, when: When = {}): Id {
    const { noun, definition } = commands[name]
    const input = (definition.input as z.ZodType<{ id?: Id }>).parse(given)
    const id = definition.begins?.(input as never) ?? input.id ?? when.recordId ?? this.newId(name)
    const stream = streamOf({ noun, id })
    const known = this.recorded(stream)
    const now = later(this.now, known.at(-1)?.metadata.recordedAt ?? '')
    const occurredAt = when.occurredAt ?? later(now, lifeOf(nounNamed(noun), known).lastStepAt)
    const at = sortsAt(occurredAt, now)
    const life = lifeOf(
      nounNamed(noun),
      when.forgotten ? known.filter((event) => event.at <= at) : known,
    )
    const eventIds: EventId[] = []
    const takes = definition.takesOn?.(input as never)
    const situation: Situation = {
      actor: by,
      speaker: when.onBehalfOf ?? by,
      source: when.source ?? 'api',
      now,
      occurredAt,
      at,
      zone: this.zone,
      organisation: this.organisation,
      id,
      eventId: (n) => (eventIds[n] ??= this.newId('event')),
      derivedId: (from, parts) => deriveFrom(from, ...parts),
      beside: this.#beside(definition.beside?.(input as never)),
      other: <S>(of: NounName, other: Id) => this.state(of, other) as S,
      begunOf: (of, other) => this.#life(of, other).begun,
      agreedIn: takes === undefined ? undefined : this.#agreedIn(takes),
      exists: (entry) => this.log.events.some(({ id }) => id === entry),
      siblings: <S>() =>
        this.#siblings(
          definition.against?.(
            input as never,
            <S>(of: NounName, other: Id) => this.state(of, other) as S,
          ) ?? among(noun, definition.unique?.(input as never, life.state as never)),
        ) as S[],
    }
    const decided = decide(nounNamed(noun), definition as never, input as never, life, situation)
    const events = decided.map((event, n) => ({ ...event, id: situation.eventId(n) }))
    const dated = events.map((event) => ({ occurredAt, ...event }))
    this.#record(
      stream,
      when.forgotten ? insertions(known, dated, when.onBehalfOf ?? by, now) : dated,
      by,
      when,
    )
    return id
  }

  /** `give`, but a refusal changes nothing. */
  attempt(...command: Parameters<Company['give']>): Id | undefined {
    return unlessRefused(() => this.give(...command))
  }

  /** Withdraws an event, moves it to another moment, or words it anew; nothing where that would not be legal. */
  mend(stream: string, event: EventId, by: PersonId, how: How = {}): void {
    unlessRefused(() => {
      const { seals, now } = this
      const mending = mendingOf(this.recorded(stream), event, by, { seals, now, ...how })
      if (mending !== undefined) this.#record(stream, [mending], by)
    })
  }

  get organisation(): OrganisationState {
    return this.id === undefined
      ? { is: 'none' }
      : (this.state('organisation', this.id) as OrganisationState)
  }

  get zone(): Zone {
    const { organisation } = this
    return organisation.is === 'none' ? ZONE : organisation.zone
  }

  recorded(stream: string): Recorded[] {
    return this.log.of(stream).map(decode)
  }

  state(noun: NounName, id: Id): { is: string } {
    return this.#life(noun, id).state
  }

  #life(noun: NounName, id: Id) {
    return lifeOf(nounNamed(noun), this.recorded(streamOf({ noun, id })))
  }

  /** The ids of a noun's records, in the order of the log. */
  all(noun: NounName): Id[] {
    const streams = new Set(this.log.events.map(({ stream }) => stream))
    return [...streams]
      .map(refOf)
      .filter((ref) => ref.noun === noun)
      .map(({ id }) => id)
  }

  #siblings(held: readonly Against[]): { is: string }[] {
    return held.flatMap((each) =>
      this.all(each.noun)
        .map((id): Begun => this.state(each.noun, id))
        .filter((begun) => isHeld(each, begun)),
    )
  }

  #agreedIn(action: Id): Ref | undefined {
    const event = this.log.events.map(decode).find((each) => agreedBy(each).includes(action))
    return event && refOf(event.stream)
  }

  /** Always the same ids for the same history, and in the order of time. */
  newId(what: string): Id {
    this.#ids += 1
    return deriveId(this.now, what, String(this.#ids))
  }

  #beside(named: Beside | undefined): Entered | undefined {
    if (named === undefined) return undefined
    const { of, entry } = named
    const recorded = this.recorded(streamOf(of))
    const event = entry === undefined ? recorded[0] : recorded.find(({ id }) => id === entry)
    return event && entered(of, this.state(of.noun, of.id), event)
  }

  #record(
    stream: string,
    events: readonly Draft[],
    actor: string,
    { causationId, onBehalfOf, heldAt, source = 'api' }: When = {},
  ): void {
    const stored = events.map(({ id, type, data, occurredAt = this.now }): NewEvent => {
      const sealed = this.seals.seal(type, data as object)
      return {
        id: id ?? this.newId('event'),
        type,
        data: canonical(JSON.parse(JSON.stringify(sealed))),
        metadata: {
          actor,
          source,
          occurredAt,
          ...(causationId === undefined ? {} : { causationId }),
          ...(onBehalfOf === undefined ? {} : { onBehalfOf }),
          ...(heldAt === undefined ? {} : { heldAt }),
        },
      }
    })
    if (stored.length === 0) return
    this.log.add(stream, stored, this.log.of(stream).at(-1)?.revision ?? 'none')
  }
}

function unlessRefused<T>(act: () => T): T | undefined {
  try {
    return act()
  } catch (error) {
    if (error instanceof Refusal) return undefined
    throw error
  }
}
