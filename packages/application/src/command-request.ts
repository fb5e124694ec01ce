import type { CommandName, Id, Instant, LocalDate, PersonId, Source } from '@lockstep/domain'

/** Who gives a command, as the session says; never as the body says. */
export type Giver =
  | { readonly by: 'session'; readonly person: PersonId; readonly onBehalfOf?: PersonId }
  | { readonly by: 'import'; readonly person: PersonId; readonly author?: PersonId }
  | { readonly by: 'timer' }

/** A command on its way. */
export interface CommandRequest {
  readonly name: CommandName
  readonly input: unknown
  readonly giver: Giver
  readonly source: Source
  /** A UUIDv7 made by the client: asked again with the same key, a command answers as it did the first time. */
  readonly key: Id
  /** For a command that creates: the id that its record gets. Only founding and imports know one beforehand. */
  readonly recordId?: Id
  /** The revision that the stream must have, where the giver saw one. */
  readonly ifMatch?: number
  /** When it happened: an instant, or a day in the organisation's zone. Left out: now. */
  readonly occurredAt?: Instant | LocalDate
  readonly causationId?: string
  readonly correlationId?: string
}

/** What a command came to. */
export interface CommandOutcome {
  /** The record that it wrote. */
  readonly id: Id
  readonly stream: string
  readonly revision: number
  /** Undefined where the stream had it already and nothing was recorded, ever. */
  readonly position: string | undefined
  /** The events that this command recorded, now or the first time. */
  readonly events: readonly string[]
}

