import type {
  GoalId,
  LocalDate,
  Marked,
  PartnershipId,
  PersonId,
  RankingAnswer,
  RankingState,
} from '@lockstep/domain'
import type { CalledOff } from './called-off.ts'
import type { OpenAnswer } from './opened-answer.ts'
import type { Stamp } from './stamp.ts'

/** A round over the goals of a partnership from its call on. */
export interface RankingRow {
  readonly id: string
  /** As the noun knows it: who is asked, and what became of each answer. */
  readonly state: RankingState
  readonly called?: RankingCall
  /** The last answer of each, while it is sealed. */
  readonly sealed: readonly SealedRanking[]
  /** In the order in which they opened. */
  readonly rankings: readonly OpenRanking[]
  readonly opened?: Stamp
  readonly calledOff?: CalledOff
}

export interface RankingCall {
  readonly stamp: Stamp
  readonly partnership: PartnershipId
  readonly goals: readonly GoalId[]
  readonly asked: readonly PersonId[]
  readonly closes: LocalDate
}

export interface SealedRanking {
  readonly person: PersonId
  readonly answer: Marked<RankingAnswer>
  readonly stamp: Stamp
}

/** What one says from its opening on. */
export interface OpenRanking extends SealedRanking, OpenAnswer<RankingAnswer> {}
