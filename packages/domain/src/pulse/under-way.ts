import type { Situation } from '../kernel/noun.ts'
import { isOver } from '../kernel/sealed-round.ts'
import type { Pair } from '../partnership/events.ts'
import type { Partnership } from '../partnership/state.ts'
import { isBetween, type PulseRound, type PulseState } from './state.ts'

/** Those whom the charter pairs, or everybody with everybody: as far as they are members still. */
export function agreedPairs({ members, charter }: Partnership): Pair[] {
  const all = members.flatMap((one, n) => members.slice(n + 1).map((other) => ({ one, other })))
  const pairs = charter?.pulsePairs ?? all
  return pairs.filter(({ one, other }) => members.includes(one) && members.includes(other))
}

/** Whether some of these pairs have this one to answer still: of two at a time both would count, with the same in them. */
export const isUnderWay = (
  state: PulseState,
  pairs: readonly Pair[],
  when: Pick<Situation, 'now' | 'zone'>,
): state is PulseRound & { readonly is: 'called' } =>
  state.is === 'called' &&
  !isOver(state, when) &&
  state.ratings.some((rating) => !rating.opened && pairs.some((pair) => isBetween(pair)(rating)))
