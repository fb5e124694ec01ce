import type { Difference, GoalTerms, PersonId, Zone } from '@lockstep/domain'
import type { Evidence } from '@lockstep/measures'
import { type CommitmentRow, commitments } from '../../folds/commitments.ts'
import { type FeedbackRow, feedback } from '../../folds/feedback.ts'
import { concernedBy } from '../../folds/goal-consent.ts'
import { type GoalRevision, type GoalRow, goals } from '../../folds/goals.ts'
import type { Stamp } from '../../folds/stamp.ts'
import { giverByItself } from '../../view/gathering.ts'
import type { Gathering, Gifts, View } from '../../view/view.ts'
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
export const reliabilityEvidence = (view: View, between: Direction): readonly BehaviourEvidence[] =>
  view.gathered(evidence).get(keyOf(between)) ?? []

/** Under what a direction's evidence is gathered. */
export const keyOf = ({ from, to }: Direction): string => `${from} ${to}`

const evidence: Gathering<BehaviourEvidence> = {
  givers: [
    giverByItself(feedback, fromFeedback),
    giverByItself(goals, fromGoal),
    giverByItself(commitments, fromCommitment),
  ],
  // Its days decide what came in time.
  also: ['organisation'],
}

const seen: Record<Difference, { readonly p: number; readonly told: string }> = {
  seen: { p: 1, told: 'difference seen' },
  partly: { p: 0.5, told: 'difference partly seen' },
  not_yet: { p: 0, told: 'difference not seen yet' },
}

type Evidences = Gifts<BehaviourEvidence>

function fromFeedback({ id, given, followUps }: FeedbackRow): Evidences {
  if (given === undefined) return []
  const key = keyOf(given)
  return followUps.flatMap(({ answered }) =>
    answered?.accepted
      ? [[key, says(answered.stamp, { noun: 'feedback', id }, seen[answered.difference])] as const]
      : [],
  )
}

function fromGoal({ id, revisions, firstTerms }: GoalRow): Evidences {
  let draft = firstTerms?.draft ?? false
  return revisions.flatMap((revision) => {
    const wasDraft = draft
    draft = revision.changes.draft?.to ?? draft
    return wasDraft
      ? []
      : sharedWith(revision).map((between) => {
          const said = consent(revision, between)
          return [keyOf(between), says(revision.stamp, { noun: 'goal', id }, said)] as const
        })
  })
}

/** Who changed what others had agreed on with them, and each of those. */
function sharedWith(revision: GoalRevision): Direction[] {
  const concerned = concernedBy(revision)
  const to = concerned.find((owner) => owner === revision.stamp.by)
  return to === undefined
    ? []
    : concerned.filter((owner) => owner !== to).map((from) => ({ from, to }))
}

const agreed: readonly (keyof GoalTerms)[] = ['target', 'targetText', 'horizon', 'metric']

function consent({ consented, changes }: GoalRevision, { from }: Direction) {
  const term = agreed.find((each) => changes[each] !== undefined) ?? 'definition'
  const what = term === 'targetText' ? 'target' : term
  return consented.includes(from)
    ? { p: 1, told: `${what} changed with consent` }
    : { p: 0, told: `${what} changed without consent` }
}

function fromCommitment(row: CommitmentRow, zone: Zone): Evidences {
  const kept = keptEvidence(row, zone)
  if (row.made === undefined || kept === undefined) return []
  const key = keyOf({ from: row.made.to, to: row.made.from })
  return [[key, says(kept.stamp, { noun: 'commitment', id: row.id }, kept)]]
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
