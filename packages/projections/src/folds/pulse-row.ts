import type {
  EventId,
  LocalDate,
  Marked,
  Pair,
  PartnershipId,
  PersonId,
  PulseAnswer,
  PulseState,
} from '@lockstep/domain'
import type { CalledOff } from './called-off.ts'
import type { OpenAnswer } from './opened-answer.ts'
import type { Stamp } from './stamp.ts'

/** A trust pulse from its call on. */
export interface PulseRow {
  readonly id: string
  /** As the noun knows it: whom it asked about whom, and what became of each. */
  readonly state: PulseState
  readonly called?: PulseCall
  /** The last answer of each about each, while it is sealed. */
  readonly sealed: readonly SealedRating[]
  /** Ratings that are open, in the order in which they opened. */
  readonly ratings: readonly OpenRating[]
  readonly openings: readonly { readonly stamp: Stamp; readonly pairs: readonly Pair[] }[]
  readonly calledOff?: CalledOff
}

export interface PulseCall {
  readonly stamp: Stamp
  readonly partnership: PartnershipId
  readonly pairs: readonly Pair[]
  readonly closes: LocalDate
  /** Called by the cadence of the charter that this agreement put in force, and again on that day. */
  readonly cadence?: { readonly since: EventId; readonly next: LocalDate } | undefined
}

export interface SealedRating {
  readonly from: PersonId
  readonly to: PersonId
  readonly answer: Marked<PulseAnswer>
  readonly stamp: Stamp
}

/** A rating from its opening on. */
export interface OpenRating extends SealedRating, OpenAnswer<PulseAnswer> {}
