import type { HandoverRow } from '../../folds/handovers.ts'
import { players } from '../../folds/players.ts'
import { namedRecord } from '../../records/named.ts'
import { firstNameOf } from '../../telling/person.ts'
import { linkTo } from '../../telling/waiting.ts'
import type { View } from '../../view/view.ts'
import { keepingUp } from '../for-you/players.ts'
import type { Part } from '../page/page.ts'

/** The players that who had the role kept up: nothing to answer, and to be taken up while it goes on. */
export function keptUp(view: View, { begun, state }: HandoverRow): Part[] {
  if (begun === undefined || state.is !== 'going on') return []
  const { from, to } = begun
  const items = [...view.rows(players).values()].flatMap(({ id, state: player }) => {
    const named = namedRecord(view, 'player', id)
    if (player.is !== 'followed' || player.maintainer !== from || named === undefined) return []
    const note = `kept up by ${firstNameOf(view, from)}`
    const actions = view.viewer.person === to ? [keepingUp(id, to)] : []
    return [{ id, what: [linkTo(named)], note, actions }]
  })
  return items.length === 0 ? [] : [{ title: 'Players kept up', items }]
}
