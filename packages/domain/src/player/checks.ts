import type { PlayerId } from '../kernel/ids.ts'
import type { Situation } from '../kernel/noun.ts'
import { Refusal, require } from '../kernel/refusal.ts'
import { player } from './player.ts'
import type { Player, PlayerState } from './state.ts'

/** @throws Refusal `UnknownPlayer`. */
export function requirePlayer(situation: Situation, id: PlayerId): void {
  const { is } = situation.other<PlayerState>('player', id)
  require(is !== 'none', 'UnknownPlayer', 'There is no such player.', 'player')
}

/** @throws Refusal `UnknownPlayer` or `PlayerIsGone`. */
export function requireFollowed(state: PlayerState): Player {
  if (state.is !== 'followed') throw new Refusal(...player.refusals[state.is])
  return state
}
