import type { PersonId } from '../kernel/ids.ts'
import type { LocalDate } from '../kernel/time.ts'
import type { OrganisationState } from '../organisation/state.ts'
import type { Delegation, PersonState } from '../person/state.ts'
import type { SessionReach } from './let-in-again.ts'

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
  /** The post-mortems that somebody from outside facilitates: they read those, and what they are of. */
  readonly facilitates?: readonly Facilitation[]
  readonly today: LocalDate
}

/** Of a post-mortem: it, its partnership, and what began there up to the last day that it looks at. */
export interface Facilitation {
  readonly postmortem: string
  readonly partnership: string
  readonly to: LocalDate
  /** The last day on which it is read; left out: it is not closed yet. */
  readonly until?: LocalDate
}
