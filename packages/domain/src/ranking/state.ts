import type { GoalId, PartnershipId, PersonId } from '../kernel/ids.ts'
import type { AskedAnswer } from '../kernel/sealed-round.ts'
import type { LocalDate } from '../kernel/time.ts'

/** What one of those who are asked has to say, and what became of it. */
export interface AskedRanking extends AskedAnswer {
  readonly person: PersonId
}

export interface RankingRound {
  readonly partnership: PartnershipId
  readonly calledBy: PersonId | 'lockstep'
  readonly goals: readonly GoalId[]
  /** The last local day on which it may be answered. */
  readonly closes: LocalDate
  /** One of each who is asked. */
  readonly rankings: readonly AskedRanking[]
}

export type RankingState =
  | { readonly is: 'none' }
  /** Sealed. */
  | (RankingRound & { readonly is: 'called' })
  | (RankingRound & { readonly is: 'opened' })
  /** Nothing of it was open, nor ever will be. */
  | (RankingRound & { readonly is: 'called off' })

/** Who is asked. */
export const askedToRank = (state: RankingState): PersonId[] =>
  state.is === 'none' ? [] : state.rankings.map(({ person }) => person)

/** Whether whoever has said nothing is not here any more. */
export const waitsForNobody = (
  rankings: readonly AskedRanking[],
  isHere: (person: PersonId) => boolean,
): boolean => rankings.every(({ answer, person }) => answer !== undefined || !isHere(person))
