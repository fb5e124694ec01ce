import type { MarkKind } from '../charts/mark.ts'

/** What stands in a form already: beside which record it is said, and whom it asks. */
export interface Preset extends Readonly<Record<string, unknown>> {
  readonly of?: { readonly noun: string; readonly id: string }
}

/** Where nothing takes it as it stands, or somebody else gives it: such stand last. */
export const NOT_NOW = 'Not now, or not for you'

/** Something that the palette leads to. */
export interface PaletteItem {
  id: string
  group: 'Kept for later' | 'Go to' | 'Record' | 'Found' | typeof NOT_NOW
  label: string
  /** Other words by which people ask for it. */
  also?: readonly string[]
  /** What people say who want it, in whatever words they go on. */
  asked?: RegExp
  /** `G-3`, `form` */
  note?: string
  href: string
  /** What it is, drawn as its mark beside it. */
  mark?: MarkKind
  /** Offered only once words ask for it. */
  quiet?: boolean
  /** The command that it records, written here and now. */
  captures?: string
  /** The sentence to begin with. */
  sentence?: string
  /** What the sentence tells was said before now. */
  before?: true
  /** Why it is recorded as this. */
  why?: string
  preset?: Preset | undefined
  /** The draft with which it goes on. */
  resumes?: string
}

const MOST = 40
/** So many letters name something, fewer only look for it. */
const ENOUGH = 4

/**
 * Items that hold every word of the query, those that begin with it first; what was found goes before what can be done,
 * unless that was asked for by its name, the whole of it before all that begin with it, or by what it records.
 */
export function matching(items: readonly PaletteItem[], query: string): PaletteItem[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean)
  const isAsked = ({ asked }: PaletteItem) => asked?.test(query.trim()) === true
  const asked = words.length === 0 ? items.filter(({ quiet }) => !quiet) : items
  const scored = asked.flatMap((item) => {
    const text = [item.note, item.label, ...(item.also ?? [])].join(' ').toLowerCase()
    // What was found by its words may hold them elsewhere than in its title.
    const holds =
      item.group === 'Found' || isAsked(item) || words.every((word) => text.includes(word))
    return holds ? [{ item, score: scoreOf(item, words) }] : []
  })
  const said = words.join(' ')
  const isCalled = ({ label }: PaletteItem) => label.toLowerCase() === said
  const isNamed = ({ label, also = [], group, quiet = false }: PaletteItem) => {
    const name = label.toLowerCase()
    if ([name, ...also.map((each) => each.toLowerCase())].includes(said)) return true
    if (said.length >= ENOUGH && name.startsWith(said)) return true
    // "feedback" asks for the form that records one, before all that were recorded.
    return group === 'Record' && !quiet && name.split(' ').includes(said)
  }
  const isThere = ({ group }: PaletteItem) => group === 'Found' || group === 'Kept for later'
  const rank = ({ item }: { item: PaletteItem }) =>
    isCalled(item) || isAsked(item) ? 3 : isNamed(item) ? 2 : isThere(item) ? 1 : 0
  const groups = Map.groupBy(
    scored.sort((a, b) => rank(b) - rank(a) || b.score - a.score),
    ({ item }) => item.group,
  )
  const shown = [...groups.values()].flatMap((group) =>
    group.slice(0, MOST).map(({ item }) => item),
  )
  return lastNotNow(shown)
}

export const lastNotNow = (items: readonly PaletteItem[]): PaletteItem[] =>
  items.toSorted((a, b) => Number(a.group === NOT_NOW) - Number(b.group === NOT_NOW))

/** Items in the order in which they were shown, and after them those that have come since. */
export function steady(
  items: readonly PaletteItem[],
  shown: readonly PaletteItem[],
): PaletteItem[] {
  const places = new Map(shown.map(({ id }, place) => [id, place]))
  const placeOf = ({ id }: PaletteItem) => places.get(id) ?? shown.length
  return items.toSorted((a, b) => placeOf(a) - placeOf(b))
}

function scoreOf({ label, note }: PaletteItem, words: readonly string[]): number {
  const [first] = words
  if (first === undefined) return 0
  const begins = label.toLowerCase().startsWith(first) || note?.toLowerCase() === first
  const word = label
    .toLowerCase()
    .split(/\s+/)
    .some((each) => each.startsWith(first))
  return begins ? 2 : word ? 1 : 0
}
