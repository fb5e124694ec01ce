import { pairsOf, sum } from '../arithmetic.ts'
import type { AgreementByPair } from './change-of-pairs.ts'
import { type AgreementShare, type MeanAgreement, meanAgreement } from './mean-of.ts'
import { type Position, type PositionPair, positions } from './positions.ts'
import { withinGroupAgreement } from './within-group-agreement.ts'

/** A team's first statements on one decision. */
export interface TeamDecision {
  /** Opaque id of the decision; carried into the shares. */
  readonly id: string
  /** Opaque id of a person → what they said. */
  readonly positions: ReadonlyMap<string, Position>
}

/** The positions part of a team. */
export interface TeamPositions extends MeanAgreement {
  /** Where it is the mean of the pairs: what each of them comes to. */
  readonly byPair?: AgreementByPair
}

/** With fewer positions r_wg says too little. */
const FEWEST_POSITIONS = 4
const POSITIONS = 3

/**
 * The positions part of a team, 0..1, with each decision's contribution and loss.
 *
 * Four members or more: the mean r_wg over decisions with at least four positions. Fewer: the mean
 * of the pairs that share a decision. Contributions sum to the value, losses to 1 - value. Undefined
 * (null) where there is no such decision. By chance r_wg is 0, graded agreement .56.
 */
export function teamPositions(
  members: readonly string[],
  decisions: readonly TeamDecision[],
): TeamPositions | null {
  return members.length < FEWEST_POSITIONS
    ? overPairs(members, decisions)
    : meanAgreement(decisions.flatMap(byGroup))
}

function byGroup({ id, positions }: TeamDecision) {
  const value =
    positions.size < FEWEST_POSITIONS
      ? null
      : withinGroupAgreement([...positions.values()], POSITIONS)
  return value === null ? [] : [{ id, value }]
}

/** The positions part of each two members that share a decision, by who they are. */
function positionsByPair(
  members: readonly string[],
  decisions: readonly TeamDecision[],
): AgreementByPair {
  const parts = pairsOf(members).map(([a, b]) => {
    const part = positions(decisions.map((decision) => between(decision, a, b)))
    return part === null ? [] : [[JSON.stringify([a, b]), part] as const]
  })
  return new Map(parts.flat())
}

function overPairs(
  members: readonly string[],
  decisions: readonly TeamDecision[],
): TeamPositions | null {
  const byPair = positionsByPair(members, decisions)
  const parts = [...byPair.values()]
  if (parts.length === 0) return null
  const ids = new Set(parts.flatMap(({ shares }) => shares.map(({ id }) => id)))
  return {
    value: sum(parts.map(({ value }) => value)) / parts.length,
    shares: [...ids].map((id) =>
      merged(
        id,
        parts.flatMap(({ shares }) => shares.filter((share) => share.id === id)),
        parts.length,
      ),
    ),
    byPair,
  }
}

const between = ({ id, positions }: TeamDecision, a: string, b: string): PositionPair => ({
  id,
  a: positions.get(a) ?? null,
  b: positions.get(b) ?? null,
})

function merged(id: string, shares: readonly AgreementShare[], pairs: number): AgreementShare {
  const contribution = sum(shares.map((share) => share.contribution)) / pairs
  const loss = sum(shares.map((share) => share.loss)) / pairs
  return { id, value: contribution / (contribution + loss), contribution, loss }
}
