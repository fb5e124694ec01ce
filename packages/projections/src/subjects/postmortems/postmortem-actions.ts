import { type CommandName, handingOn } from '@lockstep/domain'
import type { PostmortemRow } from '../../folds/postmortems.ts'
import { hereIn } from '../../records/here.ts'
import { mayGive } from '../../telling/actions.ts'
import { today } from '../../telling/dates.ts'
import type { View } from '../../view/view.ts'

/** What the viewer may do now with a post-mortem. */
export const postmortemActions = (view: View, row: PostmortemRow): CommandName[] =>
  mayGive(
    view,
    offered(view, row).filter((name) => name !== 'HandOnFacilitation' || handsOn(view, row)),
    row.state,
    row.opened?.partnership,
  )

/** Whether it is the viewer’s to name who facilitates, or that of somebody for whom they record. */
function handsOn(view: View, { state }: PostmortemRow): boolean {
  const { person, principals } = view.viewer
  const theirs = state.is === 'none' ? [] : handingOn(state, hereIn(view))
  return [person, ...principals.map((each) => each.person)].some((each) => theirs.includes(each))
}

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
