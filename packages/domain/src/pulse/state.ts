import type { EventId, PartnershipId, PersonId } from '../kernel/ids.ts'
import type { LocalDate } from '../kernel/time.ts'
import type { Pair } from '../partnership/events.ts'

/** Days in which those who are asked may answer a pulse. */
export const PULSE_WINDOW_DAYS = 7

/** Who rates whom. */
export interface Rated {
  readonly from: PersonId
  readonly to: PersonId
}

/** A rating that was asked for, and what became of it. */
export interface AskedRating extends Rated {
  /** Of the last answer, if there is one. */
  readonly answer?: EventId
  /** Answered after the opening. */
  readonly late: boolean
  readonly opened: boolean
  /** Nobody had answered when it was opened; away, if they could not. */
  readonly silence?: 'silent' | 'away'
}

export interface PulseRound {
  readonly partnership: PartnershipId
  readonly pairs: readonly Pair[]
  /** The last local day on which it may be answered. */
  readonly closes: LocalDate
  /** Two for each pair. */
  readonly ratings: readonly AskedRating[]
}

export type PulseState =
  | { readonly is: 'none' }
  /** Some of its pairs are sealed. */
  | (PulseRound & { readonly is: 'called' })
  | (PulseRound & { readonly is: 'opened' })

export const isRating =
  ({ from, to }: Rated) =>
  (rating: Rated): boolean =>
    rating.from === from && rating.to === to

/** Who is asked, each once. */
export const askedIn = (state: PulseState): PersonId[] =>
  state.is === 'none' ? [] : [...new Set(state.pairs.flatMap(({ one, other }) => [one, other]))]
