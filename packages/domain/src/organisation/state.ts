import type { EventId, PersonId } from '../kernel/ids.ts'
import type { Instant, LocalDate, Zone } from '../kernel/time.ts'
import type { Settings } from './held.ts'

export interface Founded {
  readonly is: 'founded' | 'in crisis'
  /** Absent where nobody gave one. */
  readonly name?: string
  readonly zone: Zone
  readonly owner: PersonId
  readonly administrators: readonly PersonId[]
  /** When it was recorded that each was appointed. */
  readonly appointed?: Readonly<Record<PersonId, Instant>>
  /** The first month of the fiscal year, 1 to 12. */
  readonly fiscalYearStart: number
  readonly holidays: readonly LocalDate[]
  /** What was set of the detectors' thresholds, by detector. */
  readonly thresholds?: Settings
  /** What was set of how scores are reckoned, by what is reckoned. */
  readonly model?: Settings
  /** Imports that were taken back, by the entries that began them. */
  readonly undone?: readonly EventId[]
  /** Set only where it was founded as a demo: the moment at which its own clock stands. */
  readonly demoClock?: Instant
}

export type OrganisationState = { readonly is: 'none' } | Founded
