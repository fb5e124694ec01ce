import type { Id, Instant, PersonId } from '@lockstep/domain'
import type { WaysIn } from './ways-in.ts'

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

/** As whom a session is opened, and how far it reaches back. */
export type Whose = Pick<Session, 'organisation' | 'person' | 'wordsSince'>

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
  served(): Promise<readonly Served[]>
  serve(organisation: Served): Promise<void>
  /** Ends the organisation's sessions and links as well. */
  forget(organisation: Id): Promise<void>

  openSession(session: Omit<Session, 'id' | 'since'>): Promise<{
    readonly session: Session
    readonly token: string
  }>
  session(token: string): Promise<Session | undefined>
  sessionsOf(organisation: Id, person: PersonId): Promise<readonly Session[]>
  /** Whether the person ever held a session. */
  hasJoined(organisation: Id, person: PersonId): Promise<boolean>
  /** Which of these sessions are over. */
  endedAmong(sessions: readonly Id[]): Promise<readonly Id[]>
  /** Ends the links for other devices as well, which the session may have made. @returns whether the person had it. */
  revoke(organisation: Id, person: PersonId, session: Id): Promise<boolean>

  /** @returns the token; it opens the link once, within `days`. */
  makeLink(link: Link, days: number): Promise<string>
  /** What a link is for, without using it up. */
  link(token: string): Promise<Link | undefined>
  /** Uses it up. Undefined where it is unknown, used or too old. */
  useLink(token: string): Promise<Link | undefined>
  /** Ends every link that others made for the person. */
  endLinksOfOthers(organisation: Id, person: PersonId): Promise<void>

  /** A new code in place of the person's last. Shown once. It opens no more than the session that it is made in. */
  makeRecoveryCode(whose: Whose): Promise<string>
  /** Uses the code up. */
  useRecoveryCode(organisation: Id, code: string): Promise<Whose | undefined>

  /** A member says that a person should be let in again. @returns all who have said so within a week. */
  vouch(organisation: Id, person: PersonId, by: PersonId): Promise<readonly PersonId[]>
  /** What was vouched for has been done: it takes all of them to do it again. */
  endVouching(organisation: Id, person: PersonId): Promise<void>

  /** All ways into an organisation, for another store to take over. */
  waysIn(organisation: Id): Promise<WaysIn>
  /** Takes them over; what is here already stays as it is. */
  takeOver(ways: WaysIn): Promise<void>
  close(): Promise<void>
}
