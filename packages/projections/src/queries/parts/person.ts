import type { PersonId } from '@lockstep/domain'
import { people } from '../../folds/people.ts'
import type { PersonView } from '../../query.ts'
import { isHidden, type View } from '../../view.ts'

const named = new WeakMap<View, Map<PersonId, PersonView>>()

/** A person as the view names them. Each name is opened once a view. */
export function personView(view: View, id: PersonId): PersonView {
  const known = named.get(view) ?? new Map<PersonId, PersonView>()
  named.set(view, known)
  const person = known.get(id) ?? nameOf(view, id)
  known.set(id, person)
  return person
}

function nameOf(view: View, id: PersonId): PersonView {
  const row = view.row(people, id)
  if (row === undefined || row.state.is === 'none') return { id, name: 'somebody' }
  const { role } = row.state
  const opened = row.name === undefined ? undefined : view.open(row.name as never)
  const name = typeof opened === 'string' && !isHidden(opened) ? opened : former(role)
  return { id, name, ...(role === undefined ? {} : { role }) }
}

const former = (role: string | undefined) =>
  role === undefined || role === 'Other' ? 'somebody who left' : `a former ${role}`

/** Several people, each once, in the order of their family names. */
export const peopleView = (view: View, ids: Iterable<PersonId>): PersonView[] =>
  [...new Set(ids)].map((id) => personView(view, id)).sort(byFamilyName)

const collator = new Intl.Collator('en')

/** The order of every list of people: never by a figure. */
export const byFamilyName = (a: PersonView, b: PersonView): number =>
  collator.compare(familyName(a), familyName(b)) ||
  collator.compare(a.name, b.name) ||
  (a.id < b.id ? -1 : 1)

const familyName = ({ name }: PersonView) => name.slice(name.lastIndexOf(' ') + 1)

/** How sentences call somebody: the first name, unless two of those named share it. */
export const firstName = ({ name }: PersonView): string =>
  name.startsWith('a former ') || name.startsWith('somebody') ? name : (name.split(' ')[0] ?? name)
