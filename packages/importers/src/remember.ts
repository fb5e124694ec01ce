const LONGEST = 2_000
const MOST = 8_000

/**
 * The same function, which works out each text once: pages are read again with every version, and most of their lines
 * stay. It forgets all when it has seen too many, and never holds a long text.
 */
export function remembering<T>(make: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>()
  return (text) => {
    const found = known.get(text)
    if (found !== undefined) return found
    const made = make(text)
    if (text.length > LONGEST) return made
    if (known.size >= MOST) known.clear()
    known.set(text, made)
    return made
  }
}
