import type { EventId, GoalId, Id, PartnershipId, PersonId } from '../kernel/ids.ts'
import type { Instant } from '../kernel/time.ts'
import type { Need, Problem } from './need.ts'
import type { RealityAnswer } from './reality.ts'
import type { Changes, Terms } from './terms.ts'

/** What an owner says afterwards of a change: that it had been agreed explains it, and is no consent. */
export const changeAnswers = ['consented', 'noticed', 'was_agreed'] as const
export type ChangeAnswer = (typeof changeAnswers)[number]

/** Where a reported value comes from. */
export const progressSources = ['hand', 'csv', 'api', 'page'] as const

/** A change that an owner proposes and the others may consent to before it is made. */
export interface ProposedChange {
  readonly by: PersonId
  readonly changes: Changes
  readonly reason?: string | undefined
  readonly consents: readonly { readonly person: PersonId; readonly knownAt: Instant }[]
}

/** A change that was made. */
export interface MadeChange {
  readonly event: EventId
  readonly at: Instant
  /** The owners whom it concerned: before it and after it. */
  readonly owners: readonly PersonId[]
  readonly consented: readonly PersonId[]
  readonly answers: Readonly<Record<PersonId, ChangeAnswer>>
}

/** A check against reality, and what the others said to it last. */
export interface RealityCheck {
  readonly event: EventId
  readonly by: PersonId
  readonly at: Instant
  readonly answers: Readonly<Record<PersonId, RealityAnswer>>
}

export interface Goal {
  readonly terms: Terms
  /** That of its terms, where a delegation's scope is held against it. */
  readonly partnership: PartnershipId | undefined
  readonly parents: readonly GoalId[]
  readonly imported: boolean
  readonly need?: Need
  readonly problem?: Problem
  /** What the owners are asked to agree to: the proposal, or the last change of an agreed term. */
  readonly wording: {
    readonly event: EventId
    readonly at: Instant
    /** When these words entered the record; who corrects them later is asked nothing, others are. */
    readonly knownAt: Instant
    readonly by: PersonId
  }
  /** Who agreed to that wording. */
  readonly agreedBy: readonly PersonId[]
  readonly proposed: Readonly<Record<EventId, ProposedChange>>
  /** Whose changes were declined by another, until they propose one anew or take note of it. */
  readonly declined: Readonly<Record<EventId, PersonId>>
  /** The first first. */
  readonly made: readonly MadeChange[]
  readonly checks: readonly RealityCheck[]
  /** What was agreed elsewhere that it takes on, and who does. */
  readonly takesOn?: { readonly action: Id; readonly by: PersonId }
  /** Where its end sorts, while it is over. */
  readonly endedAt?: Instant
}

export type LivingGoal = Goal & {
  /** Agreed: every owner agreed to what it says now. Lapsed: dropped without a word. */
  readonly is: 'proposed' | 'agreed' | 'achieved' | 'missed' | 'abandoned' | 'lapsed'
}

export type GoalState = { readonly is: 'none' } | LivingGoal

type OpenGoal = LivingGoal & { readonly is: 'proposed' | 'agreed' }

/** Of every state, whether a goal is still aimed at in it. */
const aimedAt: Readonly<Record<GoalState['is'], boolean>> = {
  none: false,
  proposed: true,
  agreed: true,
  achieved: false,
  missed: false,
  abandoned: false,
  lapsed: false,
}

/** Whether a goal is still aimed at: neither over nor yet to be proposed. */
export const isOpenGoal = (state: GoalState): state is OpenGoal => aimedAt[state.is]

/** Whether every owner agreed to what a goal says now. */
export const standing = ({ terms, agreedBy }: Goal): 'proposed' | 'agreed' =>
  terms.owners.length > 0 && terms.owners.every((owner) => agreedBy.includes(owner))
    ? 'agreed'
    : 'proposed'
