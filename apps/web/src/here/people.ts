import { cutShort } from '../words/cut-short.ts'

/** A person as screens name them. */
export interface Person {
  id: string
  name: string
  /** `CMO` */
  role?: string | undefined
  /** With what the name ends, in brackets, where somebody else is called the same: `CFO`, `2`. */
  apart?: string | undefined
}

/** As many letters as a button or a line of a phone has room for. */
const LONGEST = 24

type Called = Pick<Person, 'name' | 'apart'>

/**
 * The first of a name, as lists and lanes use it; an import may know somebody by their post alone (`VP Sales`), and whose
 * words were erased has no other name: `a former COO`. An initial alone calls nobody.
 */
export const firstName = (person: Called): string =>
  `${firstOf(bareName(person))}${inBrackets(person)}`

/** " (CFO)" */
export const inBrackets = ({ apart }: Pick<Person, 'apart'>): string =>
  apart === undefined ? '' : ` (${apart})`

/** A name without what tells it apart: "Sam Lee". */
export const bareName = (person: Called): string =>
  person.name.slice(0, person.name.length - inBrackets(person).length)

const firstOf = (name: string): string =>
  /^\p{Lu}{2,}\b| of |^a former /u.test(name)
    ? name
    : /^\p{L}\. /u.test(name)
      ? cutShort(name.replace(/,? (?:Jr|Sr|II|III|IV)\.?$/i, ''), LONGEST)
      : cutShort(name.split(' ')[0] ?? name, LONGEST)

/** The role to stand beside a name, unless that says it already, or nobody said one. */
export const roleBeside = ({ role, apart }: Pick<Person, 'role' | 'apart'>): string | undefined =>
  role === 'Other' || role === apart ? undefined : role

/** Whose view something is: one of the two compared, or nobody's in particular. */
export type Tone = 'a' | 'b' | 'ink'

/** Whose colour somebody has: the first two of a partnership keep theirs on every page, others are ink. */
export function toneOf(id: string, pair: readonly Person[] | undefined): Tone {
  if (pair === undefined || pair.length !== 2) return 'ink'
  return pair[0]?.id === id ? 'a' : pair[1]?.id === id ? 'b' : 'ink'
}
