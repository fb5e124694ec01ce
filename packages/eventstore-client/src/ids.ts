import { hash, randomUUID } from 'node:crypto'

const LAST_MILLISECOND = 2 ** 48 - 1
const UUID_V7 = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/

/** A new id: UUIDv7 of a moment and 74 random bits. */
export const newId = (now: Date): string => `${prefixOf(now)}${randomUUID().slice(15)}`

/**
 * The id of something that must get the same id whenever it is made: UUIDv7 layout, with bits of a
 * SHA-256 of `parts` in the place of random ones. Other parts, or the same text cut differently
 * into parts, give another id.
 *
 * @param time the moment of what it derives from, as a Date or an ISO instant
 * @throws RangeError for a time before 1970 or past the year 10889
 */
export function deriveId(time: Date | string, ...parts: readonly string[]): string {
  return derived(prefixOf(typeof time === 'string' ? new Date(time) : time), parts)
}

/** The same, at the moment of another id. @throws RangeError for what is not a UUIDv7 in lower case */
export function deriveFrom(id: string, ...parts: readonly string[]): string {
  checkUuid7(id)
  return derived(id.slice(0, 15), parts)
}

function derived(prefix: string, parts: readonly string[]): string {
  // JSON keeps parts apart whatever they contain.
  const bits = hash('sha256', JSON.stringify(parts), 'hex')
  const variant = ((Number.parseInt(bits.slice(4, 6), 16) & 0x3f) | 0x80).toString(16)
  return `${prefix}${bits.slice(0, 3)}-${variant}${bits.slice(6, 8)}-${bits.slice(8, 20)}`
}

/** The moment in an id. @throws RangeError for what is not a UUIDv7 in lower case */
export function timeOf(id: string): Date {
  checkUuid7(id)
  return new Date(Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16))
}

function checkUuid7(id: string): void {
  if (!UUID_V7.test(id)) throw new RangeError(`"${id}" is not a UUIDv7`)
}

/** The part of an id that is the same for all UUIDv7 of a millisecond. */
function prefixOf(time: Date): string {
  const milliseconds = time.getTime()
  if (!(milliseconds >= 0 && milliseconds <= LAST_MILLISECOND)) {
    throw new RangeError(`no id can carry the time ${milliseconds}`)
  }
  const digits = milliseconds.toString(16).padStart(12, '0')
  return `${digits.slice(0, 8)}-${digits.slice(8)}-7`
}
