import { beganOn, nouns, type PlayerData, type PlayerId, type PlayerState } from '@lockstep/domain'
import type { Fold } from '../view/fold.ts'
import { type Stamp, stampOf } from './stamp.ts'
import { withState } from './with-state.ts'

type Stamped<T> = T & { readonly stamp: Stamp }

/** A player of the ecosystem, with each time that somebody looked at what is known. Lists are in the order in which it happened. */
export interface PlayerRow {
  readonly id: PlayerId
  readonly state: PlayerState
  readonly added?: Stamped<PlayerData<'PlayerAdded'>>
  readonly looks: readonly Stamped<PlayerData<'PlayerLookedAt'>>[]
  readonly handedOn: readonly Stamped<PlayerData<'PlayerHandedOn'>>[]
  readonly gone?: Stamped<PlayerData<'PlayerGone'>>
}

export const players: Fold<PlayerRow, typeof nouns.player.events> = {
  name: 'players',
  noun: 'player',
  version: 2,
  initial: (id) => ({ id, state: nouns.player.initial, looks: [], handedOn: [] }),
  reach: ({ id, added }) => ({
    record: id,
    ...(added?.partnership === undefined ? {} : { partnership: added.partnership }),
    ...(added === undefined ? {} : { since: beganOn(added.stamp) }),
  }),
  on: withState<PlayerRow>()(nouns.player, {
    PlayerAdded: (row, event) => ({ ...row, added: { ...event.data, stamp: stampOf(event) } }),
    PlayerLookedAt: (row, event) => ({
      ...row,
      looks: [...row.looks, { ...event.data, stamp: stampOf(event) }],
    }),
    PlayerHandedOn: (row, event) => ({
      ...row,
      handedOn: [...row.handedOn, { ...event.data, stamp: stampOf(event) }],
    }),
    PlayerGone: (row, event) => ({ ...row, gone: { ...event.data, stamp: stampOf(event) } }),
  }),
}
