import type { Exposing } from '../exposure/state.ts'
import type { DecisionId, EventId, Id, PartnershipId, PersonId } from '../kernel/ids.ts'
import type { Instant, LocalDate } from '../kernel/time.ts'
import type { Bets } from './bets.ts'
import type { OptionId, Plan, Terms } from './terms.ts'

export const stances = ['support', 'concern', 'oppose'] as const
export type Stance = (typeof stances)[number]

export const verdicts = ['worked', 'partly', 'failed', 'stop'] as const
export type Verdict = (typeof verdicts)[number]

/** What excuses a verdict before its time. */
export const harms = ['harm', 'legal', 'other'] as const

/** How one decision stands to another that it leaves in force. */
export const relations = ['amends', 'refines', 'relates_to'] as const

export interface Round {
  readonly id: EventId
  readonly calledAt: Instant
  readonly asked: readonly PersonId[]
  readonly closes: LocalDate
  /** The last answer of each who has given one. */
  readonly answers: Readonly<Record<PersonId, EventId>>
}

/** A problem as somebody stated it, and who else took it for the problem. */
export interface StatedProblem {
  readonly event: EventId
  readonly by: PersonId | 'lockstep'
  readonly at: Instant
  /** When it entered the record as it is worded now. */
  readonly knownAt: Instant
  readonly acceptedBy: readonly PersonId[]
}

/** What has to hold for it to work; and since when it does not. */
export interface Assumption {
  readonly event: EventId
  readonly at: Instant
  readonly brokeAt?: Instant
}

/** What is known of it before and after anything is proposed. */
export interface Framing {
  readonly since: Instant
  readonly problems: readonly StatedProblem[]
  readonly options: readonly OptionId[]
  readonly assumptions: readonly Assumption[]
  /** The outside events and the players of the ecosystem that it cites. */
  readonly cites: readonly Id[]
}

/** A decision from its proposal on. */
export interface Proposal extends Framing {
  readonly terms: Terms
  readonly partnership: PartnershipId | undefined
  readonly supersedes: readonly DecisionId[]
  readonly imported: boolean
  readonly problem: 'missing' | 'stated' | 'waived'
  readonly stopLosses: readonly EventId[]
  /** Whose position is on record and open, however it came there. */
  readonly spoken: readonly PersonId[]
  /** Who was asked and has stayed silent: only a late position is left to them. */
  readonly silent: readonly PersonId[]
  /** Who is said to know of it: whoever was asked for a position, and had a part when it was made. */
  readonly exposes: readonly Exposing[]
  /** Bets that were asked for on its expected effect. */
  readonly bets?: Bets
  /** Whether a verdict on it is on record. */
  readonly judged: boolean
  /** When positions were last opened. */
  readonly openedAt?: Instant
  /** While it is restricted: the only persons for whom it exists. */
  readonly restrictedTo?: readonly PersonId[]
  /** When that entered the record. */
  readonly restrictedAt?: Instant
}

export interface Made {
  readonly event: EventId
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
  | (Framing & { readonly is: 'framed' })
  | LivingDecision
