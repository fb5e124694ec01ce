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
export function canonical(value: unknown, undefinedIs: Undefined = 'refused'): string {
  try {
    return write(value, 0, undefinedIs)
  } catch (error) {
    throw error instanceof Fault ? new NotCanonical(`$${error.path}`, error.what) : error
  }
}

/** What is wrong with a value, and the way to it; those that hold it add their step on the way out. */
class Fault {
  readonly what: string
  path = ''

  constructor(what: string) {
    this.what = what
  }
}

function within(step: string, error: unknown): unknown {
  if (error instanceof Fault) error.path = step + error.path
  return error
}

function write(value: unknown, depth: number, undefinedIs: Undefined): string {
  switch (typeof value) {
    case 'string':
      return writeString(value)
    case 'boolean':
      return value ? 'true' : 'false'
    case 'number':
      if (!Number.isFinite(value)) throw new Fault(String(value))
      return `${value}`
    case 'object':
      if (value === null) return 'null'
      if (depth >= MAX_DEPTH) throw new NotCanonical('$', `more than ${MAX_DEPTH} levels`)
      return Array.isArray(value)
        ? writeArray(value, depth + 1, undefinedIs)
        : writeObject(value, depth + 1, undefinedIs)
    default:
      throw new Fault(`a value of type ${typeof value}`)
  }
}

/** What JSON would escape, or what may be half of a surrogate pair. */
const NOT_PLAIN = /[^\x20\x21\x23-\x5b\x5d-\x7e]/

function writeString(text: string): string {
  if (!NOT_PLAIN.test(text)) return `"${text}"`
  if (!text.isWellFormed()) throw new Fault('half of a surrogate pair')
  return JSON.stringify(text)
}

function writeArray(items: readonly unknown[], depth: number, undefinedIs: Undefined): string {
  let text = ''
  let at = 0
  try {
    for (; at < items.length; at += 1)
      text += `${at === 0 ? '' : ','}${write(items[at], depth, undefinedIs)}`
  } catch (error) {
    throw within(`[${at}]`, error)
  }
  return `[${text}]`
}

function writeObject(object: object, depth: number, undefinedIs: Undefined): string {
  const prototype = Object.getPrototypeOf(object)
  if (prototype !== Object.prototype && prototype !== null)
    throw new Fault(`an instance of ${prototype.constructor?.name ?? 'a class'}`)
  let text = ''
  let key = ''
  try {
    // sort() compares UTF-16 code units, which is the order that RFC 8785 asks for.
    for (key of Object.keys(object).sort()) {
      const value = (object as Record<string, unknown>)[key]
      if (value === undefined && undefinedIs === 'left out') continue
      text += `${text === '' ? '' : ','}${writeString(key)}:${write(value, depth, undefinedIs)}`
    }
  } catch (error) {
    throw within(`.${key}`, error)
  }
  return `{${text}}`
}
