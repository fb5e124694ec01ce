import type { Choosing } from './line-choices.ts'

/** A line that a reader passed over, and why. `line` counts from 1; 0 stands for the page as a whole. */
export interface UnreadLine {
  readonly line: number
  readonly text: string
  readonly why: string
  /** What somebody has to say before the page's goals can be recorded as they were meant. */
  readonly asks?: Question
  /** What is done instead, or is to be done. */
  readonly instead?: string
  /** What else may be done with it. */
  readonly choosing?: Choosing
}

export type Question = 'period' | 'year'

/** The same in a history. */
export interface LineNote extends UnreadLine {
  readonly commit: string
  readonly file: string
}

const SHOWN = 200

/** A note shows enough of a line to find it. */
export const noted = (
  commit: string,
  file: string,
  { line, text, why, asks, instead, choosing }: UnreadLine,
): LineNote => ({
  commit,
  file,
  line,
  text: text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text,
  why,
  ...(asks === undefined ? {} : { asks }),
  ...(instead === undefined ? {} : { instead }),
  ...(choosing === undefined ? {} : { choosing }),
})
