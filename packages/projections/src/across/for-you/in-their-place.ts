import type { Id, PersonId } from '@lockstep/domain'
import type { RequestRow } from '../../folds/requests.ts'
import { isMember } from '../../records/here.ts'
import { standingInFor } from '../../subjects/handovers/standing-in.ts'
import { type Action, button, form } from '../../telling/waiting.ts'
import type { View } from '../../view/view.ts'
import { tellingHow } from './requests.ts'

/** Who ends what is owed to somebody who has left, and how. */
export interface InTheirPlace {
  readonly by: readonly PersonId[]
  readonly actions: Action[]
}

/** Of a promise: it is released. */
export const releasing = (view: View, id: Id, whom: PersonId): InTheirPlace => ({
  by: standingInFor(view, whom, {}),
  actions: [button('Release it', 'ReleaseInTheirPlace', { id })],
})

/** Of what was delivered: how it turned out is told. */
export const telling = (view: View, id: Id, whom: PersonId): InTheirPlace => ({
  by: standingInFor(view, whom, {}),
  actions: tellingHow('TellOutcomeInTheirPlace', id),
})

/** Of a request: it is asked anew, or withdrawn; undefined where it waits on somebody’s answer. */
export function withdrawing(view: View, { id, state, made }: RequestRow): InTheirPlace | undefined {
  if (made === undefined) return undefined
  const { from, to, title, kind, goal } = made
  const isThere = isMember(view, to)
  if (isThere && (state.is === 'asked' || state.is === 'in research')) return undefined
  const by = standingInFor(view, from, {})
  return {
    by,
    actions: [
      ...(isThere && !by.includes(to)
        ? [form('Ask anew', 'MakeRequest', { to, title, kind, goal })]
        : []),
      form('Withdraw it', 'WithdrawInTheirPlace', { id }),
    ],
  }
}
