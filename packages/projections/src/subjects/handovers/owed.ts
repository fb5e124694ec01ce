import { owedIn, type PersonId, takesOnFor } from '@lockstep/domain'
import { commitments } from '../../folds/commitments.ts'
import type { Begun, HandoverAnswer } from '../../folds/handovers.ts'
import { requests } from '../../folds/requests.ts'
import { wordingKnown } from '../../folds/wording.ts'
import { isMember } from '../../records/here.ts'
import { button, form } from '../../telling/waiting.ts'
import type { View } from '../../view/view.ts'
import type { StillToDo } from './items.ts'

/**
 * What is still to be done so that what is owed to a role is owed to who has it now, or to nobody any more, as all agree;
 * undefined where nothing is.
 */
export const owedNext = (
  view: View,
  begun: Begun,
  answer: HandoverAnswer,
): StillToDo | undefined =>
  answer.of.noun === 'request' ? askedNext(view, begun, answer) : promisedNext(view, begun, answer)

/** Who takes the role asks it anew; then, or where it is dropped, the old one goes by who asked it, or by the successor in their place. */
function askedNext(view: View, { from, to }: Begun, answer: HandoverAnswer) {
  const { id } = answer.of
  const row = view.row(requests, id)
  if (row?.made === undefined || !owedIn('request', row.state, from).theirs) return undefined
  const { to: whom, title, kind, goal } = row.made
  if (answer.taken !== 'dropped' && !isAskedAnew(view, to, answer)) {
    if (whom === to || !isMember(view, whom)) return undefined
    const anew = form('Ask it anew', 'MakeRequest', { to: whom, title, kind, goal })
    return { by: to, what: 'is to be asked anew', actions: [anew] }
  }
  const { reason } = answer
  if (isMember(view, from)) {
    const withdraw = form('Withdraw it', 'WithdrawRequest', { id, reason })
    return { by: from, what: 'is to be withdrawn', actions: [withdraw] }
  }
  const withdraw = form('Withdraw it', 'WithdrawInTheirPlace', { id, reason })
  return { by: to, what: 'is to be withdrawn: who asked it has left', actions: [withdraw] }
}

/** A renegotiated one is asked in other words. */
function isAskedAnew(view: View, by: PersonId, { of, taken, stamp }: HandoverAnswer): boolean {
  const old = view.row(requests, of.id)?.made
  return [...view.rows(requests).values()].some(
    ({ made }) =>
      made !== undefined &&
      made.from === by &&
      made.to === old?.to &&
      made.stamp.at >= stamp.at &&
      (taken === 'renegotiated' || made.title === old.title),
  )
}

/** Who promised it promises it anew; then, or where it is dropped, whom it was made to releases the old one, or the successor does in their place. */
function promisedNext(view: View, { from, to }: Begun, answer: HandoverAnswer) {
  const { id } = answer.of
  const row = view.row(commitments, id)
  if (row?.made === undefined || !owedIn('commitment', row.state, from).theirs) return undefined
  const { from: whom, dueOn } = row.made
  const anew = [...view.rows(commitments).values()].some(
    ({ made, state }) => made?.action === answer.id && takesOnFor(whom, state),
  )
  if (answer.taken !== 'dropped' && !anew) {
    if (whom === to || !isMember(view, whom)) return undefined
    const known = wordingKnown(view, row.made, [whom, to])
    const promise = { ...known, to, dueOn, action: answer.id }
    const actions = [form('Promise it anew', 'MakeCommitment', promise)]
    return { by: whom, what: 'is to be promised anew', actions }
  }
  if (isMember(view, from)) {
    const release = button('Release it', 'ReleaseCommitment', { id })
    return { by: from, what: 'is to be released', actions: [release] }
  }
  const release = button('Release it', 'ReleaseInTheirPlace', { id })
  const what = 'is to be released: whom it was made to has left'
  return { by: to, what, actions: [release] }
}
