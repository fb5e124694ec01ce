import { heldIn, takesOnFor } from '@lockstep/domain'
import { commitments } from '../../folds/commitments.ts'
import { decisions } from '../../folds/decisions.ts'
import { goals } from '../../folds/goals.ts'
import type { Begun, HandoverAnswer } from '../../folds/handovers.ts'
import { requests } from '../../folds/requests.ts'
import { wordingKnown } from '../../folds/wording.ts'
import { isMember } from '../../records/here.ts'
import { button, form } from '../../telling/waiting.ts'
import type { View } from '../../view/view.ts'
import type { StillToDo } from './items.ts'

/** What is still to be done so that what was taken over is the successor’s own; undefined where nothing is. */
export function takingOver(
  view: View,
  begun: Begun,
  answer: HandoverAnswer,
): StillToDo | undefined {
  const { noun, id } = answer.of
  const { from, to } = begun
  switch (noun) {
    case 'goal': {
      const state = view.row(goals, id)?.state
      if (state === undefined || state.is === 'none') return undefined
      const { owners } = state.terms
      if (!heldIn(noun, state, from).theirs || owners.includes(to)) return undefined
      const other = owners.find((owner) => isMember(view, owner))
      return other === undefined
        ? {
            by: to,
            what: 'is to be taken on',
            actions: [button('Take it on', 'TakeOnGoal', { id })],
          }
        : {
            by: other,
            what: 'is to get a new owner',
            actions: [
              form('Make them an owner', 'ReviseGoal', {
                ...{ id, owners: [...owners.filter((owner) => owner !== from), to] },
              }),
            ],
          }
    }
    case 'decision': {
      const state = view.row(decisions, id)?.state
      const held = heldIn(noun, state ?? { is: 'none' }, from).theirs
      if (!held) return undefined
      return isMember(view, from)
        ? {
            by: from,
            what: 'is to get a new owner',
            actions: [form('Make them the owner', 'ReviseDecision', { id, owner: to })],
          }
        : {
            by: to,
            what: 'is to be taken on',
            actions: [button('Take it on', 'TakeOnDecision', { id })],
          }
    }
    case 'commitment':
      return promising(view, begun, answer)
    case 'request': {
      const row = view.row(requests, id)
      if (row?.made === undefined || !heldIn(noun, row.state, from).theirs) return undefined
      const { title, kind, goal } = row.made
      return {
        by: row.made.from,
        what: 'is to be asked of them',
        actions: [
          form('Ask them', 'MakeRequest', { to, title, kind, goal }),
          form('Withdraw the old one', 'WithdrawRequest', { id }),
        ],
      }
    }
  }
}

/** A promise is one person’s: the successor makes their own, and whom it was made to releases the old one. */
function promising(
  view: View,
  { to }: Begun,
  { id: action, of: { id } }: HandoverAnswer,
): StillToDo | undefined {
  const row = view.row(commitments, id)
  const made = [...view.rows(commitments).values()].some(
    (each) => each.made?.action === action && takesOnFor(to, each.state),
  )
  if (row?.made === undefined || (row.state.is !== 'made' && row.state.is !== 'done'))
    return undefined
  if (made) {
    const release = button('Release the old one', 'ReleaseCommitment', { id })
    return { by: row.made.to, what: 'is promised anew', actions: [release] }
  }
  const { to: whom, dueOn } = row.made
  const known = wordingKnown(view, row.made, [to, whom])
  return {
    by: to,
    what: 'is to be promised anew',
    actions: [form('I promise it', 'MakeCommitment', { ...known, to: whom, dueOn, action })],
  }
}
