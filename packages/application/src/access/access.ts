import type { Id, PersonId } from '@lockstep/domain'
import type { ApiKeys } from './api-keys.ts'
import type { FollowedSources } from './followed-sources.ts'
import type { Links } from './links.ts'
import type { Looks } from './looks.ts'
import type { RecoveryCodes } from './recovery-codes.ts'
import type { Session, Whose } from './session.ts'
import type { Uses } from './uses.ts'
import type { Vouches } from './vouches.ts'
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
 * Sessions, links, keys and codes: truly deletable, so kept apart from every log. Tokens are handed out once and stored hashed.
 * Times are the computer's, also for a demo.
 */
export interface Access {
  readonly links: Links
  readonly codes: RecoveryCodes
  readonly vouches: Vouches
  readonly keys: ApiKeys
  readonly webhooks: Webhooks
  readonly followed: FollowedSources
  readonly looks: Looks
  /** Of sessions. */
  readonly uses: Uses

  served(): Promise<readonly Served[]>
  /** Where it is served already, it stays as it is. */
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
  /** Whether a session of the person was ever used, also one that is over. */
  wasIn(who: Pick<Whose, 'organisation' | 'person'>): Promise<boolean>
  /** Which of these sessions and keys are over. */
  endedAmong(sessions: readonly Id[]): Promise<readonly Id[]>
  /**
   * Ends one of the person's sessions, its keys, and the links for other devices that it may have made; where the policy says
   * so, all else that came of the same letting in as well.
   * @param own the session that asks for it
   * @returns those that are over; none where there is no such session that it may end.
   */
  revoke(own: Whose, session: Id): Promise<readonly Id[]>

  /** All ways into an organisation, for another store to take over. */
  waysIn(organisation: Id): Promise<WaysIn>
  /** Takes them over; what is here already stays as it is. */
  takeOver(ways: WaysIn): Promise<void>
  close(): Promise<void>
}
