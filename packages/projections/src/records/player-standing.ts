import { addDays, type LocalDate, localDate } from '@lockstep/domain'
import type { PlayerRow } from '../folds/players.ts'
import { today } from '../telling/dates.ts'
import type { View } from '../view/view.ts'

/** What a player is to the business, as it was said last. */
export function knownOf({ added, looks }: PlayerRow) {
  const { reach, relation } = looks.reduce(
    (known, look) => ({
      reach: look.reach ?? known.reach,
      relation: look.relation ?? known.relation,
    }),
    { reach: added?.reach, relation: added?.relation },
  )
  return { reach, relation }
}

/** The first day on which what is known of a player is stale; undefined of one that is gone. */
export const staleFrom = (view: View, { state }: PlayerRow): LocalDate | undefined =>
  state.is === 'followed'
    ? addDays(localDate(state.lookedAt, view.zone), state.staleAfterDays)
    : undefined

export const playerStandings = ['fresh', 'stale', 'gone'] as const
export type PlayerStanding = (typeof playerStandings)[number]

export function playerStanding(view: View, row: PlayerRow): PlayerStanding {
  const stale = staleFrom(view, row)
  if (stale === undefined) return 'gone'
  return stale <= today(view) ? 'stale' : 'fresh'
}
