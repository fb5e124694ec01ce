import { LEFT_OUT } from './left-out.ts'

export interface Tolerance {
  readonly tolerance: number
  /** For the bounds of a band. */
  readonly band: number
}

/** How one section of a file is compared with the measures. */
export type SectionCheck = (path: string, section: unknown, tolerance: Tolerance) => void

type Fields = Readonly<Record<string, unknown>>

const BOUNDS = /(lo|hi)90$/

/**
 * Compares a row with what the measures answer. A field that is neither one of the inputs, nor
 * answered, nor left out by name, throws: nothing in a vector passes unseen.
 */
export function checkRow(
  path: string,
  row: Fields,
  inputs: readonly string[],
  answers: Fields,
  { tolerance, band }: Tolerance,
): void {
  for (const [field, expected] of Object.entries(row)) {
    if (inputs.includes(field) || `${path}.${field}` in LEFT_OUT) continue
    if (!(field in answers)) throw new Error(`${path}.${field} is neither measured nor left out`)
    compare(`${path}.${field}`, expected, answers[field], BOUNDS.test(field) ? band : tolerance)
  }
}

/** Throws where two values differ by more than the tolerance anywhere within; null equals only null. */
export function compare(path: string, expected: unknown, actual: unknown, tolerance: number): void {
  if (typeof expected === 'number' && typeof actual === 'number') {
    if (Math.abs(expected - actual) <= tolerance) return
  } else if (isFields(expected) && isFields(actual)) {
    const places = new Set([...Object.keys(expected), ...Object.keys(actual)])
    for (const place of places) {
      compare(`${path}.${place}`, expected[place], actual[place], tolerance)
    }
    return
  } else if (Object.is(expected, actual)) return
  throw new Error(`${path}: expected ${JSON.stringify(expected)}, got ${JSON.stringify(actual)}`)
}

/** Arrays too: their places are their fields. */
const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null

/** For measures that are a root: near 0 a rounding of 1e-16 under it is one of 1e-8 outside. */
export const squared = (value: number | null): number | null => (value === null ? null : value ** 2)
