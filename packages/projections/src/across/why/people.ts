import type { PersonId } from '@lockstep/domain'
import { partnerships } from '../../folds/partnerships.ts'
import type { Direction } from '../../subjects/reliability/evidence.ts'
import { listed } from '../../telling/in-words.ts'
import { firstName, peopleView, personView } from '../../telling/person.ts'
import type { View } from '../../view/view.ts'

/** Whose agreement is looked at: of a partnership that is named, all its members; else the two. */
export function peopleIn(
  view: View,
  { from, to }: Direction,
  partnership: string | undefined,
): readonly PersonId[] {
  const state = partnership === undefined ? undefined : view.row(partnerships, partnership)?.state
  return state === undefined || state.is === 'none' ? [from, to] : state.members
}

/** Two as they are named, more in order of family name. */
export function namesOf(view: View, people: readonly PersonId[]): string {
  const named =
    people.length === 2
      ? people.map((person) => personView(view, person))
      : peopleView(view, people)
  return listed(named.map(firstName))
}
