import { effective, type Recorded, type Sealed } from '@lockstep/domain'
import { organisations } from '../../folds/organisation.ts'
import { type PersonRow, people } from '../../folds/people.ts'
import { wasErased } from '../../records/said-by.ts'
import { capital, listed } from '../../telling/in-words.ts'
import { formerly, nameAlone } from '../../telling/person.ts'
import { foldRow } from '../../view/fold.ts'
import type { View } from '../../view/view.ts'

/**
 * What the organisation is called: as somebody named it, or else after the first two who are on its record, as the viewer
 * may read their names.
 */
export function organisationName(view: View): string {
  const { organisation } = view
  if (organisation.is !== 'none' && organisation.name !== undefined) return organisation.name
  return namedAfter(firstTwo(view).map((id) => nameAlone(view, id)))
}

/** Whether one of those after whom the organisation is called where nobody named it has had their name erased. */
export const isNameErased = (view: View): boolean =>
  firstTwo(view.today).some((id) => wasErased(view, id))

/** What an organisation is called after the names of the first two who are on its record. */
export const namedAfter = (names: readonly string[]): string =>
  names.length === 0 ? 'This organisation' : capitalOf(listed(names))

/** A name is written as whose it is writes it. */
const capitalOf = (name: string) => (name.startsWith('a former ') ? capital(name) : name)

/** Who founded it comes before whoever was entered at the same moment. */
function firstTwo(view: View): string[] {
  const founders = new Set([...view.rows(organisations).values()].map(({ founder }) => founder))
  const place = ({ came = '', id }: PersonRow) => [came, founders.has(id) ? 0 : 1, id].join(' ')
  return [...view.rows(people).values()]
    .filter(({ state }) => state.is !== 'none')
    .map((row) => ({ place: place(row), id: row.id }))
    .sort((x, y) => (x.place < y.place ? -1 : 1))
    .slice(0, 2)
    .map(({ id }) => id)
}

/** What a person is called whose record holds these events. @param open opens what can be opened */
export function nameIn(
  id: string,
  events: readonly Recorded[],
  open: (mark: Sealed) => unknown,
): string {
  const { name, state } = foldRow(people, id, effective(events)) as PersonRow
  const opened = name && open(name)
  return typeof opened === 'string' ? opened : formerly(state)
}
