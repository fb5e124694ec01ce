import { NotCanonical } from './errors.ts'

/** Deeper values are refused: no record needs them, and the stack has an end. */
const MAX_DEPTH = 256

/** What a property that is undefined means: nothing that JSON could say, or one that was left out. */
export type Undefined = 'refused' | 'left out'

/**
 * The RFC 8785 text of a JSON value: keys sorted, no spaces, one way to write each number.
 *
 * @throws NotCanonical for what JSON can't hold or would change silently: undefined (as a property
 *   only where it is `refused`), NaN and infinities, bigints, functions, lone surrogates, instances
 *   of classes, and anything nested deeper than 256 levels (so also cycles)
 */
export const canonical = (value: unknown, undefinedIs: Undefined = 'refused'): string =>
  write(value, [], undefinedIs)

/** The way to a value: keys and numbers in lists. */
type Path = (string | number)[]

function write(value: unknown, path: Path, undefinedIs: Undefined): string {
  switch (typeof value) {
    case 'string':
      return writeString(value, path)
    case 'boolean':
      return String(value)
    case 'number':
      if (!Number.isFinite(value)) throw refusal(path, String(value))
      return JSON.stringify(value)
    case 'object':
      if (value === null) return 'null'
      if (path.length >= MAX_DEPTH) throw refusal([], `more than ${MAX_DEPTH} levels`)
      return Array.isArray(value)
        ? writeArray(value, path, undefinedIs)
        : writeObject(value, path, undefinedIs)
    default:
      throw refusal(path, `a value of type ${typeof value}`)
  }
}

/** What JSON would escape, or what may be half of a surrogate pair. */
const NOT_PLAIN = /[^\x20\x21\x23-\x5b\x5d-\x7e]/

function writeString(text: string, path: Path): string {
  if (!NOT_PLAIN.test(text)) return `"${text}"`
  if (!text.isWellFormed()) throw refusal(path, 'half of a surrogate pair')
  return JSON.stringify(text)
}

function writeArray(items: readonly unknown[], path: Path, undefinedIs: Undefined): string {
  let text = '['
  for (let at = 0; at < items.length; at += 1) {
    path.push(at)
    text +=
      at === 0 ? write(items[at], path, undefinedIs) : `,${write(items[at], path, undefinedIs)}`
    path.pop()
  }
  return `${text}]`
}

function writeObject(object: object, path: Path, undefinedIs: Undefined): string {
  const prototype = Object.getPrototypeOf(object)
  if (prototype !== Object.prototype && prototype !== null) {
    throw refusal(path, `an instance of ${prototype.constructor?.name ?? 'a class'}`)
  }
  let text = ''
  // sort() compares UTF-16 code units, which is the order that RFC 8785 asks for.
  for (const key of Object.keys(object).sort()) {
    const value = (object as Record<string, unknown>)[key]
    if (value === undefined && undefinedIs === 'left out') continue
    path.push(key)
    const member = `${writeString(key, path)}:${write(value, path, undefinedIs)}`
    text = text === '' ? member : `${text},${member}`
    path.pop()
  }
  return `{${text}}`
}

function refusal(path: Path, what: string): NotCanonical {
  const steps = path.map((step) => (typeof step === 'number' ? `[${step}]` : `.${step}`))
  return new NotCanonical(`$${steps.join('')}`, what)
}
