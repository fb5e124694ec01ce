import type { PaletteItem, Preset } from '../palette-items.ts'
import { alsoCalled } from './also-called.ts'

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

/**
 * What a query begins to record: `feedback to Noor …`, `Make a commitment: …`. A name alone, or a name and words to look
 * for, asks for what was recorded.
 */
export function begunIn(items: readonly PaletteItem[], query: string): Begun | undefined {
  const begun = namedIn(items, query, {
    after: /^(?::\s?|\s+(?=(?:to|with|for)\s))/i,
    alone: false,
  })
  const [longest] = begun.toSorted((a, b) => b.name.length - a.name.length)
  return longest && { command: longest.command, sentence: longest.sentence }
}

/** What else a query may be the sentence of, to be offered after what was found: `promise Noor the budget`, `retreat`. */
export function offeredFor(items: readonly PaletteItem[], query: string): PaletteItem[] {
  const offered = namedIn(items, query, { after: /^\s+(?=\S)/, alone: true }).map(
    ({ item, command, sentence }) => ({
      ...item,
      id: `sentence-${command}`,
      label: `${item.label}: ${sentence}`,
      sentence,
    }),
  )
  return offered.filter(({ id }, n) => offered.findIndex((each) => each.id === id) === n)
}

/** A session of a day that is over is one that was held, of a day to come one that is planned. */
export function byItsDay(command: string, on: unknown, today: string): string | undefined {
  if (typeof on !== 'string') return undefined
  if (command === 'PlanSession' && on < today) return 'RecordSession'
  return command === 'RecordSession' && on > today ? 'PlanSession' : undefined
}
