import type { DecisionId, EventId, PartnershipId, PersonId } from '../kernel/ids.ts'
import type { Instant, LocalDate } from '../kernel/time.ts'
import type { OptionId, Plan, Terms } from './terms.ts'

export const stances = ['support', 'concern', 'oppose'] as const
export type Stance = (typeof stances)[number]

export const verdicts = ['worked', 'partly', 'failed', 'stop'] as const
export type Verdict = (typeof verdicts)[number]

/** What excuses a verdict before its time. */
export const harms = ['harm', 'legal', 'other'] as const

/** How one decision stands to another that it leaves in force. */
export const relations = ['amends', 'refines', 'relates_to'] as const

/** Days in which those who are asked may give their position, unless said otherwise. */
export const POSITION_WINDOW_DAYS = 7

export interface Round {
  readonly id: EventId
  readonly calledAt: Instant
  readonly asked: readonly PersonId[]
  readonly closes: LocalDate
  /** The last answer of each who has given one. */
  readonly answers: Readonly<Record<PersonId, EventId>>
}

/** A decision from its proposal on. */
export interface Proposal {
  readonly terms: Terms
  readonly partnership: PartnershipId | undefined
  readonly since: Instant
  readonly supersedes: readonly DecisionId[]
  readonly imported: boolean
  readonly problem: 'missing' | 'stated' | 'waived'
  readonly options: readonly OptionId[]
  readonly stopLosses: readonly EventId[]
  /** Whose position is on record and open, however it came there. */
  readonly spoken: readonly PersonId[]
  /** Who was asked and has stayed silent: only a late position is left to them. */
  readonly silent: readonly PersonId[]
  /** When positions were last opened. */
  readonly openedAt?: Instant
  /** While it is restricted: the only persons for whom it exists. */
  readonly restrictedTo?: readonly PersonId[]
}

export interface Made {
  readonly at: Instant
  readonly plan: Plan
}

export type LivingDecision = Proposal &
  (
    | { readonly is: 'proposed' }
    /** Positions are called and sealed. */
    | { readonly is: 'asked'; readonly round: Round }
    | { readonly is: 'opened' }
    | { readonly is: 'rejected' }
    | { readonly is: 'decided'; readonly made: Made }
    | { readonly is: 'reversed'; readonly made: Made }
    | { readonly is: 'superseded'; readonly made: Made; readonly by: DecisionId }
    | { readonly is: 'dropped'; readonly made?: Made }
  )

export type DecisionState =
  | { readonly is: 'none' }
  /** A problem is stated and nothing proposed. */
  | { readonly is: 'framed'; readonly since: Instant; readonly options: readonly OptionId[] }
  | LivingDecision
