import { later } from '@lockstep/domain'
import { domainOf } from '../domains/domain-of.ts'
import { type CommitmentRow, commitments } from '../folds/commitments.ts'
import { type DecisionRow, decisions } from '../folds/decisions.ts'
import { type InterventionRow, interventions } from '../folds/interventions.ts'
import { wasEarly } from '../queries/parts/commitment-timing.ts'
import { type BehaviourEvidence, type Direction, inTime, says } from '../reliability/evidence.ts'
import type { View } from '../view.ts'

/**
 * What `from` did that shows how far they rely on `to`, in order of time: followed the other's position in the other's
 * domain, or told bad news before its day; or acted in the other's domain where both say that it was not invited, from the
 * moment at which the second said so.
 */
export const relianceEvidence = (view: View, between: Direction): BehaviourEvidence[] =>
  inTime([
    ...[...view.rows(decisions).values()].flatMap((row) => fromDecision(view, row, between)),
    ...[...view.rows(commitments).values()].flatMap((row) => fromCommitment(view, row, between)),
    ...[...view.rows(interventions).values()].flatMap((row) => fromIntervention(row, between)),
  ])

/** A restricted decision counts in what all share only once it is open to all. */
function fromDecision(view: View, row: DecisionRow, { from, to }: Direction) {
  const { id, state, made, proposed, openedToAll } = row
  if (!('terms' in state) || made === undefined || state.terms.owner !== from) return []
  const closed = proposed?.restricted !== undefined && openedToAll === undefined
  if (closed || state.imported || !made.plan.adopted.includes(to)) return []
  if (domainOf(view, row)?.owner !== to) return []
  const at = later(made.stamp.at, openedToAll?.at ?? made.stamp.at)
  return [
    says(
      { ...made.stamp, at },
      { noun: 'decision', id },
      { p: 1, told: 'followed their call in their domain' },
    ),
  ]
}

/** The first time that it was told counts: once it was told, it was told. */
function fromCommitment(view: View, { id, made, badNews }: CommitmentRow, { from, to }: Direction) {
  if (made?.from !== from || made.to !== to) return []
  const early = badNews.find((news) => wasEarly(view, made, news))
  return early === undefined
    ? []
    : [
        says(
          early.stamp,
          { noun: 'commitment', id },
          { p: 1, told: 'told bad news before its day' },
        ),
      ]
}

function fromIntervention(
  { id, recorded, state, agreed }: InterventionRow,
  { from, to }: Direction,
) {
  if (recorded?.by !== from || recorded.owner !== to || agreed === undefined) return []
  if (state.is !== 'agreed' || state.as !== 'not_invited') return []
  return [
    says(
      agreed,
      { noun: 'intervention', id },
      { p: 0, told: 'acted in their domain, not invited' },
    ),
  ]
}
