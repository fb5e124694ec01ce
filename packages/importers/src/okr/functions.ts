/** The functions and teams of a company, each under the name by which its pages first called it. */
export type FunctionNames = ReadonlyMap<string, string>

/** Words that are written short. */
const SHORT: Readonly<Record<string, string>> = {
  eng: 'engineering',
  intel: 'intelligence',
  mktg: 'marketing',
  ops: 'operations',
  '&': 'and',
  '/': 'and',
}

const wordsOf = (name: string): string[] =>
  (name.toLowerCase().match(/[\p{L}\p{N}']+|[&/]/gu) ?? []).map((word) => SHORT[word] ?? word)

/** What is only ever done for customers: `Customer engineering` is not `Engineering`. */
const OF_CUSTOMERS = /^(?:care|service|success|support)$/

/** `CS` */
const isInitials = (name: string): boolean => /^\p{Lu}{2,4}$/u.test(name)

/**
 * Whether two names are of one function: they differ in case, in a word written short, in `&` for `and`; one says
 * only "Support" or "Success" where the other says whose; or one is the other's initials.
 */
function isSame(a: string, b: string): boolean {
  const [one, other] = [wordsOf(a), wordsOf(b)]
  if (one.join(' ') === other.join(' ')) return true
  const [short, long] = one.length < other.length ? [one, other] : [other, one]
  if (long[0] === 'customer' && OF_CUSTOMERS.test(short.join(' ')) && long[1] === short[0])
    return true
  const [initials, whole] = isInitials(a) ? [a, other] : [b, one]
  const letters = whole.map((word) => word.charAt(0)).join('')
  return isInitials(initials) && whole.length > 1 && letters === initials.toLowerCase()
}

/**
 * The name of the function that is written so: the one known function that it can be, else its own.
 * @returns the names known afterwards, too
 */
export function functionNamed(
  names: FunctionNames,
  written: string,
): { readonly name: string; readonly names: FunctionNames } {
  const known = names.get(written)
  if (known !== undefined) return { name: known, names }
  const [same, ...others] = new Set([...names.values()].filter((name) => isSame(name, written)))
  const name = same !== undefined && others.length === 0 ? same : written
  return { name, names: new Map([...names, [written, name]]) }
}

const POST =
  /^(?:C[A-Z]{1,3}O|[SE]?VP|head|chief|director|president|founder|co-?founder|(?:general|managing) (?:manager|director))\b/i

/** Whether a page means a post by an owner's name. Who holds it, it does not say. */
export const isPost = (owner: string): boolean => POST.test(owner)
