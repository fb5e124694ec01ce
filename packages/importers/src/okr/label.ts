import { remembering } from '../remember.ts'

/** What stands before a goal's wording, taken apart. */
export interface Labelled {
  readonly role: 'objective' | 'key result' | 'unsaid' | 'why'
  readonly owner: string | null
  readonly wording: string
}

const NAME = String.raw`[\p{Lu}][\p{L}&/]*(?: [\p{L}&/]+){0,3}(?: \([^()]{1,40}\))?`
const KEY_RESULT = new RegExp(
  String.raw`^(?:(?<owner>${NAME}) )?(?:KR|Key Results?)\s?\d{0,2}\s?[:.]\s*`,
  'u',
)
const OBJECTIVE = new RegExp(
  String.raw`^(?:(?<owner>${NAME}) )?(?:OBJECTIVE|Objective|Obj|O)\s?\d{0,2}\s?[:.]\s*`,
  'u',
)
const OWNED = new RegExp(`^(?<owner>${NAME}): +`, 'u')
const BRACKETED = /^\[([^[\]]{1,80})\] /
const WHY = /^why\s?[:.]\s*/i

const ROLE = /^(?:CEO|COO|CTO|CFO|CMO|CRO|CPO|CIO|CISO|VP|SVP|EVP|Head|Chief|Director|President)\b/
const DEPARTMENTS = new Set(
  'marketing sales product engineering eng design data finance legal operations ops people talent hr recruiting support success customer business security it technology company'.split(
    ' ',
  ),
)

/**
 * Reads a goal's label: `OBJECTIVE:`, `KR:`, `Sales KR:`, `[Legal]`, `VP Eng:`.
 * @param headed whether the page names its functions in headings; then only a name that can be one is an owner, because
 * a colon may as well belong to the wording.
 */
export const readLabel = (text: string, headed: boolean): Labelled =>
  headed ? headedLabel(text) : bareLabel(text)

const headedLabel = remembering((text) => read(text, canOwn))
const bareLabel = remembering((text) => read(text, () => true))

function read(text: string, isOwner: (name: string) => boolean): Labelled {
  const why = WHY.exec(text)
  if (why !== null) return { role: 'why', owner: null, wording: text.slice(why[0].length) }
  for (const [role, shape] of LABELS) {
    const found = shape.exec(text)
    if (found !== null) {
      const bare = unbracketed(text.slice(found[0].length))
      return { role, owner: found.groups?.['owner'] ?? bare.owner, wording: bare.wording }
    }
  }
  const owned = OWNED.exec(text)
  const owner = owned?.groups?.['owner']
  if (owned !== null && owner !== undefined && isOwner(owner)) {
    return { role: 'unsaid', owner, wording: text.slice(owned[0].length) }
  }
  return { role: 'unsaid', ...unbracketed(text) }
}

const LABELS = [
  ['key result', KEY_RESULT],
  ['objective', OBJECTIVE],
] as const

function unbracketed(text: string): { owner: string | null; wording: string } {
  const found = BRACKETED.exec(text)
  return found === null
    ? { owner: null, wording: text }
    : { owner: found[1] ?? null, wording: text.slice(found[0].length) }
}

const canOwn = (name: string): boolean =>
  ROLE.test(name) ||
  DEPARTMENTS.has(
    name
      .replace(/ \(.*$/, '')
      .toLowerCase()
      .split(/[\s&/]/)[0] ?? '',
  )

const LED_BY: Readonly<Record<string, string>> = {
  CEO: 'Company',
  President: 'Company',
  'Chief of Staff': 'Company',
  CFO: 'Finance',
  CISO: 'Security',
  CMO: 'Marketing',
  COO: 'Operations',
  CPO: 'Product',
  CRO: 'Sales',
  CTO: 'Engineering',
}

/** The function that an owner stands for, where no heading names it: `VP Marketing` → `Marketing`. */
export function functionOf(owner: string): string {
  const led = LED_BY[owner]
  if (led !== undefined) return led
  const [, group = owner, within] = /^(.*?)(?: \(([^()]+)\))?$/.exec(owner) ?? []
  if (within !== undefined && DEPARTMENTS.has(within.toLowerCase().split(/[\s&/]/)[0] ?? ''))
    return within
  const bare = group.replace(/^(?:S?E?VP|Head|Chief|Director)(?: of)? (?=\S)/, '')
  return /^eng$/i.test(bare) ? 'Engineering' : bare
}
