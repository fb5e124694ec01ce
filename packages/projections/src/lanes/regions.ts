import type { Instant, PersonId } from '@lockstep/domain'
import { organisations } from '../folds/organisation.ts'
import { shownAt } from '../queries/parts/dates.ts'
import type { Region } from '../queries/parts/panel.ts'
import { firstName, personView } from '../queries/parts/person.ts'
import type { View } from '../view.ts'
import { personHistory } from './people.ts'

/** Stretches that lie over everything: when one of them was away, and crises. */
export const regionsOf = (view: View, members: readonly PersonId[]): Region[] => [
  ...members.flatMap((member) =>
    stretches(view, personHistory(view, member), 'AbsenceStarted', [
      'AbsenceEnded',
      'MemberLeft',
    ]).map((stretch) => ({
      ...stretch,
      kind: 'absence' as const,
      label: `${firstName(personView(view, member))} away`,
    })),
  ),
  ...[...view.rows(organisations).keys()].flatMap((id) =>
    stretches(view, view.history('organisation', id), 'CrisisDeclared', ['CrisisEnded']).map(
      (stretch) => ({ ...stretch, kind: 'crisis' as const, label: 'Crisis' }),
    ),
  ),
]

interface Happened {
  readonly id: string
  readonly type: string
  readonly at: Instant
}

/** From each event of one type to the next that ends it, or to the moment. */
function stretches(
  view: View,
  history: readonly Happened[],
  begins: string,
  ends: readonly string[],
) {
  return history.flatMap((event, n) => {
    if (event.type !== begins) return []
    const end = history.slice(n + 1).find(({ type }) => ends.includes(type))
    const from = shownAt(event.at, view)
    const to = end === undefined ? view.moment : shownAt(end.at, view)
    return [{ id: event.id, from, to, goesOn: end === undefined }]
  })
}
