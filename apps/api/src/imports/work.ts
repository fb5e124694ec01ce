import { ExportDamaged, type Heard, type Imported, type Look } from '@lockstep/application'
import { ImportError, type LineNote } from '@lockstep/importers'
import type { z } from 'zod'
import { problemOf } from '../http/problems.ts'
import type { ImportJob } from './answers.ts'

/** So many lines that were not understood are named; the rest is counted. */
const MOST_LINES = 2_000
const MOST_NAMES = 500
const MOST_LINES_OF_A_NAME = 3

type Told = NonNullable<z.output<typeof ImportJob>['look']>

/** What a look came to, as it is answered: bounded, however much there is. */
export function toldOf(look: Look): Told {
  const lines = linesOf(look)
  return {
    parts: look.parts,
    events: look.events,
    known: look.known,
    tally: [...look.tally],
    ...(look.days === undefined ? {} : { days: [...look.days] }),
    names: look.names.slice(0, MOST_NAMES).map(({ name, count, lines: at, match }) => ({
      name,
      count,
      lines: at.slice(0, MOST_LINES_OF_A_NAME),
      ...(match === 'several' ? { fitsSeveral: true as const } : match),
    })),
    series: look.series.map((each) => ({ ...each, people: [...each.people] })),
    lines: lines.slice(0, MOST_LINES),
    linesInAll: lines.length,
    leftOut: look.leftOut.length,
  }
}

/** Lines that were not understood, and those whose goal or decision the record has no place for. */
export const linesOf = ({
  notUnderstood,
  refused,
}: Pick<Imported, 'notUnderstood' | 'refused'>): Told['lines'] => [
  ...notUnderstood.map(lineOf),
  ...refused.map(({ command, message }) => ({
    file: '',
    line: command.line ?? 0,
    ...(command.commit === undefined ? {} : { commit: command.commit }),
    text: titleOf(command.command.input),
    why: message,
    instead: 'left out; mend the file, or record it by hand',
  })),
]

const lineOf = ({
  file,
  line,
  commit,
  text,
  why,
  instead,
  asks,
  choosing,
}: LineNote): Told['lines'][number] => ({
  ...{ file, line, text, why },
  ...(commit === '' ? {} : { commit }),
  ...(instead === undefined ? {} : { instead }),
  ...(asks === undefined ? {} : { asks }),
  ...(choosing === undefined ? {} : { choosing: { ...choosing, choices: [...choosing.choices] } }),
})

const titleOf = (input: unknown): string => {
  const { title, name } = input as { readonly title?: string; readonly name?: string }
  return title ?? name ?? ''
}

export const progressOf = ({ number, count, recorded }: Heard) => ({
  done: number,
  of: count,
  recorded,
})

/** Why it went no further, for a person. */
export function sentenceOf(error: unknown): string {
  if (error instanceof ImportError || error instanceof ExportDamaged) return error.message
  return problemOf(error).title
}
