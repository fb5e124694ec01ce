import type { Id, Instant, PersonId, SessionReach } from '@lockstep/domain'

/** Somebody's way in, on one device. */
export interface Session extends SessionReach {
  readonly id: Id
  readonly organisation: Id
  readonly person: PersonId
  readonly device: string
  readonly since: Instant
  /** When it was last used, to the minute, as far as whoever found it knew. */
  readonly used?: Instant
}

/** As whom a session is opened, and how far it reaches back. */
export type Whose = SessionReach & Pick<Session, 'organisation' | 'person'>
