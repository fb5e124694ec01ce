import type { DecisionId } from '@lockstep/domain'
import { type DecisionRow, decisions } from '../folds/decisions.ts'
import type { Stamp } from '../folds/stamp.ts'
import type { View } from '../view/view.ts'
import { nextOf, type Version } from './vision-versions.ts'

/** What moved the strategy while a vision held: a decision that was made, or that ended with none in its place. */
export interface Move {
  readonly decision: DecisionId
  readonly how: 'decided' | 'reversed' | 'dropped'
  readonly stamp: Stamp
}

/**
 * What moved the strategy under a version, from its sharing to the next, and was not answered: nobody has said since
 * that it still holds. In order; the first is that since which it is stale.
 */
export function unanswered(view: View, version: Version): Move[] {
  const { reconfirmations } = version
  return movesUnder(view, version).filter(
    ({ decision, stamp }) =>
      !reconfirmations.some((said) => said.stamp.at >= stamp.at && said.despite.includes(decision)),
  )
}

function movesUnder(view: View, version: Version): Move[] {
  const { partnership, stamp } = version.shared
  const next = nextOf(view, version)
  return [...view.rows(decisions).values()]
    .filter((row) => isStrategy(row, partnership))
    .flatMap(movesOf)
    .filter(
      ({ stamp: { at } }) => at > stamp.at && (next === undefined || at < next.shared.stamp.at),
    )
    .sort((x, y) => (x.stamp.at < y.stamp.at ? -1 : 1))
}

/** A page that was read says nothing of when strategy moved here; what only puts an older one in other words moves nothing. */
function isStrategy({ state, made }: DecisionRow, partnership: string): boolean {
  if (!('terms' in state) || state.imported || made === undefined) return false
  const theirs = state.partnership === undefined || state.partnership === partnership
  return theirs && made.plan.kind === 'strategy' && !made.wordingOnly
}

/** What was restricted moves it for everybody at once, from when it was opened to all. */
function movesOf({ id, made, ended, proposed, openedToAll }: DecisionRow): Move[] {
  if (made === undefined) return []
  if (proposed?.restricted !== undefined && openedToAll === undefined) return []
  const from = (stamp: Stamp): Stamp =>
    openedToAll !== undefined && openedToAll.at > stamp.at ? openedToAll : stamp
  const taken: Move = { decision: id, how: 'decided', stamp: from(made.stamp) }
  const over: Move[] =
    ended?.how === 'reversed' || ended?.how === 'dropped'
      ? [{ decision: id, how: ended.how, stamp: from(ended.stamp) }]
      : []
  return [taken, ...over]
}
