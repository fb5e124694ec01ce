import type { Id, Instant, PersonId } from '@lockstep/domain'

/** An organisation that this server serves. */
export interface Served {
  readonly id: Id
  /** The folder of its files, below the data folder. */
  readonly folder: string
  readonly demo: boolean
}

/** Somebody's way in, on one device. */
export interface Session {
  readonly id: Id
  readonly organisation: Id
  readonly person: PersonId
  readonly device: string
  readonly since: Instant
  /** Words recorded before this stay closed to it. */
  readonly wordsSince?: Instant
}

/**
 * What a link is for: founding an organisation; a member's first way in; another device of one's own; or the way back of
 * who lost both session and recovery code.
 */
export type Link =
  | { readonly kind: 'found' }
  | {
      readonly kind: 'join' | 'device' | 'restore'
      readonly organisation: Id
      readonly person: PersonId
      readonly by: readonly PersonId[]
      readonly wordsSince?: Instant
    }

/**
 * Sessions, links and codes: truly deletable, so kept apart from every log. Tokens are handed out once and stored hashed.
 * Times are the computer's, also for a demo.
 */
export interface Access {
  served(): readonly Served[]
  serve(organisation: Served): void
  /** Ends the organisation's sessions and links as well. */
  forget(organisation: Id): void

  openSession(session: Omit<Session, 'id' | 'since'>): {
    readonly session: Session
    readonly token: string
  }
  session(token: string): Session | undefined
  sessionsOf(organisation: Id, person: PersonId): readonly Session[]
  /** Whether the person ever held a session. */
  hasJoined(organisation: Id, person: PersonId): boolean
  /** @returns whether the person had such a session. */
  revoke(organisation: Id, person: PersonId, session: Id): boolean

  /** @returns the token; it opens the link once, within `days`. */
  makeLink(link: Link, days: number): string
  /** What a link is for, without using it up. */
  link(token: string): Link | undefined
  /** Uses it up. Undefined where it is unknown, used or too old. */
  useLink(token: string): Link | undefined

  /** A new code in place of the person's last. Shown once. */
  makeRecoveryCode(organisation: Id, person: PersonId): string
  /** Uses the code up. */
  useRecoveryCode(organisation: Id, code: string): PersonId | undefined

  /** A member says that a person should be let in again. @returns all who have said so within a week. */
  vouch(organisation: Id, person: PersonId, by: PersonId): readonly PersonId[]
  close(): void
}
