import type { Instant, PersonId } from '@lockstep/domain'
import type { DecisionRow } from './decisions.ts'

/** Whom something on a decision concerns as its owner: who was when it began, and who came to be since. */
export function ownersThen(
  { state, revisions }: DecisionRow,
  began: Instant,
): { readonly concerned: readonly PersonId[]; readonly joined: readonly PersonId[] } {
  if (!('terms' in state)) return { concerned: [], joined: [] }
  const later = revisions.flatMap(({ stamp, changes: { owner } }) =>
    owner === undefined || stamp.at <= began ? [] : [owner],
  )
  const then = later[0]?.from ?? state.terms.owner
  return { concerned: [then], joined: later.flatMap(({ to }) => to ?? []) }
}
