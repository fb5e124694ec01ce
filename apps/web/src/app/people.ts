import type { Tone } from '../charts/curve.ts'
import { cutShort } from '../words/cut-short.ts'

/** A person as screens name them. */
export interface Person {
  id: string
  name: string
  /** `CMO` */
  role?: string | undefined
}

/** As many letters as a button or a line of a phone has room for. */
const LONGEST = 24

/**
 * The first of a name, as lists and lanes use it; an import may know somebody by their post alone (`VP Sales`), and whose
 * words were erased has no other name: `a former COO`. An initial alone calls nobody.
 */
export function firstName(name: string): string {
  const [bare, apart] = inTwo(name)
  return `${firstOf(bare)}${apart}`
}

/** A name, and what tells it apart from who is called the same: "Sam Lee", " (CFO)". */
export function inTwo(name: string): readonly [bare: string, apart: string] {
  const [apart = ''] = / \([^()]*\)$/.exec(name) ?? []
  return [name.slice(0, name.length - apart.length), apart]
}

const firstOf = (name: string): string =>
  /^\p{Lu}{2,}\b| of |^a former /u.test(name)
    ? name
    : /^\p{L}\. /u.test(name)
      ? cutShort(name.replace(/,? (?:Jr|Sr|II|III|IV)\.?$/i, ''), LONGEST)
      : cutShort(name.split(' ')[0] ?? name, LONGEST)

/** The role to stand beside a name, unless that says it already, or nobody said one. */
export const roleBeside = ({ name, role }: Pick<Person, 'name' | 'role'>): string | undefined =>
  role === 'Other' || name.endsWith(`(${role})`) ? undefined : role

/** Whose colour somebody has: the first two of a partnership keep theirs on every page, others are ink. */
export function toneOf(id: string, pair: readonly Person[] | undefined): Tone {
  if (pair === undefined || pair.length !== 2) return 'ink'
  return pair[0]?.id === id ? 'a' : pair[1]?.id === id ? 'b' : 'ink'
}
