import type { Plain } from '../markdown/inline.ts'
import type { RecordLink, Relation, Status } from '../steps/record.ts'

/** In this order: `Superseded by …` may stand under an `Accepted` that nobody took away. */
const STATES: readonly (readonly [Status['is'], RegExp])[] = [
  ['superseded', /\bsuper[sc]?ee?ded\b(?! ADR)|\breplaced by\b|\bobsoleted by\b/i],
  ['deprecated', /\b(?:deprecated|obsolete|retired)\b/i],
  ['reversed', /\b(?:revert|revers|revok|withdr[ae]w|rescind|cancel)/i],
  ['rejected', /\b(?:rejected|declined|refused)\b/i],
  ['accepted', /\b(?:accepted|approved|decided|adopted|done|implemented|agreed)\b/i],
  [
    'proposed',
    /\b(?:proposed|draft|proposal|under review|in review|in discussion|open|pending|wip|idea)\b/i,
  ],
]

/** What a record says of its status. */
export function statusOf(says: string): Status | null {
  const text = says.trim()
  if (text === '' || isPlaceholder(text)) return null
  return { is: STATES.find(([, shape]) => shape.test(text))?.[0] ?? 'other', says: text }
}

/** What a template left to be filled in: `{justification}`, `[option 1]`, `proposed | rejected | accepted`. */
export const isPlaceholder = (text: string): boolean =>
  /^[[{<][^\]}>]*[\]}>]\.?$/.test(text.trim()) || /\w \| \w+ \|/.test(text)

const RELATIONS: readonly (readonly [Relation, RegExp])[] = [
  ['superseded by', /\b(?:super[sc]?ee?ded|replaced|obsoleted)\W{0,3}by\b/i],
  ['supersedes', /\b(?:super[sc]?ee?des|replaces|obsoletes)\b/i],
  ['amended by', /\b(?:amended|refined|extended|clarified)\W{0,3}by\b/i],
  ['amends', /\b(?:amends|refines|extends|clarifies)\b/i],
]

const NAME = /\b(?:ADR|AD|decision|record)[- ]?#?0*(\d{1,5})\b/i
const RECORD_FILE = /(?:^|\/)(?:adr[-_]?)?\d{1,5}[^/]*\.(?:md|markdown)(?:#.*)?$/i

/**
 * The other records that a line names: by links anywhere, in a status also by their numbers. A relation that the line
 * doesn't say is `related`.
 */
export function linksIn(said: Plain, isStatus: boolean): RecordLink[] {
  const relation = RELATIONS.find(([, shape]) => shape.test(said.text))?.[0]
  const links = said.links.filter(({ href }) => RECORD_FILE.test(href) && !/^[a-z]+:/i.test(href))
  if (links.length > 0) {
    return links.map(({ text, href }) => ({ relation: relation ?? 'related', href, says: text }))
  }
  const name = isStatus ? NAME.exec(said.text) : null
  return relation === undefined || name === null ? [] : [{ relation, href: null, says: name[0] }]
}

/** The number of a record in a file's name, a title or a name, without leading zeros. */
export function numberIn(text: string): string | null {
  if (/^\d{4}-\d{2}-\d{2}/.test(text)) return null
  const found = /^(?:adr[-_ ]?)?0*(\d{1,5})(?=[-_. ]|$)/i.exec(text) ?? NAME.exec(text)
  return found?.[1] ?? null
}
