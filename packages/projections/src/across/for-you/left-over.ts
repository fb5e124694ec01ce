import { type Handed, heldIn, type PersonId } from '@lockstep/domain'
import { commitments } from '../../folds/commitments.ts'
import { decisions } from '../../folds/decisions.ts'
import { goals } from '../../folds/goals.ts'
import { type Begun, type HandoverRow, handovers } from '../../folds/handovers.ts'
import { requests } from '../../folds/requests.ts'
import { isMember } from '../../records/here.ts'
import { namedRecord } from '../../records/named.ts'
import { isAwaited, isSettled } from '../../subjects/handovers/agreement.ts'
import { allHeld, allOwed, type StillToDo } from '../../subjects/handovers/items.ts'
import { standingInFor } from '../../subjects/handovers/standing-in.ts'
import { today } from '../../telling/dates.ts'
import type { Named } from '../../telling/href.ts'
import { button, form } from '../../telling/waiting.ts'
import type { View } from '../../view/view.ts'
import { releasing, withdrawing } from './in-their-place.ts'

/** What goes on of somebody who has left, and whom it waits on. */
interface LeftOver {
  readonly of: Handed
  readonly named: Named
  readonly by: readonly PersonId[]
  readonly actions: StillToDo['actions']
}

/**
 * What nobody took over, though who had the role has left: with the last of their handovers ended nobody can answer it any
 * more. Nothing of what was answered and is still to be agreed to, or asks somebody for other reasons.
 */
export function leftOver(view: View, { id, begun, ended }: HandoverRow): LeftOver[] {
  if (begun === undefined || ended === undefined || isMember(view, begun.from)) return []
  const theirs = [...view.rows(handovers).values()].filter(
    (each) => each.begun?.from === begun.from,
  )
  const last = theirs.every(
    (each) => each.id === id || (each.ended !== undefined && each.ended.at < ended.at),
  )
  if (!last) return []
  const answered = new Set(
    theirs
      .flatMap(({ answers }) => answers)
      .filter((answer) => isSettled(answer) || isAwaited(view, answer))
      .map(({ of }) => of.id as string),
  )
  return [...allHeld(view, begun.from), ...allOwed(view, begun.from)].flatMap(({ noun, held }) =>
    held.flatMap(([record]): LeftOver[] => {
      const of = { noun, id: record }
      const next = answered.has(record) ? undefined : nextOf(view, begun, of)
      const named = next && namedRecord(view, noun, record)
      return next === undefined || named === undefined ? [] : [{ of, named, ...next }]
    }),
  )
}

type Next = Pick<LeftOver, 'by' | 'actions'>

function nextOf(view: View, begun: Begun, { noun, id }: Handed): Next | undefined {
  switch (noun) {
    case 'request':
      return asked(view, begun, id)
    case 'commitment': {
      const state = view.row(commitments, id)?.state
      if (state === undefined || state.is === 'none') return undefined
      if (!isMember(view, state.to)) return releasing(view, id, state.to)
      // Once its day is over, or it is said to be done, it waits on them anyhow.
      const asks = state.is === 'done' || state.dueOn < today(view)
      const release = button('Release it', 'ReleaseCommitment', { id })
      return asks ? undefined : { by: [state.to], actions: [release] }
    }
    case 'goal': {
      const state = view.row(goals, id)?.state
      if (state === undefined || state.is === 'none') return undefined
      // Who owns it too is asked about it as before.
      if (state.terms.owners.some((owner) => isMember(view, owner))) return undefined
      const by = standingInFor(view, begun.from, state)
      return { by, actions: [button('Take it on', 'TakeOnGoal', { id })] }
    }
    case 'decision': {
      const state = view.row(decisions, id)?.state
      if (state?.is !== 'proposed' && state?.is !== 'decided') return undefined
      const take = button('Take it on', 'TakeOnDecision', { id })
      const reverse = form('Reverse it', 'ReverseDecision', { id })
      return {
        by: standingInFor(view, begun.from, state),
        actions: state.is === 'decided' ? [take, reverse] : [take],
      }
    }
  }
}

/** What was asked of the role is asked anew or withdrawn, and so is what it had asked for and was answered. */
function asked(view: View, { from, to }: Begun, id: Handed['id']): Next | undefined {
  const row = view.row(requests, id)
  if (row?.made === undefined) return undefined
  const { made, state } = row
  if (heldIn('request', state, from).theirs && isMember(view, made.from)) {
    const { title, kind, goal } = made
    const whom = made.from !== to && isMember(view, to) ? { to } : {}
    const anew = form('Ask anew', 'MakeRequest', { ...whom, title, kind, goal })
    return { by: [made.from], actions: [anew, form('Withdraw it', 'WithdrawRequest', { id })] }
  }
  return withdrawing(view, row)
}
