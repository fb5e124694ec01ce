/** What stands at a place of a value that a schema allows. */
type Kind = 'object' | 'list' | 'text' | 'number' | 'day' | 'id' | 'yes or no'

/** A place in a value, by the way to it. */
export interface Place {
  readonly path: readonly (string | number)[]
  readonly kind: Kind
}

/** Every place of a value, the whole among them. */
export function placesIn(value: unknown, path: Place['path'] = []): readonly Place[] {
  const kind = kindOf(value)
  if (kind === undefined) return []
  const inside =
    typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([key, part]) =>
          placesIn(part, [...path, kind === 'list' ? Number(key) : key]),
        )
      : []
  return [{ path, kind }, ...inside]
}

function kindOf(value: unknown): Kind | undefined {
  if (Array.isArray(value)) return 'list'
  switch (typeof value) {
    case 'string':
      return /^\d{4}-\d\d-\d\d/.test(value) ? 'day' : /^[0-9a-f-]{36}$/.test(value) ? 'id' : 'text'
    case 'number':
      return 'number'
    case 'boolean':
      return 'yes or no'
    default:
      return value === null || value === undefined ? undefined : 'object'
  }
}

const HERE = 'here stands what no schema allows'

/** The value as JSON, with other JSON, well-formed or not, at one place. */
export function replaced(value: unknown, path: Place['path'], json: string): string {
  return JSON.stringify(at(value, path, () => HERE)).replace(`"${HERE}"`, () => json)
}

/** The value as JSON, with one more member in the object at a place. */
export function added(value: unknown, path: Place['path'], member: string): string {
  const more = JSON.stringify(at(value, path, (object) => ({ ...(object as object), [HERE]: 0 })))
  return more.replace(`"${HERE}":0`, () => member)
}

/** The value as JSON, without what stands at a place. */
export const removed = (value: unknown, path: Place['path']): string =>
  JSON.stringify(at(value, path, () => undefined))

function at(value: unknown, path: Place['path'], change: (part: unknown) => unknown): unknown {
  const [key, ...rest] = path
  if (key === undefined) return change(value)
  if (Array.isArray(value))
    return value.map((part, n) => (n === key ? at(part, rest, change) : part))
  const object = value as Readonly<Record<string, unknown>>
  return { ...object, [key]: at(object[key], rest, change) }
}
