import type { LineChoices } from '../line-choices.ts'
import { guessedReading, type TableReading } from '../table/fields.ts'
import { goalsIn } from '../table/goals.ts'
import { readTable } from '../table/table.ts'

/** The goals of a table, read as its headings suggest, but for what is said otherwise. */
export function readGoals(
  text: string,
  reading: Partial<TableReading> = {},
  known: LineChoices = new Map(),
) {
  const table = readTable(Buffer.from(text))
  const guess = guessedReading(table.headers, table.rows)
  return { ...goalsIn(table, { ...guess, ...reading }, known), guess }
}
