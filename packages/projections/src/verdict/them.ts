import type { Glance } from '../dashboard/glance.ts'
import type { Sentence } from '../queries/parts/href.ts'
import { firstName, peopleView, personView } from '../queries/parts/person.ts'

/** "Dana and Noor", each a link. */
export function them({ view, scope }: Glance): Sentence {
  const people =
    scope.members.length === 2
      ? scope.members.map((member) => personView(view, member))
      : peopleView(view, scope.members)
  return people.flatMap((person, n) => [
    ...(n === 0 ? [] : [{ text: n === people.length - 1 ? ' and ' : ', ' }]),
    { text: firstName(person), href: { noun: 'person' as const, id: person.id } },
  ])
}
