import { isSealed, mayRead, type Openness, type Stance, type Viewer } from '@lockstep/domain'
import type { DecisionRow, Statement } from '../folds/decisions.ts'

/** Of an answer whose round has not been opened. */
export const SEALED: Openness = { opened: false, closedTo: [] }

/**
 * How far a decision's open positions are open: to everybody for whom the decision exists, but not
 * to who was asked and whose own position is not on record yet.
 */
export function opennessOf({ rounds, state }: DecisionRow): Openness {
  const spoken = 'terms' in state ? state.spoken : []
  const asked = new Set(rounds.flatMap((round) => round.asked))
  return { opened: true, closedTo: [...asked].filter((person) => !spoken.includes(person)) }
}

/** What a statement says, for who may read it; undefined for others, and where a key was destroyed. */
export const readableStance = (
  viewer: Viewer,
  decision: DecisionRow,
  { position, stance }: Statement,
): Stance | undefined =>
  isSealed(position) && mayRead(viewer, position, opennessOf(decision)) ? stance : undefined
