import {
  type CommandName,
  checkStep,
  commands,
  decide,
  type EventId,
  effective,
  eventDefinition,
  type Id,
  type Instant,
  later,
  lifeOf,
  lived,
  type NounName,
  nounNamed,
  type OccurredAt,
  type OrganisationState,
  type PersonId,
  type Recorded,
  Refusal,
  refOf,
  type Sealed,
  type Situation,
  sortsAt,
  streamOf,
  unborn,
} from '@lockstep/domain'
import { canonical, deriveId, type NewEvent } from '@lockstep/eventstore-client'
import type { z } from 'zod'
import { decode } from '../record/decode.ts'
import { changeMarked } from '../record/marked-values.ts'
import { MemoryLog } from './memory-log.ts'
import { Seals } from './seals.ts'

const ZONE = 'Europe/Amsterdam'

interface When {
  readonly occurredAt?: OccurredAt | undefined
  readonly causationId?: EventId
}

/** An organisation whose commands are decided by the real domain and recorded in a log in memory. */
export class Company {
  readonly log = new MemoryLog()
  readonly seals = new Seals()
  readonly owner: PersonId
  readonly id: Id
  #ids = 0

  constructor() {
    this.owner = this.newId('owner')
    const name = 'Calder Freight'
    this.id = this.give(this.owner, 'FoundOrganisation', { name, zone: ZONE, owner: this.owner })
    const first = { type: 'MemberJoined', data: { role: 'CEO' } }
    this.#record(streamOf({ noun: 'person', id: this.owner }), [first], this.owner, this.log.now)
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
    const id = input.id ?? this.newId(name)
    const stream = streamOf({ noun, id })
    const life = lifeOf(nounNamed(noun), this.recorded(stream))
    const now = later(this.now, this.log.of(stream).at(-1)?.recordedAt ?? '')
    const occurredAt = when.occurredAt ?? later(now, life.lastStepAt)
    const eventIds: EventId[] = []
    const situation: Situation = {
      actor: by,
      speaker: by,
      now,
      occurredAt,
      at: sortsAt(occurredAt, now),
      zone: ZONE,
      organisation: { is: 'none' } as OrganisationState,
      id,
      eventId: (n) => (eventIds[n] ??= this.newId('event')),
      other: <S>(of: NounName, other: Id) => this.state(of, other) as S,
    }
    const decided = decide(nounNamed(noun), definition as never, input as never, life, situation)
    const events = decided.map((event, n) => ({ ...event, id: situation.eventId(n) }))
    this.#record(stream, events, by, occurredAt, when.causationId)
    return id
  }

  /** `give`, but a refusal changes nothing. */
  attempt(...command: Parameters<Company['give']>): Id | undefined {
    return unlessRefused(() => this.give(...command))
  }

  /** Withdraws an event, or moves it to another moment; nothing where that would not be legal. */
  mend(stream: string, event: EventId, by: PersonId, to?: Instant): void {
    const entry = effective(this.recorded(stream)).find(({ id }) => id === event)
    if (entry === undefined || eventDefinition(entry.type)?.mendable !== true) return
    const occurredAt = to ?? entry.metadata.occurredAt
    const reason = 'It was wrong.'
    const { type } = entry
    const mending =
      to === undefined
        ? { type: 'RecordWithdrawn', data: { event, reason } }
        : {
            type: 'RecordCorrected',
            data: { event, type, occurredAt, data: this.#clear(entry), reason },
          }
    unlessRefused(() => {
      this.#checkMended(stream, { ...entry, ...mending, id: 'mending', occurredAt })
      this.#record(stream, [mending], by, occurredAt)
    })
  }

  recorded(stream: string): Recorded[] {
    return this.log.of(stream).map(decode)
  }

  state(noun: NounName, id: Id): { is: string } {
    return lifeOf(nounNamed(noun), this.recorded(streamOf({ noun, id }))).state
  }

  /** The ids of a noun's records, in the order of the log. */
  all(noun: NounName): Id[] {
    const streams = new Set(this.log.events.map(({ stream }) => stream))
    return [...streams]
      .map(refOf)
      .filter((ref) => ref.noun === noun)
      .map(({ id }) => id)
  }

  /** Always the same ids for the same history, and in the order of time. */
  newId(what: string): Id {
    this.#ids += 1
    return deriveId(this.now, what, String(this.#ids))
  }

  #record(
    stream: string,
    events: readonly { id?: EventId; type: string; data: unknown; occurredAt?: OccurredAt }[],
    actor: string,
    occurredAt: OccurredAt,
    causationId?: EventId,
  ): void {
    const stored = events.map(({ id, type, data, ...event }): NewEvent => {
      const sealed = this.seals.seal(type, data as object)
      return {
        id: id ?? this.newId('event'),
        type,
        data: canonical(JSON.parse(JSON.stringify(sealed))),
        metadata: {
          actor,
          source: 'api',
          occurredAt: event.occurredAt ?? occurredAt,
          ...(causationId === undefined ? {} : { causationId }),
        },
      }
    })
    if (stored.length === 0) return
    this.log.add(stream, stored, this.log.of(stream).at(-1)?.revision ?? 'none')
  }

  #clear({ type, data }: Recorded): Record<string, unknown> {
    return changeMarked(type, data as Record<string, unknown>, (mark) => {
      const { owners } = mark as Sealed
      return { owners, value: this.seals.open(mark as Sealed) }
    })
  }

  #checkMended(stream: string, { occurredAt, ...mending }: Recorded & { occurredAt: OccurredAt }) {
    const noun = nounNamed(refOf(stream).noun)
    const metadata = { ...mending.metadata, occurredAt, recordedAt: this.now }
    const at = sortsAt(occurredAt, this.now)
    const whole = [...this.recorded(stream), { ...mending, metadata, at }]
    effective(whole).reduce((life, event) => {
      checkStep(noun, life, event.type, event.at)
      return lived(noun, life, event)
    }, unborn(noun.initial))
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
