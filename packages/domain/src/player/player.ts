import type { Noun } from '../kernel/noun.ts'
import { later } from '../kernel/time.ts'
import { events } from './events.ts'
import type { Player, PlayerState } from './state.ts'

/** A fact may lie before the player was added. */
const changed = (state: PlayerState, change: (player: Player) => Partial<Player>): PlayerState =>
  state.is === 'none' ? state : { ...state, ...change(state) }

export const player: Noun<typeof events, PlayerState> = {
  name: 'player',
  events,
  initial: { is: 'none' },
  after: { PlayerAdded: ['none'], PlayerHandedOn: ['followed'], PlayerGone: ['followed'] },
  refusals: {
    none: ['UnknownPlayer', 'There is no such player.'],
    followed: ['PlayerAlreadyAdded', 'This player is on record.'],
    gone: ['PlayerIsGone', 'This player is gone.'],
  },
  evolve: {
    PlayerAdded: (_, { at, data: { maintainer, staleAfterDays, partnership } }) => ({
      is: 'followed',
      maintainer,
      partnership,
      lookedAt: at,
      staleAfterDays,
    }),
    PlayerLookedAt: (state, { at, data }) =>
      changed(state, ({ lookedAt, staleAfterDays }) => ({
        lookedAt: later(lookedAt, at),
        staleAfterDays: data.staleAfterDays ?? staleAfterDays,
      })),
    PlayerHandedOn: (state, { data: { maintainer } }) => changed(state, () => ({ maintainer })),
    PlayerGone: (state) => (state.is === 'none' ? state : { ...state, is: 'gone' }),
  },
}
