import type { CommandName } from '@lockstep/domain'
import type { PostmortemRow } from '../../folds/postmortems.ts'
import type { View } from '../../view.ts'
import { mayGive } from './actions.ts'
import { today } from './dates.ts'

/** What the viewer may do now with a post-mortem. */
export const postmortemActions = (view: View, row: PostmortemRow): CommandName[] =>
  mayGive(view, offered(view, row), row.state, row.opened?.partnership)

/** While it is sealed there is nothing to tell; once it is closed, nothing but an objection, and what is asked again. */
function offered(view: View, row: PostmortemRow): CommandName[] {
  const { state } = row
  if (state.is === 'none' || state.is === 'called off') return []
  const mine = state.accounts.find(({ person }) => person === view.viewer.person)
  const unheard = mine?.opened === true && mine.answer === undefined
  const writes: CommandName[] = unheard ? ['WriteRecollection'] : []
  if (state.is === 'closed')
    return [...writes, 'ObjectToTimeline', 'ReopenPostmortem', 'HandOnFacilitation']
  if (state.is === 'recalling')
    return today(view) > state.closes
      ? ['HandOnFacilitation']
      : ['WriteRecollection', 'CallOffPostmortem', 'HandOnFacilitation']
  return [
    ...writes,
    ...(['CurateTimeline', 'AnnotateEntry', 'ObjectToTimeline', 'MakePostmortemFinding'] as const),
    ...(['AgreePostmortemAction', 'ClosePostmortem', 'HandOnFacilitation'] as const),
  ]
}
