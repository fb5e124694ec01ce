import { Instant, type PersonId, type Recorded } from '@lockstep/domain'
import { z } from 'zod'
import { people } from '../../folds/people.ts'
import { shownAt } from '../../telling/dates.ts'
import { listed } from '../../telling/in-words.ts'
import { firstNameOf, personView } from '../../telling/person.ts'
import { PersonView } from '../../view/query.ts'
import type { View } from '../../view/view.ts'

/** Others let somebody in again: everybody sees whom, and who. */
export const LetIn = z
  .strictObject({ person: PersonView, by: z.array(PersonView), at: Instant })
  .meta({ id: 'LetIn' })
export type LetIn = z.output<typeof LetIn>

/** The latest first. */
export const lettingsIn = (view: View): LetIn[] =>
  [...view.rows(people).values()]
    .flatMap(({ id, letIn }) =>
      letIn.map(({ stamp, by }) => ({
        person: personView(view, id),
        by: by.map((person) => personView(view, person)),
        at: shownAt(stamp.at, view),
      })),
    )
    .sort((x, y) => (x.at < y.at ? 1 : -1))

interface ByOthers {
  readonly who: PersonView
  /** `let Jon in again`; of two who did, the second stands in it. */
  readonly did: (whom: string) => string
}

/** The clock records it, but it is their act who vouched; undefined for any other entry. */
export function letInByOthers(view: View, { type, data }: Recorded): ByOthers | undefined {
  if (type !== 'AccessRestored') return undefined
  const [first, ...rest] = (data as { readonly by: readonly PersonId[] }).by
  if (first === undefined) return undefined
  const others = rest.map((person) => firstNameOf(view, person))
  const with_ = others.length === 0 ? '' : `and ${listed(others)} `
  return {
    who: personView(view, first),
    did: (whom) => `${with_}let ${whom === '' ? '' : `${whom} `}in again`,
  }
}
