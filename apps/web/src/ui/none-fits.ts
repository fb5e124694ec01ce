/** Filters that hold an id: of a person, or of the partnership among whom. */
const byName = ['owner', 'person', 'among', 'partnership']

interface Named {
  id: string
  name: string
}

/** "No exchange fits kind “hard” and among “Dana and Noor”.": people by their names, whatever the address has. */
export function noneFits(
  what: string,
  active: readonly string[],
  search: Readonly<Record<string, string>>,
  named: readonly Named[],
  inWords = (_: string, value: string): string => value,
): string {
  const told = active.map((key) => {
    const value = search[key] ?? ''
    const name = named.find(({ id }) => id === value)?.name
    return `${key} “${byName.includes(key) ? (name ?? 'nobody here') : inWords(key, value)}”`
  })
  return `No ${what} fits ${told.join(' and ')}.`
}
