import type { DecisionStep } from './decision-steps.ts'
import type { GoalStep } from './goal-steps.ts'
import type { ItemId } from './item-id.ts'

/**
 * What an imported item's ids derive from: the first-parent root commit, the item, and a generation, which whoever
 * records the steps raises when the item has been withdrawn.
 */
export interface ItemKey extends ItemId {
  readonly root: string
  readonly generation: number
}

/** An instant as ISO 8601 with an offset, or a local date, which only means something with a zone. */
export type Happened = { readonly instant: string } | { readonly day: string }

export interface At {
  readonly happened: Happened
  /** Why this is not the committer's date. */
  readonly moved?: string
}

export interface Evidence {
  readonly commit: string
  /** The commit's message without trailers. */
  readonly message: string
}

/** One step of an item's life, as a commit told it. */
export interface ImportStep {
  readonly item: { readonly kind: 'goal' | 'decision'; readonly key: ItemKey }
  /** `numberInCommit` counts this item's steps in this commit from 1, so that it doesn't depend on what else is read. */
  readonly commit: {
    readonly hash: string
    readonly numberInCommit: number
    /** Its date: from then on the history has told of this. */
    readonly at: string
  }
  readonly at: At
  readonly author: string
  readonly evidence: Evidence
  readonly step: Step
}

export type Step = GoalStep | DecisionStep

/** A step before it is dated and keyed. */
export interface Draft {
  readonly id: ItemId
  readonly step: Step
  /** The record's own day, which counts for an item's first step where it is earlier than the commit. */
  readonly ownDay?: string
  /** The day on which it happened, where its commit only shows it later, and what day that is. */
  readonly earlier?: { readonly day: string; readonly why: string }
}

/** What is told beside an item's life: no later step has to wait for it. */
const BESIDE: readonly Step['type'][] = [
  'goal progressed',
  'decision amended',
  'decision related',
  'decision status changed',
]

export const isBeside = ({ type }: Step): boolean => BESIDE.includes(type)

export const kindOf = (step: Step): 'goal' | 'decision' =>
  step.type.startsWith('goal') ? 'goal' : 'decision'
