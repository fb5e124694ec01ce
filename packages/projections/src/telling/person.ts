import type { PersonId, PersonState } from '@lockstep/domain'
import { people } from '../folds/people.ts'
import { onceAView } from '../view/once-a-view.ts'
import type { PersonView } from '../view/query.ts'
import { isHidden, type View } from '../view/view.ts'

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
  const opened = openedName(view, id)
  if (opened === undefined) return { id, name: unnamed(view, id) }
  const role = saidRole(view.row(people, id)?.state)
  const apart = apartFrom(view, id, opened)
  return {
    id,
    name: opened,
    ...(role === undefined ? {} : { role }),
    ...(apart === undefined ? {} : { name: `${opened}${inBrackets(apart)}`, apart }),
  }
}

/** How somebody is called, whoever else is called the same. */
export const nameAlone = (view: View, id: PersonId): string =>
  openedName(view, id) ?? unnamed(view, id)

function unnamed(view: View, id: PersonId): string {
  const state = view.known.row(people, id)?.state
  return state === undefined ? UNKNOWN : formerly(state)
}

/** A name is known to whoever knows it now, also of days before its bearer came: what they did then may be on record. */
const openedName = (view: View, id: PersonId): string | undefined => {
  const mark = view.known.row(people, id)?.name
  const opened = mark === undefined ? undefined : view.open<string>(mark)
  return opened === undefined || isHidden(opened) ? undefined : opened
}

/** Who is called the same as whom, the first to come first. */
const namesakes = onceAView((view) => {
  const ids = [...view.known.rows(people).keys()].sort()
  const [alike] = view.shown.aside(() =>
    Map.groupBy(ids, (id) => asWritten(openedName(view, id) ?? id)),
  )
  return alike
})

const asWritten = (name: string): string => name.trim().replace(/\s+/g, ' ').toLowerCase()

/**
 * What tells two apart who are called the same: their role; a number where they share that too. It stands in the name
 * itself, so that every list, sentence and export has it.
 */
function apartFrom(view: View, id: PersonId, name: string): string | undefined {
  const alike = namesakes(view).get(asWritten(name)) ?? []
  if (alike.length < 2) return undefined
  const roleOf = (each: PersonId) =>
    saidRole((view.row(people, each) ?? view.known.row(people, each))?.state)
  const role = roleOf(id)
  const isTheirs = role !== undefined && alike.every((each) => each === id || roleOf(each) !== role)
  return isTheirs ? role : String(alike.indexOf(id) + 1)
}

const saidRole = (state: PersonState | undefined) => {
  const role = roleIn(state)
  return role === UNSAID ? undefined : role
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

const familyName = (person: PersonView) => {
  const bare = bareName(person).replace(BRACKET, '').replace(SUFFIX, '')
  return bare.slice(bare.lastIndexOf(' ') + 1)
}

/** What people write behind their name themselves: "(she/her)". */
const BRACKET = / \([^()]*\)$/

const inBrackets = (apart = ''): string => (apart === '' ? '' : ` (${apart})`)

/** Without what tells it apart. */
const bareName = ({ name, apart }: PersonView): string =>
  name.slice(0, name.length - inBrackets(apart).length)

/** How sentences call somebody; an initial alone calls nobody. */
export const firstName = (person: PersonView): string =>
  `${firstAlone(person)}${inBrackets(person.apart)}`

/** The same, of whom only the id is known. */
export const firstNameOf = (view: View, id: PersonId): string => firstName(personView(view, id))

function firstAlone(person: PersonView): string {
  if (person.name.startsWith(FORMER)) return person.name
  const bare = bareName(person)
  return /^\p{L}\. /u.test(bare) ? bare.replace(SUFFIX, '') : (bare.split(' ')[0] ?? bare)
}

/** "Dana → Noor", as short as tells the two apart. */
export function towards(from: PersonView, to: PersonView): string {
  const called = firstAlone(from) === firstAlone(to) ? firstName : firstAlone
  return `${called(from)} → ${called(to)}`
}
