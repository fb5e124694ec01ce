import type { PartnershipId, PersonId } from '../kernel/ids.ts'
import type { AskedAnswer } from '../kernel/sealed-round.ts'
import type { LocalDate } from '../kernel/time.ts'
import type { Pair } from '../partnership/events.ts'

/** Who rates whom. */
export interface Rated {
  readonly from: PersonId
  readonly to: PersonId
}

/** A rating that was asked for, and what became of it. */
export interface AskedRating extends Rated, AskedAnswer {}

export interface PulseRound {
  readonly partnership: PartnershipId
  readonly calledBy: PersonId | 'lockstep'
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
  /** Nothing of it was open, nor ever will be. */
  | (PulseRound & { readonly is: 'called off' })

export const isRating =
  ({ from, to }: Rated) =>
  (rating: Rated): boolean =>
    rating.from === from && rating.to === to

/** Whether it is one of these two about the other. */
export const isBetween =
  ({ one, other }: Pair) =>
  ({ from, to }: Rated): boolean =>
    (from === one && to === other) || (from === other && to === one)

/** Who is asked, each once. */
export const askedIn = (state: PulseState): PersonId[] =>
  state.is === 'none' ? [] : [...new Set(state.pairs.flatMap(({ one, other }) => [one, other]))]

/** Who called it; where the charter's cadence did, whoever it asks. */
export function mayCallOff(state: PulseState): readonly PersonId[] {
  if (state.is === 'none') return []
  return state.calledBy === 'lockstep' ? askedIn(state) : [state.calledBy]
}
