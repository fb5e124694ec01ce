import type { PaletteItem } from '../palette-items.ts'

/** What is to be recorded, and the beginning of its sentence. */
export interface Begun {
  readonly command: string
  readonly sentence: string
}

/**
 * What a query begins to record: `feedback to Noor …`, `Make a commitment: …`. A name alone, or a name and words to look
 * for, asks for what was recorded.
 */
export function begunIn(items: readonly PaletteItem[], query: string): Begun | undefined {
  const names = items.flatMap(({ captures, label, note }) =>
    captures === undefined
      ? []
      : [label, note].flatMap((name) => (name === undefined ? [] : [{ command: captures, name }])),
  )
  const begun = names.flatMap(({ command, name }) => {
    if (!query.toLowerCase().startsWith(name.toLowerCase())) return []
    const after = query.slice(name.length)
    const found = /^(?::\s?|\s+(?=(?:to|with|for)\s))/i.exec(after)
    return found === null ? [] : [{ command, name, sentence: after.slice(found[0].length) }]
  })
  const [longest] = begun.toSorted((a, b) => b.name.length - a.name.length)
  return longest && { command: longest.command, sentence: longest.sentence }
}
