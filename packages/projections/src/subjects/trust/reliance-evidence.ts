import { later, type PersonId, type Zone } from '@lockstep/domain'
import { wasEarly } from '../../folds/commitment-timing.ts'
import { type CommitmentRow, commitments } from '../../folds/commitments.ts'
import { type DecisionRow, decisions } from '../../folds/decisions.ts'
import { type InterventionRow, interventions } from '../../folds/interventions.ts'
import { cameFirst } from '../../folds/stamp.ts'
import { opennessOf, readableStance } from '../../records/position-openness.ts'
import { giver, giverByItself } from '../../view/gathering.ts'
import { onceAView } from '../../view/once-a-view.ts'
import type { Gathering, Gifts, View } from '../../view/view.ts'
import { type BehaviourEvidence, type Direction, keyOf, says } from '../reliability/evidence.ts'
import { type ChartedDomain, domainOf } from '../voice/domain-of.ts'

/**
 * What `from` did that shows how far they rely on `to`, in order of time: followed the other's position in the other's
 * domain, or told bad news before its day; or decided there against what the other had said before, or acted there where
 * both say that it was not invited, from the moment at which the second said so.
 */
export const relianceEvidence = (view: View, between: Direction): readonly BehaviourEvidence[] =>
  view.gathered(evidence).get(keyOf(between)) ?? []

const evidence: Gathering<BehaviourEvidence> = {
  givers: [
    giver(decisions, fromDecision),
    giverByItself(commitments, fromCommitment),
    giverByItself(interventions, fromIntervention),
  ],
  // Charters say whose domain a decision lies in, both of an act what it was, and the organisation's days what came in time.
  also: ['partnership', 'organisation', 'intervention'],
}

/** A restricted decision counts in what all share only once it is open to all. */
function fromDecision(view: View, row: DecisionRow): Gifts<BehaviourEvidence> {
  const { id, state, made, proposed, openedToAll } = row
  if (!('terms' in state) || made === undefined) return []
  const closed = proposed?.restricted !== undefined && openedToAll === undefined
  const domain = closed || state.imported ? undefined : domainOf(view, row)
  const said = domain && heardIn(view, { ...row, made }, domain)
  if (domain === undefined || said === undefined) return []
  const at = later(made.stamp.at, openedToAll?.at ?? made.stamp.at)
  const key = keyOf({ from: state.terms.owner, to: domain.owner })
  return [[key, says({ ...made.stamp, at }, { noun: 'decision', id }, said)]]
}

type Made = DecisionRow & Required<Pick<DecisionRow, 'made'>>

/** Whether it follows what the domain's owner had said, or goes against it; undefined where it tells neither. */
function heardIn(view: View, row: Made, { owner, gate }: ChartedDomain) {
  const { made, state } = row
  if (made.plan.adopted.includes(owner))
    return { p: 1, told: 'followed their call in their domain' }
  const isOwn = 'terms' in state && state.terms.owner === owner
  // Behind an agreed gate the other may decide; and of what was named an act in a domain, both say what it was.
  if (isOwn || gate !== undefined || actedOn(view).has(row.id)) return undefined
  return isAgainst(view, row, owner)
    ? { p: 0, told: 'decided against their call in their domain' }
    : undefined
}

/** A position counts that was open, and on record, before it was made, and that whoever was asked may read. */
function isAgainst(view: View, row: Made, owner: PersonId): boolean {
  const { made, statements } = row
  const first = statements.find(({ first, person }) => first && person === owner)
  if (first === undefined || !cameFirst(first.open, made.stamp)) return false
  if (opennessOf(view, row).closedTo.length > 0) return false
  const stance = readableStance(view, row, first)
  return stance === 'concern' || stance === 'oppose'
}

/** The decisions of which somebody said that they were an act in another's domain. */
const actedOn = onceAView(
  (view): ReadonlySet<string> =>
    new Set(
      [...view.rows(interventions).values()].flatMap(({ recorded }) => recorded?.decision ?? []),
    ),
)

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
