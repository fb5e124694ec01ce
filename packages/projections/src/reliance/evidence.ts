import { later, type Zone } from '@lockstep/domain'
import { domainOf } from '../domains/domain-of.ts'
import { type CommitmentRow, commitments } from '../folds/commitments.ts'
import { type DecisionRow, decisions } from '../folds/decisions.ts'
import { type InterventionRow, interventions } from '../folds/interventions.ts'
import { giver, giverByItself } from '../gathering.ts'
import { wasEarly } from '../queries/parts/commitment-timing.ts'
import { type BehaviourEvidence, type Direction, keyOf, says } from '../reliability/evidence.ts'
import type { Gathering, Gifts, View } from '../view.ts'

/**
 * What `from` did that shows how far they rely on `to`, in order of time: followed the other's position in the other's
 * domain, or told bad news before its day; or acted in the other's domain where both say that it was not invited, from the
 * moment at which the second said so.
 */
export const relianceEvidence = (view: View, between: Direction): readonly BehaviourEvidence[] =>
  view.gathered(evidence).get(keyOf(between)) ?? []

const evidence: Gathering<BehaviourEvidence> = {
  givers: [
    giver(decisions, fromDecision),
    giverByItself(commitments, fromCommitment),
    giverByItself(interventions, fromIntervention),
  ],
  // Charters say whose domain a decision lies in, and the organisation's days what came in time.
  also: ['partnership', 'organisation'],
}

/** A restricted decision counts in what all share only once it is open to all. */
function fromDecision(view: View, row: DecisionRow): Gifts<BehaviourEvidence> {
  const { id, state, made, proposed, openedToAll } = row
  if (!('terms' in state) || made === undefined) return []
  const closed = proposed?.restricted !== undefined && openedToAll === undefined
  if (closed || state.imported || made.plan.adopted.length === 0) return []
  const to = domainOf(view, row)?.owner
  if (to === undefined || !made.plan.adopted.includes(to)) return []
  const at = later(made.stamp.at, openedToAll?.at ?? made.stamp.at)
  const said = { p: 1, told: 'followed their call in their domain' }
  const key = keyOf({ from: state.terms.owner, to })
  return [[key, says({ ...made.stamp, at }, { noun: 'decision', id }, said)]]
}

/** The first time that it was told counts: once it was told, it was told. */
function fromCommitment(
  { id, made, badNews }: CommitmentRow,
  zone: Zone,
): Gifts<BehaviourEvidence> {
  const early = made && badNews.find((news) => wasEarly({ zone }, made, news))
  if (made === undefined || early === undefined) return []
  const said = { p: 1, told: 'told bad news before its day' }
  return [[keyOf(made), says(early.stamp, { noun: 'commitment', id }, said)]]
}

function fromIntervention({
  id,
  recorded,
  state,
  agreed,
}: InterventionRow): Gifts<BehaviourEvidence> {
  if (recorded === undefined || agreed === undefined) return []
  if (state.is !== 'agreed' || state.as !== 'not_invited') return []
  const said = { p: 0, told: 'acted in their domain, not invited' }
  const key = keyOf({ from: recorded.by, to: recorded.owner })
  return [[key, says(agreed, { noun: 'intervention', id }, said)]]
}
