import type { Difference, GoalTerms, PersonId, Zone } from '@lockstep/domain'
import type { Evidence } from '@lockstep/measures'
import { type CommitmentRow, commitments } from '../folds/commitments.ts'
import { type FeedbackRow, feedback } from '../folds/feedback.ts'
import { type GoalRevision, type GoalRow, goals } from '../folds/goals.ts'
import type { Stamp } from '../folds/stamp.ts'
import type { View } from '../view.ts'
import { keptEvidence } from './from-commitments.ts'

type BehaviourNoun = 'feedback' | 'goal' | 'commitment' | 'decision' | 'intervention'

/** One thing that somebody did to or for somebody else, and how far it speaks for them. */
export interface BehaviourEvidence extends Evidence {
  readonly stamp: Stamp
  readonly about: { readonly noun: BehaviourNoun; readonly id: string }
  /** "difference seen", "changed without consent" */
  readonly told: string
}

/** Whose trust, and in whom. */
export interface Direction {
  readonly from: PersonId
  readonly to: PersonId
}

/**
 * What `to` did that speaks for or against being reliable toward `from`, in order of time: accepted
 * feedback at its follow-up, as its giver sees it; goals that both own, changed with or without the
 * other's consent; and commitments, as whom they were made to says what became of them.
 */
export function reliabilityEvidence(view: View, between: Direction): BehaviourEvidence[] {
  return inTime([
    ...[...view.rows(feedback).values()].flatMap((row) => fromFeedback(row, between)),
    ...[...view.rows(goals).values()].flatMap((row) => fromGoal(row, between)),
    ...[...view.rows(commitments).values()].flatMap((row) =>
      fromCommitment(row, between, view.zone),
    ),
  ])
}

/** The order in which evidence counts. */
export const inTime = (evidence: readonly BehaviourEvidence[]): BehaviourEvidence[] =>
  [...evidence].sort((x, y) => x.at - y.at || (x.id < y.id ? -1 : 1))

const seen: Record<Difference, { readonly p: number; readonly told: string }> = {
  seen: { p: 1, told: 'difference seen' },
  partly: { p: 0.5, told: 'difference partly seen' },
  not_yet: { p: 0, told: 'difference not seen yet' },
}

function fromFeedback(row: FeedbackRow, { from, to }: Direction): BehaviourEvidence[] {
  if (row.given?.from !== from || row.given.to !== to) return []
  return row.followUps.flatMap(({ answered }) =>
    answered?.accepted
      ? [says(answered.stamp, { noun: 'feedback', id: row.id }, seen[answered.difference])]
      : [],
  )
}

function fromGoal({ id, revisions, firstTerms }: GoalRow, between: Direction) {
  let draft = firstTerms?.draft ?? false
  return revisions.flatMap((revision) => {
    const wasDraft = draft
    draft = revision.changes.draft?.to ?? draft
    return wasDraft || !isShared(revision, between)
      ? []
      : [says(revision.stamp, { noun: 'goal', id }, consent(revision, between))]
  })
}

/** One of the two changed what both had agreed on. */
const isShared = (
  { stamp, ownersBefore, material, editorial }: GoalRevision,
  { from, to }: Direction,
): boolean =>
  stamp.by === to &&
  material &&
  !editorial &&
  ownersBefore.includes(from) &&
  ownersBefore.includes(to)

const agreed: readonly (keyof GoalTerms)[] = ['target', 'targetText', 'horizon', 'metric']

function consent({ consented, changes }: GoalRevision, { from }: Direction) {
  const term = agreed.find((each) => changes[each] !== undefined) ?? 'definition'
  const what = term === 'targetText' ? 'target' : term
  return consented.includes(from)
    ? { p: 1, told: `${what} changed with consent` }
    : { p: 0, told: `${what} changed without consent` }
}

function fromCommitment(row: CommitmentRow, { from, to }: Direction, zone: Zone) {
  const theirs = row.made?.from === to && row.made.to === from
  const kept = theirs ? keptEvidence(row, zone) : undefined
  return kept === undefined ? [] : [says(kept.stamp, { noun: 'commitment', id: row.id }, kept)]
}

/** What one entry says, as evidence. */
export const says = (
  stamp: Stamp,
  about: BehaviourEvidence['about'],
  { p, told }: { readonly p: number; readonly told: string },
): BehaviourEvidence => ({
  id: stamp.event,
  at: Date.parse(stamp.at),
  stamp,
  about,
  p,
  told,
})
