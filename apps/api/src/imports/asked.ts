import type { Choice, Known } from '@lockstep/application'
import { matchOf } from '@lockstep/application'
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

/**
 * Whom each name means: as it was chosen, else who has that very name, else somebody new.
 * @param mayName whether the importer may say who somebody new is; who may not leaves the name out.
 */
export function whoIs(
  chosen: readonly { readonly name: string; readonly is: Choice }[],
  people: readonly Known[],
  mayName: boolean,
): (name: string) => Choice {
  const choices = new Map(chosen.map(({ name, is }) => [name, is]))
  const found = new Map<string, Choice>()
  const unknown = mayName ? 'new' : 'left out'
  return (name) => {
    const choice = choices.get(name) ?? found.get(name)
    if (choice !== undefined) return choice === 'new' ? unknown : choice
    const match = matchOf(name, people)
    const is = match?.because === 'same name' ? match.person : unknown
    found.set(name, is)
    return is
  }
}
