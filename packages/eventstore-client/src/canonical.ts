import { NotCanonical } from './errors.ts'

/** Deeper values are refused: no record needs them, and the stack has an end. */
const MAX_DEPTH = 256

/**
 * The RFC 8785 text of a JSON value: keys sorted, no spaces, one way to write each number.
 *
 * @throws NotCanonical for what JSON can't hold or would change silently: undefined (also as a
 *   property), NaN and infinities, bigints, functions, lone surrogates, instances of classes,
 *   and anything nested deeper than 256 levels (so also cycles)
 */
export function canonical(value: unknown): string {
  return write(value, '$', 0)
}

function write(value: unknown, path: string, depth: number): string {
  if (depth > MAX_DEPTH) throw new NotCanonical('$', `more than ${MAX_DEPTH} levels`)
  switch (typeof value) {
    case 'string':
      return writeString(value, path)
    case 'boolean':
      return String(value)
    case 'number':
      if (!Number.isFinite(value)) throw new NotCanonical(path, String(value))
      return JSON.stringify(value)
    case 'object':
      if (value === null) return 'null'
      return Array.isArray(value) ? writeArray(value, path, depth) : writeObject(value, path, depth)
    default:
      throw new NotCanonical(path, `a value of type ${typeof value}`)
  }
}

function writeString(text: string, path: string): string {
  if (!text.isWellFormed()) throw new NotCanonical(path, 'half of a surrogate pair')
  return JSON.stringify(text)
}

function writeArray(items: readonly unknown[], path: string, depth: number): string {
  // Array.from also visits the holes of a sparse array, as undefined.
  return `[${Array.from(items, (item, at) => write(item, `${path}[${at}]`, depth + 1)).join(',')}]`
}

function writeObject(object: object, path: string, depth: number): string {
  const prototype = Object.getPrototypeOf(object)
  if (prototype !== Object.prototype && prototype !== null) {
    throw new NotCanonical(path, `an instance of ${prototype.constructor?.name ?? 'a class'}`)
  }
  // sort() compares UTF-16 code units, which is the order that RFC 8785 asks for.
  const members = Object.keys(object)
    .sort()
    .map((key) => {
      const value = (object as Record<string, unknown>)[key]
      return `${writeString(key, path)}:${write(value, `${path}.${key}`, depth + 1)}`
    })
  return `{${members.join(',')}}`
}
