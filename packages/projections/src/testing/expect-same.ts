import { expect } from 'vitest'

/** Of thousands of answers, only those that differ are worth printing. */
export function expectSame(said: readonly string[], wanted: readonly string[]): void {
  expect(said.filter((answer, n) => answer !== wanted[n])).toEqual(
    wanted.filter((answer, n) => answer !== said[n]),
  )
}
