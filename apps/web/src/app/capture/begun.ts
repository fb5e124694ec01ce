import type { PaletteItem, Preset } from '../palette-items.ts'

/** What is to be recorded, and the beginning of its sentence. */
export interface Begun {
  readonly command: string
  readonly sentence: string
  readonly preset?: Preset
}

/** Other words by which people ask for what they record; a thing's own name stays in the sentence. */
const alsoCalled: readonly { command: string; name: string; stays?: true }[] = [
  { command: 'MakeCommitment', name: 'promise' },
  { command: 'AskForConversation', name: 'hard conversation' },
  { command: 'AskForConversation', name: 'talk' },
  { command: 'RecordTalk', name: 'talk' },
  { command: 'TellBadNews', name: 'bad news' },
  { command: 'RecordOutsideEvent', name: 'outside event' },
  { command: 'AddPlayer', name: 'player' },
  { command: 'PlanSession', name: 'retreat', stays: true },
  { command: 'ReportMetric', name: 'metric' },
  { command: 'ReportMetric', name: 'revenue', stays: true },
]

/** The words of others for a command, by which it is found. */
export const otherNames = (command: string): string[] =>
  alsoCalled
    .filter((each) => each.command === command && each.stays === undefined)
    .map(({ name }) => name)

interface Named extends Begun {
  readonly name: string
  readonly item: PaletteItem
}

/** What a query's first words name to be recorded, each with what comes after them. */
function namedIn(items: readonly PaletteItem[], query: string, after: RegExp): Named[] {
  return items.flatMap((item) => {
    const { captures: command, label, note } = item
    if (command === undefined) return []
    const others = alsoCalled.filter((each) => each.command === command)
    return [{ name: label }, ...(note === undefined ? [] : [{ name: note }]), ...others].flatMap(
      (each) => {
        const { name } = each
        if (!query.toLowerCase().startsWith(name.toLowerCase())) return []
        const found = after.exec(query.slice(name.length))
        if (found === null) return []
        const sentence = 'stays' in each ? query : query.slice(name.length + found[0].length)
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
  const begun = namedIn(items, query, /^(?::\s?|\s+(?=(?:to|with|for)\s))/i)
  const [longest] = begun.toSorted((a, b) => b.name.length - a.name.length)
  return longest && { command: longest.command, sentence: longest.sentence }
}

/** What else a query may be the sentence of, to be offered after what was found: `promise Noor the budget`. */
export function offeredFor(items: readonly PaletteItem[], query: string): PaletteItem[] {
  const offered = namedIn(items, query, /^\s+(?=\S)/).map(({ item, command, sentence }) => ({
    ...item,
    id: `sentence-${command}`,
    label: `${item.label}: ${sentence}`,
    sentence,
  }))
  return offered.filter(({ id }, n) => offered.findIndex((each) => each.id === id) === n)
}

/** A session of a day that is over is one that was held, of a day to come one that is planned. */
export function byItsDay(command: string, on: unknown, today: string): string | undefined {
  if (typeof on !== 'string') return undefined
  if (command === 'PlanSession' && on < today) return 'RecordSession'
  return command === 'RecordSession' && on > today ? 'PlanSession' : undefined
}
