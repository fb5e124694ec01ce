import type { PersonId } from './kernel/ids.ts'
import type { LocalDate } from './kernel/time.ts'
import type { SessionReach } from './let-in-again.ts'
import type { OrganisationState } from './organisation/state.ts'
import type { Delegation, PersonState } from './person/state.ts'

/**
 * Who asks, and as what. Commands, queries, live updates, exports and search all put their question to the functions of
 * `policy.ts`, and to nothing else.
 */
export interface Viewer extends SessionReach {
  readonly person: PersonId
  readonly self: PersonState
  readonly organisation: OrganisationState
  /** Whom the viewer may record for, each with the delegation that says so. */
  readonly principals: readonly { readonly person: PersonId; readonly delegation: Delegation }[]
  /** Reads one post-mortem: its records and no others. */
  readonly facilitates?: { readonly records: readonly string[] }
  readonly today: LocalDate
}
