import type { PartnershipId, PersonId } from '@lockstep/domain'
import { handovers } from '../../folds/handovers.ts'
import { partnerships } from '../../folds/partnerships.ts'
import { people } from '../../folds/people.ts'
import { isMember } from '../../records/here.ts'
import type { View } from '../../view/view.ts'
import { membersNow } from '../knowledge/concerned.ts'

interface Kept {
  readonly partnership?: PartnershipId | undefined
  readonly restrictedTo?: readonly PersonId[]
}

/**
 * Who is asked about what is somebody’s. Where they have left: who takes their role over, else the members of its
 * partnership, else those who were in one with them, else everybody, each of whom may take it on.
 */
export function standingInFor(
  view: View,
  owner: PersonId,
  { partnership, restrictedTo }: Kept,
): readonly PersonId[] {
  const isThere = (person: PersonId) =>
    isMember(view, person) && (restrictedTo?.includes(person) ?? true)
  const circles = [
    () => [owner],
    () => successorsOf(view, owner),
    () => [...membersNow(view, partnership)],
    () => partnersOf(view, owner),
    () => [...view.rows(people).keys()],
  ]
  for (const circle of circles) {
    const there = circle().filter(isThere)
    if (there.length > 0) return there
  }
  return []
}

const successorsOf = (view: View, person: PersonId): PersonId[] =>
  [...view.rows(handovers).values()]
    .flatMap(({ begun }) => (begun?.from === person ? [begun] : []))
    .toSorted((one, other) => (one.stamp.at < other.stamp.at ? 1 : -1))
    .slice(0, 1)
    .map(({ to }) => to)

const partnersOf = (view: View, person: PersonId): PersonId[] => [
  ...new Set(
    [...view.rows(partnerships).values()].flatMap(({ state }) =>
      state.is !== 'none' && state.members.includes(person) ? state.members : [],
    ),
  ),
]
