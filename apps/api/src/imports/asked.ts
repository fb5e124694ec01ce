import { type LineChoices, type OkrAnswers, periodAnswer } from '@lockstep/importers'
import type { z } from 'zod'
import type { Answers, LookBody } from './answers.ts'

/** What was answered to what no page tells, as an import takes it. */
export const answersOf = ({ periods, year }: z.output<typeof Answers>): OkrAnswers => ({
  periods: new Map(
    periods.map(({ page, days }) =>
      periodAnswer(`${page}=${days === null ? 'none' : `${days.from}..${days.to}`}`),
    ),
  ),
  ...(year === undefined ? {} : { fiscalYear: year }),
})

export const choicesOf = (lines: z.output<typeof LookBody>['lines']): LineChoices =>
  new Map(lines.map(({ line, instead }) => [line, instead]))
