import type { Instant, PersonId } from '@lockstep/domain'
import { people } from '../../folds/people.ts'
import { personHistory } from '../../records/person-history.ts'
import { onceAView } from '../../view/once-a-view.ts'
import type { View } from '../../view/view.ts'

interface Held {
  readonly function: string | undefined
  readonly from: Instant
}

/** Whose function was which from when on: none once they had left. */
const functionsHeld = onceAView(
  (view): ReadonlyMap<PersonId, readonly Held[]> =>
    new Map(
      [...view.rows(people).keys()].map((person) => [
        person,
        personHistory(view, person).flatMap((event): Held[] => {
          if (event.type === 'MemberLeft') return [{ function: undefined, from: event.at }]
          return event.type === 'MemberJoined' || event.type === 'RoleChanged'
            ? [{ function: event.data.function, from: event.at }]
            : []
        }),
      ]),
    ),
)

/** The function that somebody led at a moment; undefined where they were no member then, or led none. */
export const functionAt = (view: View, person: PersonId, at: Instant): string | undefined =>
  functionsHeld(view)
    .get(person)
    ?.findLast(({ from }) => from <= at)?.function
