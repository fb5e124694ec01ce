import type { PersonId } from '../kernel/ids.ts'
import type { Situation } from '../kernel/noun.ts'
import { isOver } from '../kernel/sealed-round.ts'
import type { Pair } from '../partnership/events.ts'
import type { Partnership } from '../partnership/state.ts'
import {
  type AskedRating,
  isBetween,
  type PulseRound,
  type PulseState,
  type Rated,
} from './state.ts'

/** Those whom the charter pairs, or everybody with everybody: as far as they are members still. */
export function agreedPairs({ members, charter }: Partnership): Pair[] {
  const all = members.flatMap((one, n) => members.slice(n + 1).map((other) => ({ one, other })))
  const pairs = charter?.pulsePairs ?? all
  return pairs.filter(({ one, other }) => members.includes(one) && members.includes(other))
}

/** Whether one of the two is not here any more: then neither is asked about the other. */
export const isParted =
  (isHere: (person: PersonId) => boolean) =>
  ({ from, to }: Rated): boolean =>
    !isHere(from) || !isHere(to)

/** What is sealed of a round once it waits for nobody any more; undefined while it does. */
export function sealedForGood(
  { ratings }: Pick<PulseRound, 'ratings'>,
  isHere: (person: PersonId) => boolean,
): AskedRating[] | undefined {
  const sealed = ratings.filter(({ opened }) => !opened)
  return sealed.every(isParted(isHere)) ? sealed : undefined
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
