/** All that was written in something that was kept. */
export function textsIn(kept: unknown): readonly string[] {
  if (typeof kept === 'string') return kept.trim() === '' ? [] : [kept]
  return typeof kept === 'object' && kept !== null ? Object.values(kept).flatMap(textsIn) : []
}

/** Of what is kept of a form of its own: as much of it as is like what that begins with, and the texts of the rest. */
export function alikeIn<T>(kept: unknown, begins: T): { typed: T; left: readonly string[] } {
  if (isLike(kept, begins)) return { typed: kept as T, left: [] }
  if (!(isRecord(kept) && isRecord(begins))) return { typed: begins, left: textsIn(kept) }
  const alike = Object.keys(begins).filter((name) => isLike(kept[name], begins[name]))
  const rest = Object.entries(kept).filter(([name]) => !alike.includes(name))
  return {
    typed: { ...begins, ...Object.fromEntries(alike.map((name) => [name, kept[name]])) },
    left: rest.flatMap(([, each]) => textsIn(each)),
  }
}

function isLike(kept: unknown, begins: unknown): boolean {
  if (begins === null || begins === undefined) return true
  if (Array.isArray(begins))
    return Array.isArray(kept) && kept.every((each) => isLike(each, begins[0]))
  if (isRecord(begins))
    return (
      isRecord(kept) && Object.entries(begins).every(([name, each]) => isLike(kept[name], each))
    )
  return typeof kept === typeof begins
}

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
