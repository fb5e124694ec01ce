import { standsAhead } from './ahead.ts'
import type { Named } from './faults.ts'

/** What became of the entries of an earlier export in a later one. */
export interface Compared {
  /** Those that say something else: of the later export. */
  readonly changed: readonly Named[]
  /** Those that are not in the later one: of the earlier export. */
  readonly gone: readonly Named[]
  /** How many show more, or less, of what they say than before. */
  readonly otherwise: number
  /** How many of the later one stand between them: its reader could not see them then. */
  readonly between: number
  /** How many the earlier one had. */
  readonly earlier: number
}

type Json = Readonly<Record<string, unknown>>
type Kept = Named & { readonly says: Json }

/** Holds a later export of one reader against an earlier one, entry by entry: what is sealed in one may be open in the other. */
export class Comparing {
  readonly #earlier = new Map<string, Kept>()
  readonly #changed: Named[] = []
  readonly #met = new Set<string>()
  #otherwise = 0
  #between = 0
  /** Those that the earlier one lacks since the last that it has. */
  #further = 0
  #lines = { earlier: 0, later: 0 }
  readonly #isAhead = { earlier: standsAhead(), later: standsAhead() }

  /** Takes the next line of the earlier export. */
  before(text: string): void {
    this.#lines.earlier += 1
    if (this.#isAhead.earlier(text)) return
    const kept = keptIn(text, this.#lines.earlier)
    if (kept?.id !== undefined) this.#earlier.set(kept.id, kept)
  }

  /** Takes the next line of the later one. */
  after(text: string): void {
    this.#lines.later += 1
    if (this.#isAhead.later(text)) return
    const kept = keptIn(text, this.#lines.later)
    const before = this.#earlier.get(kept?.id ?? '')
    if (kept === undefined) return
    if (before === undefined) {
      this.#further += 1
      return
    }
    this.#between += this.#further
    this.#further = 0
    const { says, ...named } = kept
    this.#met.add(before.id ?? '')
    const is = compare(before.says, says)
    if (is === 'other') this.#changed.push(named)
    if (is === 'shown otherwise') this.#otherwise += 1
  }

  end(): Compared {
    const gone = [...this.#earlier.values()].filter(({ id }) => !this.#met.has(id ?? ''))
    return {
      changed: this.#changed,
      gone: gone.map(({ says: _, ...named }) => named),
      otherwise: this.#otherwise,
      between: this.#between,
      earlier: this.#earlier.size,
    }
  }
}

/** Undefined for the first line and the last. */
function keptIn(text: string, line: number): Kept | undefined {
  const read = JSON.parse(text) as Json & { id: string; subject?: string; number?: number }
  const { id, subject, number, type, revision, data, metadata } = read
  if (subject === undefined) return undefined
  const says = { type, subject, revision, data, metadata: JSON.parse(String(metadata)) as unknown }
  return { line, number, id, record: subject.replace('-', '/'), says }
}

type Likeness = 'same' | 'shown otherwise' | 'other'

function compare(a: unknown, b: unknown): Likeness {
  if (isWithheld(a) || isWithheld(b)) return compareWithheld(a, b)
  if (!isObject(a) || !isObject(b)) return a === b ? 'same' : 'other'
  if (Array.isArray(a) !== Array.isArray(b)) return 'other'
  const keys = [...new Set([...Object.keys(a), ...Object.keys(b)])]
  const all = keys.map((key) =>
    // What caused an entry may not exist for its reader.
    (a[key] === undefined || b[key] === undefined) && CAUSES.includes(key)
      ? 'shown otherwise'
      : compare(a[key], b[key]),
  )
  if (all.includes('other')) return 'other'
  return all.includes('shown otherwise') ? 'shown otherwise' : 'same'
}

const CAUSES = ['causationId', 'correlationId']

interface Withheld {
  readonly sealed?: true
  readonly words?: unknown
  readonly fingerprint?: string
}

function compareWithheld(a: unknown, b: unknown): Likeness {
  const [one, other] = [a, b].map((each) => (isWithheld(each) ? each.fingerprint : undefined))
  if (one === undefined && other === undefined && isWithheld(a) && isWithheld(b)) return 'same'
  if (one === undefined || other === undefined) return 'shown otherwise'
  if (one !== other) return 'other'
  return JSON.stringify(a) === JSON.stringify(b) ? 'same' : 'shown otherwise'
}

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null

const isWithheld = (value: unknown): value is Withheld =>
  isObject(value) && (value['sealed'] === true || ('words' in value && 'fingerprint' in value))
