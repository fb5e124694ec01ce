import type { PlayerRow } from '../../folds/players.ts'
import { knownOf } from '../../records/player-standing.ts'
import type { View } from '../../view/view.ts'
import type { Face } from './face-of-record.ts'
import { many, names } from './words.ts'

export function playerFace(view: View, row: PlayerRow): Face {
  const { added, state, looks, gone } = row
  if (added === undefined || state.is === 'none') return {}
  const { reach, relation } = knownOf(row)
  return {
    name: added.name,
    'direct or indirect': reach,
    relation,
    'kept up by': names(view, [state.maintainer]),
    'stale after days': many(state.staleAfterDays),
    'looked at again': many(looks.length),
    gone: gone?.reason,
  }
}
