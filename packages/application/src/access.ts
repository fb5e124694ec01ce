import type { Id, PersonId } from '@lockstep/domain'
import type { ApiKeys } from './api-keys.ts'
import type { FollowedSources } from './followed-sources.ts'
import type { Looks } from './looks.ts'
import type { Session, Whose } from './session.ts'
import type { Uses } from './uses.ts'
import type { WaysIn } from './ways-in.ts'
import type { Webhooks } from './webhooks.ts'

/** An organisation that this server serves. */
export interface Served {
  readonly id: Id
  /** The folder of its files, below the data folder. */
  readonly folder: string
  readonly demo: boolean
}

/**
 * What a link is for: founding an organisation; a member's first way in; another device of one's own; or the way back of
 * who lost both session and recovery code.
 */
export type Link =
  | { readonly kind: 'found' }
  | (Whose & {
      readonly kind: 'join' | 'device' | 'restore'
      readonly by: readonly PersonId[]
    })
  /** No way in: it opens the person's calendar, and nothing else, as often as it is asked. */
  | (Whose & { readonly kind: 'calendar' })

/**
 * Sessions, links, keys and codes: truly deletable, so kept apart from every log. Tokens are handed out once and stored hashed.
 * Times are the computer's, also for a demo.
 */
export interface Access {
  readonly keys: ApiKeys
  readonly webhooks: Webhooks
  readonly followed: FollowedSources
  readonly looks: Looks
  /** Of sessions. */
  readonly uses: Uses

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
  /** Who ever held a session. */
  joined(organisation: Id): Promise<readonly PersonId[]>
  /** Which of these sessions and keys are over. */
  endedAmong(sessions: readonly Id[]): Promise<readonly Id[]>
  /**
   * Ends one of the person's sessions, its keys, and the links for other devices that it may have made; where the policy says
   * so, all else that came of the same letting in as well.
   * @param own the session that asks for it
   * @returns those that are over; none where there is no such session that it may end.
   */
  revoke(own: Whose, session: Id): Promise<readonly Id[]>

  /** @returns the token; it opens the link once, within `days`. */
  makeLink(link: Link, days: number): Promise<string>
  /** What a link is for, without using it up. */
  link(token: string): Promise<Link | undefined>
  /** Uses it up. Undefined where it is unknown, used or too old. */
  useLink(token: string): Promise<Link | undefined>
  /** Ends every link that others made for the person. */
  endLinksOfOthers(organisation: Id, person: PersonId): Promise<void>

  /** Whether there is an address of the person's calendar. */
  hasCalendar(whose: Whose): Promise<boolean>
  /** Ends the addresses of the person's calendar; for who was let in again those that came of that alone. */
  endCalendar(whose: Whose): Promise<void>

  /** A new code in place of those that reach no further. Shown once. It opens no more than the session that it is made in. */
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
