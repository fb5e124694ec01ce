/** A marked value that says something else in place of its words: figures, days and whom it is of stay. */
export function inPlaceOfWords(said: unknown, words: string): unknown {
  if (typeof said === 'string') return words
  const { text, moments } = (said ?? {}) as { text?: string; moments?: object[] }
  if (moments) return { moments: moments.map((moment) => ({ ...moment, text: words })) }
  return text === undefined ? said : { ...(said as object), text: words }
}
