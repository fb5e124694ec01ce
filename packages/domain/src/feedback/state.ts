import type { Disclosure } from '../disclosing.ts'
import type { EventId, PartnershipId, PersonId } from '../kernel/ids.ts'
import type { Instant, LocalDate } from '../kernel/time.ts'

/** Direct is about the business; hard is about the person and how they behave; and there is appreciation. */
export const kinds = ['direct', 'hard', 'appreciation'] as const
export type FeedbackKind = (typeof kinds)[number]

/** What each counts as where its giver left open whether it is praise or blame. Source: measurement/detectors.json, names. */
export const plainValence = { direct: 0, hard: -1, appreciation: 1 } as const

/** What the giver saw at a follow-up. */
export const differences = ['seen', 'partly', 'not_yet'] as const
export type Difference = (typeof differences)[number]

interface Given {
  readonly partnership?: PartnershipId
  readonly from: PersonId
  readonly to: PersonId
  readonly kind: FeedbackKind
  readonly followUpOn: LocalDate
  /** The event that set the running follow-up: the giving, or the last reopening. */
  readonly followUpSetBy: EventId
  /** Since when it says what it says. */
  readonly saidSince: Instant
  /** When its receiver last answered it, or said that they had read it anew. */
  readonly readOn?: Instant
  /** What its giver saw at the follow-up, if they have said so since it was given or reopened. */
  readonly difference?: Difference
  /** Those that stand, offers among them. */
  readonly disclosures: readonly Disclosure[]
}

/** How its receiver has taken it, while it goes on. */
type Taken = 'given' | 'acknowledged' | 'accepted'

export type FeedbackState =
  | { readonly is: 'none' }
  | (Given & { readonly is: Taken })
  /** Over; reopened, it stands again as it was taken before. */
  | (Given & { readonly is: 'declined' | 'closed'; readonly was: Taken })

/** Its receiver had answered it before it was corrected, and has not said since that they have read that. */
export const isToBeReadAnew = (
  state: FeedbackState,
): state is Exclude<FeedbackState, { is: 'none' }> =>
  state.is !== 'none' && state.readOn !== undefined && state.readOn < state.saidSince
