import { heldIn } from '@lockstep/domain'
import { commitments } from '../../folds/commitments.ts'
import { decisions } from '../../folds/decisions.ts'
import { goals } from '../../folds/goals.ts'
import type { Begun, HandoverAnswer } from '../../folds/handovers.ts'
import { requests } from '../../folds/requests.ts'
import { isMember } from '../../records/here.ts'
import { button, form } from '../../telling/waiting.ts'
import type { View } from '../../view/view.ts'
import type { StillToDo } from './items.ts'

/** What is still to be done so that what was dropped, as all agree, goes on no more; undefined where nothing is. */
export function dropping(view: View, begun: Begun, answer: HandoverAnswer): StillToDo | undefined {
  const { noun, id } = answer.of
  switch (noun) {
    case 'goal': {
      const state = view.row(goals, id)?.state ?? { is: 'none' }
      const owner = heldIn(noun, state, begun.from).others.find((each) => isMember(view, each))
      return owner === undefined
        ? undefined
        : {
            by: owner,
            what: 'is to be abandoned',
            actions: [form('Abandon it', 'AbandonGoal', { id, reason: answer.reason })],
          }
    }
    case 'commitment': {
      const state = view.row(commitments, id)?.state ?? { is: 'none' as const }
      return state.is === 'made' || state.is === 'done'
        ? {
            by: state.to,
            what: 'is to be released',
            actions: [button('Release it', 'ReleaseCommitment', { id })],
          }
        : undefined
    }
    case 'request': {
      const state = view.row(requests, id)?.state
      return state === undefined || state.is === 'none' || !heldIn(noun, state, begun.from).theirs
        ? undefined
        : {
            by: state.from,
            what: 'is to be withdrawn',
            actions: [form('Withdraw it', 'WithdrawRequest', { id, reason: answer.reason })],
          }
    }
    case 'decision':
      return ending(view, begun, answer)
  }
}

/** A decision in force is reversed by who drops it; one that is not made yet is dropped by its owner alone. */
function ending(
  view: View,
  { from, to }: Begun,
  { of: { noun, id }, reason }: HandoverAnswer,
): StillToDo | undefined {
  const state = view.row(decisions, id)?.state
  if (state === undefined || !('terms' in state)) return undefined
  const { owner } = state.terms
  if (!heldIn(noun, state, owner).theirs || (owner !== from && owner !== to)) return undefined
  if (state.is === 'decided') {
    const reverse = form('Reverse it', 'ReverseDecision', { id, reason })
    return { by: to, what: 'is to be reversed', actions: [reverse] }
  }
  if (isMember(view, owner)) {
    const drop = form('Drop it', 'DropDecision', { id, reason })
    return { by: owner, what: 'is to be dropped', actions: [drop] }
  }
  // Its positions are asked for, and nobody takes it on before they are open.
  if (state.is === 'asked') return undefined
  const take = button('Take it on', 'TakeOnDecision', { id })
  return { by: to, what: 'is to be taken on, and then dropped', actions: [take] }
}
