import { createHmac, type KeyObject } from 'node:crypto'
import {
  type Id,
  type Instant,
  type OrganisationState,
  type PersonId,
  type PersonState,
  type Sealed,
  streamOf,
} from '@lockstep/domain'
import type { EventLog } from '@lockstep/eventstore-client'
import { Codec } from '../keys/codec.ts'
import type { Keys } from '../keys/keys.ts'
import { type Clock, DemoClock } from './clock.ts'
import { Siblings } from './siblings.ts'
import { Streams } from './streams.ts'

/** One organisation's log, with what is needed to read and write it in the domain's terms. */
export class Home {
  readonly id: Id
  readonly log: EventLog
  readonly keys: Keys
  readonly codec: Codec
  readonly clock: Clock
  readonly streams: Streams
  readonly siblings: Siblings
  readonly #commandSecret: KeyObject

  /** @param commandSecret of these keys, `commands`. */
  constructor(id: Id, log: EventLog, keys: Keys, clock: Clock, commandSecret: KeyObject) {
    this.id = id
    this.log = log
    this.keys = keys
    this.clock = clock
    this.streams = new Streams(log)
    this.codec = new Codec(id, keys, async (person) => (await this.nameOf(person)) !== undefined)
    this.siblings = new Siblings(log)
    this.#commandSecret = commandSecret
  }

  /** The same organisation with another log, or other keys, in the place of its own. */
  with(log: EventLog, keys: Keys = this.keys): Home {
    return new Home(this.id, log, keys, this.clock, this.#commandSecret)
  }

  /** What an event's metadata remembers of the command that recorded it, to know a reused key by. */
  hashOf(body: string): string {
    return createHmac('sha256', this.#commandSecret).update(body).digest('base64url')
  }

  /** The organisation as its stream has it now. */
  async organisation(): Promise<OrganisationState> {
    await this.streams.latest()
    return this.streams.state({ noun: 'organisation', id: this.id })
  }

  /** Moves a demo's clock on. The computer's own can't be moved. */
  moveTo(moment: Instant): void {
    if (this.clock instanceof DemoClock) this.clock.advanceTo(moment)
  }

  async person(id: PersonId): Promise<PersonState> {
    await this.streams.latest()
    return this.streams.state({ noun: 'person', id })
  }

  /** A person's name as it was sealed when they came to be known. */
  async nameOf(person: PersonId): Promise<Sealed | undefined> {
    const events = await this.streams.recorded(streamOf({ noun: 'person', id: person }))
    for (const { type, data } of events)
      if (type === 'PersonIdentified' || type === 'MemberJoined') {
        const { name } = data as { readonly name?: Sealed }
        if (name !== undefined) return name
      }
    return undefined
  }

  async close(): Promise<void> {
    await this.log.close()
    await this.keys.close()
  }
}
