import type { EventId, Id, PartnershipId, PersonId } from '../kernel/ids.ts'
import type { LocalDate } from '../kernel/time.ts'
import type { SessionKind } from '../partnership/session-kinds.ts'

/** When a session is, in the organisation's zone. */
export interface SessionTime {
  readonly on: LocalDate
  /** The last day of what goes on over several. */
  readonly until?: LocalDate | undefined
  readonly time?: string | undefined
  readonly minutes?: number | undefined
}

/** The last day of a session, or its only one. */
export const lastDayOf = ({ on, until }: SessionTime): LocalDate => until ?? on

interface Session {
  readonly partnership: PartnershipId
  readonly kind: SessionKind
  readonly host: PersonId
  readonly among: readonly PersonId[]
}

/** Something to do that was agreed on there, and whose it is. */
export interface AgreedAction {
  readonly id: Id
  readonly who: PersonId
  readonly to: PersonId
  /** Whose its words are, where it was agreed in confidence. */
  readonly among?: readonly PersonId[]
  readonly declined: boolean
}

export type SessionState =
  | { readonly is: 'none' }
  | (Session & {
      readonly is: 'planned'
      readonly when: SessionTime
      /** The event that set its day. */
      readonly daySetBy: EventId
      /** The agreement on a cadence that brought it, as long as nobody has moved it. */
      readonly since?: EventId | undefined
    })
  | (Session & {
      readonly is: 'held'
      /** Its day, or the last of them. */
      readonly on: LocalDate
      readonly present: readonly PersonId[]
      /** Those of them who say that they were not. */
      readonly disputedBy: readonly PersonId[]
      readonly actions: readonly AgreedAction[]
    })
  | (Session & { readonly is: 'called off' })
