import { createHash } from 'node:crypto'

/** What an importer chose for lines that were not understood, by their ids. */
export type LineChoices = ReadonlyMap<string, string>

/** What may be done with a line that was not understood, beside what is done while nothing is chosen. */
export interface Alternative {
  readonly is: string
  /** For a person. */
  readonly label: string
}

/** Leaves out the whole goal that a line tells of. */
export const LEFT_OUT: Alternative = { is: 'left out', label: 'Leave the goal out' }

/**
 * By what a line is known again, in this file and in the next version of it: the same for the same words about the same
 * matter, and free of the words themselves.
 */
export const lineId = (about: string, text: string): string =>
  createHash('sha256').update(`${about}\n${text}`).digest('hex').slice(0, 32)

const FIRST_CHOSEN = 1_000_000_000

/**
 * The number of an item that a chosen line tells of. It comes from the line, not from counting, so that what is chosen moves
 * no other item's number: read again with other choices, all the rest is known again.
 * @param isTaken by another line of the same words
 */
export function numberOf(line: string, isTaken: (number: number) => boolean): number {
  let number = FIRST_CHOSEN + Number.parseInt(line.slice(0, 8), 16)
  while (isTaken(number)) number += 1
  return number
}

/** What a note says of a line that somebody may choose for. */
export interface Choosing {
  readonly id: string
  readonly choices: readonly Alternative[]
  /** Which of them was chosen; left out: none. */
  readonly chosen?: string
}

/** @param known what was chosen; one that is not offered for this line counts as nothing */
export function choosing(
  known: LineChoices,
  [about, text]: readonly [string, string],
  choices: readonly Alternative[],
): Choosing {
  const id = lineId(about, text)
  const chosen = known.get(id)
  return choices.some(({ is }) => is === chosen) && chosen !== undefined
    ? { id, choices, chosen }
    : { id, choices }
}
