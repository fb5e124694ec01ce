import type { PersonId, PersonState } from '@lockstep/domain'
import { people } from '../../folds/people.ts'
import type { PersonView } from '../../query.ts'
import { isHidden, type View } from '../../view.ts'

/** Two names are asked for, and no role: until one is given it is other than those that have a name. */
const UNSAID = 'Other'

/** Who does not exist for the viewer: to who has left, everybody else. */
const UNKNOWN = 'Somebody'

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
  const { state, name: mark } = view.row(people, id) ?? {}
  const opened = mark === undefined ? undefined : view.open<string>(mark)
  const role = roleIn(state)
  const known = opened !== undefined && !isHidden(opened)
  return {
    id,
    name: known ? opened : state === undefined ? UNKNOWN : formerly(state),
    ...(role === undefined || role === UNSAID || !known ? {} : { role }),
  }
}

const roleIn = (state: PersonState | undefined) =>
  state === undefined || state.is === 'none' ? undefined : state.role

/** How somebody is called whose name nobody can open any more. */
export function formerly(state: PersonState): string {
  const role = roleIn(state)
  return role === undefined || role === UNSAID ? 'a former member' : `${FORMER}${role}`
}

const FORMER = 'a former '

/** Several people, each once, in the order of their family names. */
export const peopleView = (view: View, ids: Iterable<PersonId>): PersonView[] =>
  [...new Set(ids)].map((id) => personView(view, id)).sort(byFamilyName)

const collator = new Intl.Collator('en')

/** The order of every list of people: never by a figure. */
export const byFamilyName = (a: PersonView, b: PersonView): number =>
  collator.compare(familyName(a), familyName(b)) ||
  collator.compare(a.name, b.name) ||
  (a.id < b.id ? -1 : 1)

/** What comes after a family name is none of it. */
const SUFFIX = /,? (?:Jr|Sr|II|III|IV)\.?$/i

const familyName = ({ name }: PersonView) => {
  const bare = name.replace(SUFFIX, '')
  return bare.slice(bare.lastIndexOf(' ') + 1)
}

/** How sentences call somebody; an initial alone calls nobody. */
export const firstName = ({ name }: PersonView): string =>
  name.startsWith(FORMER) || /^\p{L}\. /u.test(name)
    ? name.replace(SUFFIX, '')
    : (name.split(' ')[0] ?? name)
