import type { StatedProblem } from '../decision/state.ts'
import type { Need, Problem } from '../goal/need.ts'
import type { EventId, GoalId, PartnershipId, PersonId } from '../kernel/ids.ts'
import type { Instant, LocalDate } from '../kernel/time.ts'

/** Keeping things going, or serving growth, as who asks states it. */
export const requestKinds = ['running', 'growth'] as const

/** What kind of reason a no has that no research could bear out; left out: one that it could. */
export const grounds = ['capacity', 'budget', 'legal', 'judgement'] as const

/** How it turned out, as one of the two says. */
export const requestVerdicts = ['worked', 'partly', 'failed', 'too_early'] as const

interface Asked {
  readonly partnership: PartnershipId | undefined
  readonly from: PersonId
  readonly to: PersonId
  readonly goal: GoalId | undefined
  readonly problem: Problem | undefined
  /** Every time that one was stated, in order. */
  readonly problems: readonly StatedProblem[]
  readonly need: Need | undefined
  /** The last answer that was not a plain yes. */
  readonly pushback: EventId | undefined
  /** When it was first delivered; nothing turns out before. */
  readonly deliveredAt: Instant | undefined
}

type Plain = 'asked' | 'accepted' | 'declined' | 'withdrawn' | 'delivered'

export type LivingRequest =
  | (Asked & { readonly is: Plain })
  | (Asked & { readonly is: 'in research'; readonly until: LocalDate })
  /** The answer that the asker may agree to. */
  | (Asked & { readonly is: 'countered' | 'conditioned'; readonly answer: EventId })

/** A problem may be on record from before the asking. */
export type RequestState =
  | { readonly is: 'none'; readonly problems?: readonly StatedProblem[] }
  | LivingRequest
