import type {
  Assumption,
  ChangeAnswer,
  Continues,
  Counter,
  EventId,
  GoalChanges,
  GoalId,
  GoalState,
  GoalTerms,
  Id,
  LocalDate,
  Need,
  PageSource,
  PersonId,
  Problem,
  ProgressSource,
  RealityAnswer,
  RealityVerdict,
} from '@lockstep/domain'
import type { z } from 'zod'
import type { Stamp } from './stamp.ts'

/** A goal with all that was said of it. Lists are in the order in which it happened. */
export interface GoalRow {
  readonly id: GoalId
  /** As the noun knows it: its terms, parents, who agreed to the wording of now. */
  readonly state: GoalState
  readonly proposed?: Stamp
  /** What was agreed on in a post-mortem, that it is to bring about. */
  readonly action?: Id
  /** What it said first. */
  readonly firstTerms?: GoalTerms
  readonly source?: z.output<typeof PageSource>
  readonly continues?: z.output<typeof Continues>
  readonly links: readonly GoalLink[]
  readonly agreements: readonly GoalAgreement[]
  readonly expectations: readonly GoalExpectation[]
  readonly revisions: readonly GoalRevision[]
  readonly changeProposals: readonly GoalChangeProposal[]
  readonly need?: { readonly stamp: Stamp; readonly need: Need }
  readonly problem?: { readonly stamp: Stamp; readonly problem: Problem }
  /** Checks against reality. */
  readonly checks: readonly GoalCheck[]
  readonly progress: readonly GoalProgress[]
  readonly outcomes: readonly GoalOutcome[]
}

export interface GoalLink {
  readonly parent: GoalId
  readonly linked: Stamp
  readonly unlinked?: { readonly stamp: Stamp; readonly reason: string }
}

export interface GoalAgreement {
  readonly stamp: Stamp
  readonly person: PersonId
  /** The proposal or revision whose wording was agreed to. */
  readonly to: EventId
}

export interface GoalExpectation {
  readonly stamp: Stamp
  readonly person: PersonId
  readonly target?: number | undefined
  readonly horizon?: LocalDate | undefined
  readonly takenAs?: GoalTerms['takenAs']
}

export interface GoalRevision {
  readonly stamp: Stamp
  readonly changes: GoalChanges
  readonly reason?: string | undefined
  readonly editorial: boolean
  /** Whether it changed what the owners agree on: target, horizon, metric or definition. */
  readonly material: boolean
  readonly ownersBefore: readonly PersonId[]
  readonly ownersAfter: readonly PersonId[]
  /** Of the owners before, who had agreed to something that it said. */
  readonly hadAgreed: readonly PersonId[]
  /**
   * The owners whose consent came first: whoever revised, and whose consent to the proposed change
   * was on record when it was made.
   */
  readonly consented: readonly PersonId[]
  /** What owners said of it afterwards; the last answer of each counts. */
  readonly answers: readonly {
    readonly stamp: Stamp
    readonly person: PersonId
    readonly answer: ChangeAnswer
  }[]
}

export interface GoalChangeProposal {
  readonly stamp: Stamp
  readonly changes: GoalChanges
  readonly reason?: string | undefined
  readonly consents: readonly { readonly stamp: Stamp; readonly person: PersonId }[]
  /** By whom it was declined, or who took it back, and why. */
  readonly declined?: {
    readonly stamp: Stamp
    readonly person: PersonId
    readonly reason: string
  }
}

/** What somebody held against reality, with what they knew, and what the others said to it. */
export interface GoalCheck {
  readonly stamp: Stamp
  readonly person: PersonId
  /** The proposal or revision that was checked. */
  readonly wording: EventId
  readonly target?: number | undefined
  readonly horizon?: LocalDate | undefined
  /** Where it stood. */
  readonly from?: number | undefined
  readonly market?: GoalTerms['market']
  readonly assumptions: readonly z.output<typeof Assumption>[]
  readonly verdict: RealityVerdict
  readonly reason?: string | undefined
  readonly counter?: z.output<typeof Counter> | undefined
  /** The last answer of each counts. */
  readonly answers: readonly {
    readonly stamp: Stamp
    readonly person: PersonId
    readonly answer: RealityAnswer
    readonly reason?: string | undefined
  }[]
}

export interface GoalProgress {
  readonly stamp: Stamp
  readonly value?: number | undefined
  readonly text?: string | undefined
  readonly source: z.output<typeof ProgressSource>
}

/** An end, or a new beginning. */
export interface GoalOutcome {
  readonly stamp: Stamp
  readonly how: 'achieved' | 'missed' | 'abandoned' | 'lapsed' | 'reopened'
  readonly note?: string | undefined
  readonly value?: number | undefined
  readonly reason?: string | undefined
}

/** Of every outcome, whether a goal was over by it. */
const ends: Readonly<Record<GoalOutcome['how'], boolean>> = {
  achieved: true,
  missed: true,
  abandoned: true,
  lapsed: true,
  reopened: false,
}

export const isEnd = ({ how }: GoalOutcome): boolean => ends[how]

/** By which of them it was over, up to the last of them; by none where it goes on. */
export function endedBy(outcomes: readonly GoalOutcome[]): GoalOutcome | undefined {
  const last = outcomes.at(-1)
  return last !== undefined && isEnd(last) ? last : undefined
}
