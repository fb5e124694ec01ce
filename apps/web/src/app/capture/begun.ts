import type { PaletteItem, Preset } from '../palette-items.ts'
import { alsoCalled, likely } from './also-called.ts'

/** What is to be recorded, and the beginning of its sentence. */
export interface Begun {
  readonly command: string
  readonly sentence: string
  readonly preset?: Preset
}

interface Named extends Begun {
  readonly name: string
  readonly item: PaletteItem
}

/**
 * What a query's first words name to be recorded, each with what comes after them.
 * @param alone whether a word that stays in the sentence may be all of it
 */
function namedIn(
  items: readonly PaletteItem[],
  query: string,
  { after, alone }: { readonly after: RegExp; readonly alone: boolean },
): Named[] {
  return items.flatMap((item) => {
    const { captures: command, label, note } = item
    if (command === undefined) return []
    const others = alsoCalled.filter((each) => each.command === command)
    return [{ name: label }, ...(note === undefined ? [] : [{ name: note }]), ...others].flatMap(
      (each) => {
        const { name } = each
        if (!query.toLowerCase().startsWith(name.toLowerCase())) return []
        const stays = 'stays' in each
        const rest = query.slice(name.length)
        const found = after.exec(rest)
        if (found === null && !(alone && stays && rest === '')) return []
        const sentence = stays ? query : rest.slice(found?.[0].length)
        return [{ command, name, sentence, item }]
      },
    )
  })
}

/** "I promise", "I've asked", "I'll": who speaks need not be said. */
const unspoken = (query: string): string =>
  query
    .replace(/^(i|we)['’]ll(?=\s)/i, '$1 will')
    .replace(/^(?:i|we)(?:['’]ve|\s+have)?\s+(?=\S)/i, '')

const escaped = (name: string): string => name.replaceAll(/[^\p{L}\d ]/gu, '\\$&')

/**
 * What a query begins to record: `feedback to Noor …`, `promise Noor: …`, `I promise Noor …`. A name alone, or a name and
 * words to look for, asks for what was recorded.
 * @param people whom a sentence may be to, each by all their names
 */
export function begunIn(
  items: readonly PaletteItem[],
  query: string,
  people: readonly string[] = [],
): Begun | undefined {
  const names = people.flatMap((name) => [name, name.split(' ')[0] ?? name]).map(escaped)
  const toThem = `\\s+(?=(?:to|with|for)\\s${names.length === 0 ? '' : `|(?:${names.join('|')})[:,]`})`
  const said = unspoken(query)
  const begun = namedIn(items, said, {
    after: said === query ? new RegExp(`^(?::\\s?|${toThem})`, 'iu') : /^\s+(?=\S)/,
    alone: false,
  })
  const [longest] = begun.toSorted((a, b) => b.name.length - a.name.length)
  return longest && { command: longest.command, sentence: longest.sentence }
}

/** What else a query may be the sentence of, to be offered after what was found: `promise Noor the budget`, `retreat`. */
export function offeredFor(items: readonly PaletteItem[], query: string): PaletteItem[] {
  const offered = namedIn(items, unspoken(query), { after: /^\s+(?=\S)/, alone: true })
  const some = offered.map(({ item, sentence }) => asSentence(item, sentence))
  return some.filter(({ id }, n) => some.findIndex((each) => each.id === id) === n)
}

const asSentence = (item: PaletteItem, sentence: string): PaletteItem => ({
  ...item,
  id: `sentence-${item.captures}`,
  label: `${item.label}: ${sentence}`,
  sentence,
})

/** So many words tell something; fewer look for it. */
const TELLS = 3

/** Where nothing says what a query would record: the likely kinds, each with all of it as its sentence. */
export function guessedFor(items: readonly PaletteItem[], query: string): PaletteItem[] {
  const sentence = query.trim()
  if (sentence.split(/\s+/).length < TELLS) return []
  return likely.flatMap((command) =>
    items.filter(({ captures }) => captures === command).map((item) => asSentence(item, sentence)),
  )
}

/** A session of a day that is over is one that was held, of a day to come one that is planned. */
export function byItsDay(command: string, on: unknown, today: string): string | undefined {
  if (typeof on !== 'string') return undefined
  if (command === 'PlanSession' && on < today) return 'RecordSession'
  return command === 'RecordSession' && on > today ? 'PlanSession' : undefined
}
