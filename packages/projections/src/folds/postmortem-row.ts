import type {
  EventId,
  LocalDate,
  Marked,
  PartnershipId,
  PersonId,
  PostmortemId,
  PostmortemState,
  RecalledAccount,
  Recurrence,
  ToldAnnotation,
  ToldFinding,
  ToldNarrative,
  ToldObjection,
} from '@lockstep/domain'
import type { CalledOff } from './called-off.ts'
import type { OpenAnswer } from './opened-answer.ts'
import type { Stamp } from './stamp.ts'
import type { Wording } from './wording.ts'

type Words = Marked<string>

/** A post-mortem from its opening on. What is said in it stays sealed; lists are in the order in which it happened. */
export interface PostmortemRow {
  readonly id: PostmortemId
  readonly state: PostmortemState
  readonly opened?: PostmortemOpening
  /** The last account of each, while it is sealed. */
  readonly sealed: readonly SealedAccount[]
  /** Who facilitated it before, and when they handed it on. */
  readonly before: readonly { readonly person: PersonId; readonly until: Stamp }[]
  /** In the order in which they opened. */
  readonly accounts: readonly OpenAccount[]
  readonly recalled?: Stamp
  /** The last one that the facilitator curated. */
  readonly narrative?: { readonly stamp: Stamp; readonly told: Marked<ToldNarrative> }
  readonly annotations: readonly { readonly stamp: Stamp; readonly told: Marked<ToldAnnotation> }[]
  readonly objections: readonly { readonly stamp: Stamp; readonly told: Marked<ToldObjection> }[]
  readonly findings: readonly FindingThere[]
  readonly actions: readonly ActionRow[]
  readonly closed?: Stamp
  readonly reopenings: readonly { readonly stamp: Stamp; readonly reason?: Words | undefined }[]
  readonly calledOff?: CalledOff
}

export interface PostmortemOpening {
  readonly stamp: Stamp
  readonly by: PersonId
  readonly partnership: PartnershipId
  readonly title: string
  readonly question: Words
  readonly from: LocalDate
  readonly to: LocalDate
  readonly event?: EventId | undefined
  readonly involved: readonly PersonId[]
  readonly facilitator: PersonId
  readonly closes: LocalDate
}

export interface SealedAccount {
  readonly person: PersonId
  readonly account: Marked<RecalledAccount>
  readonly stamp: Stamp
}

/** What one recalls, from its opening on. */
export interface OpenAccount extends SealedAccount, Omit<OpenAnswer<never>, 'said'> {}

/** Something that was found, by the id of the event that says so. */
export interface FindingThere {
  readonly id: EventId
  readonly stamp: Stamp
  readonly told: Marked<ToldFinding>
  /** When it is asked whether it happened again; left out: it is asked no more. */
  readonly askOn?: LocalDate | undefined
  /** The asking that waits for an answer. */
  readonly cameDue?: Stamp | undefined
  readonly answers: readonly FindingAnswerThere[]
}

export interface FindingAnswerThere {
  readonly stamp: Stamp
  readonly again: Recurrence
  readonly note?: Words | undefined
}

export interface ActionRow extends Wording {
  readonly id: EventId
  readonly stamp: Stamp
  readonly who: PersonId
  readonly becomes: 'commitment' | 'goal'
  readonly to?: PersonId | undefined
  readonly dueOn: LocalDate
  readonly finding?: EventId | undefined
  readonly declined?: Ended
  /** Whose it is has left. */
  readonly withdrawn?: Ended & { readonly by: PersonId }
}

/** That an action came to nothing, and why. */
interface Ended {
  readonly stamp: Stamp
  readonly reason?: Words | undefined
}
