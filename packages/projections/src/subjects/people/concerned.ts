import type { Instant, PersonId } from '@lockstep/domain'
import type { DecisionRow } from '../../folds/decisions.ts'
import { partnerships } from '../../folds/partnerships.ts'
import { people } from '../../folds/people.ts'
import type { View } from '../../view/view.ts'
import { lastTurn } from './turns.ts'

/**
 * Whom a decision concerned when it was made, or concerns until it is: the members of its
 * partnership, or of the organisation where it names none; of a restricted one, those for whom it
 * exists. Nobody, of one that was read from a page.
 */
export function concernedBy(view: View, { state, made }: DecisionRow): ReadonlySet<PersonId> {
  if (!('terms' in state) || state.imported) return new Set()
  const at = made?.stamp.at ?? view.moment
  const members =
    state.partnership === undefined
      ? membersOfAll(view, at)
      : membersOf(view, state.partnership, at)
  const { restrictedTo } = state
  return new Set(
    restrictedTo === undefined ? members : members.filter((one) => restrictedTo.includes(one)),
  )
}

const membersOf = (view: View, partnership: string, at: Instant): PersonId[] =>
  (view.row(partnerships, partnership)?.membership ?? [])
    .filter(({ from, to }) => from.at <= at && (to === undefined || to.stamp.at > at))
    .map(({ person }) => person)
    .filter((person) => !hasLeftBy(view, person, at))

/** Whoever had joined and not left by then. */
const membersOfAll = (view: View, at: Instant): PersonId[] =>
  [...view.rows(people).keys()].filter((id) => isMemberAt(view, id, at))

export const isMemberAt = (view: View, id: PersonId, at: Instant): boolean =>
  lastTurn(view, id, at)?.type === 'MemberJoined'

/** What began after they left the organisation concerns them no more, whichever partnerships still name them. */
export const hasLeftBy = (view: View, id: PersonId, at: Instant): boolean =>
  lastTurn(view, id, at)?.type === 'MemberLeft'
