import type { AskedAnswer, LocalDate } from '@lockstep/domain'
import { dayInWords } from '../../telling/dates.ts'
import type { View } from '../../view/view.ts'

interface Asked {
  readonly answers: readonly AskedAnswer[]
  /** The last day on which it may be answered. */
  readonly closes: LocalDate
  readonly running: boolean
}

/** "4 of 6, until 12 Mar": how many of a round's answers were given, as anybody may read it. */
export function answered(view: View, { answers, closes, running }: Asked): string {
  const given = answers.filter(({ answer }) => answer !== undefined).length
  const until = running ? ' so far' : `, until ${dayInWords(closes, view)}`
  return `${given} of ${answers.length}${until}`
}
