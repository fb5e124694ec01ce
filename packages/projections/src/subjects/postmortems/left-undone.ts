import { circleHere, type PostmortemState } from '@lockstep/domain'
import type { ActionRow, PostmortemRow } from '../../folds/postmortems.ts'
import { wordingKnown } from '../../folds/wording.ts'
import { hereIn, isMember } from '../../records/here.ts'
import { today } from '../../telling/dates.ts'
import { type Action, form } from '../../telling/waiting.ts'
import type { View } from '../../view/view.ts'
import type { ActionThere } from './actions.ts'

/** Of the actions of a post-mortem those that would wait without end: those whose they are have left. */
export const leftUndone = (view: View, actions: readonly ActionThere[]): ActionRow[] =>
  actions
    .filter(({ is, action }) => is === 'waits' && !hereIn(view)(action.who))
    .map(({ action }) => action)

/** What who facilitates does about one of somebody who has left, or for one: it is agreed anew, and withdrawn. */
export function settling(view: View, { id, state }: PostmortemRow, action: ActionRow): Action[] {
  const withdraw = form('Withdraw it', 'WithdrawPostmortemAction', { id, action: action.id })
  return state.is === 'open'
    ? [
        form('Agree on it for another', 'AgreePostmortemAction', anew(view, id, state, action)),
        withdraw,
      ]
    : [withdraw]
}

function anew(view: View, id: string, state: PostmortemState, action: ActionRow) {
  const { becomes, who, to, dueOn, finding } = action
  return {
    ...{ id, becomes },
    ...(isMember(view, who) ? { who } : {}),
    ...(finding === undefined ? {} : { finding }),
    ...wordingKnown(view, action, circleHere(state, hereIn(view))),
    ...(to === undefined || !isMember(view, to) ? {} : { to }),
    ...(dueOn < today(view) ? {} : { dueOn }),
  }
}
