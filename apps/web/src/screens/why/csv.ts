import type { Answer } from '../../api/views.ts'
import { csvOf } from '../../words/csv.ts'
import { wordsOf } from './steps-of.ts'

/** The contributions as a table that any spreadsheet opens, points unrounded. */
export function asCsv({ title, at, start, steps, score }: Answer<'why'>): string {
  const rows = [
    ['when', 'record', 'what', 'points', 'weight', 'age in days'],
    ['', '', start.label, start.value, '', ''],
    ...steps.map((step) => [
      step.happened,
      step.ref ?? '',
      wordsOf(step),
      step.points,
      step.weight,
      step.ageDays,
    ]),
    [at, '', title, score?.value ?? '', '', ''],
  ]
  return csvOf(rows)
}
