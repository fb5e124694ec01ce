import type { TableReading } from './fields.ts'
import { type CellNote, type GoalRow, RowReader } from './goal-row.ts'
import { placed } from './hierarchy.ts'
import type { Table } from './table.ts'
import { slashesIn } from './values.ts'

/** A goal of a table. */
export interface TableGoal extends GoalRow {
  /**
   * The same whenever this goal is read again: its number, its title below those it serves, its period, and which of several
   * alike it is. A goal of the next quarter is another.
   */
  readonly key: string
  /** The key of the goal that it serves. */
  readonly serves: string | undefined
}

export interface TableGoals {
  /** What is served comes before what serves it. */
  readonly goals: readonly TableGoal[]
  readonly notes: readonly CellNote[]
}

/** What the rows of a table say of goals. A pure function: the same table yields the same goals. */
export function goalsIn({ rows, separator }: Table, reading: TableReading): TableGoals {
  const days = (['startsOn', 'horizon'] as const).map((field) => reading.columns.indexOf(field))
  const slashes = slashesIn(rows.flatMap(({ cells }) => days.map((at) => cells[at] ?? '')))
  const reader = new RowReader(reading, { decimal: separator === ';' ? ',' : '.', slashes })
  const read = rows.flatMap((row) => reader.read(row) ?? [])
  const { parents, notes } = placed(read, reading.hierarchy)
  const all = [...reader.notes, ...notes, ...repeated(read)].sort((a, b) => a.line - b.line)
  return { goals: keyed(read, parents), notes: all }
}

/** Each number that a row above has too: what names it means the first. */
function repeated(rows: readonly GoalRow[]): CellNote[] {
  const first = new Map<string, number>()
  return rows.flatMap(({ number, line }) => {
    const above = first.get(number)
    if (number === '') return []
    if (above === undefined) {
      first.set(number, line)
      return []
    }
    const why = `line ${above} has this number too`
    return [{ line, text: number, why, instead: 'kept as a goal of its own' }]
  })
}

function keyed(rows: readonly GoalRow[], parents: readonly (number | undefined)[]): TableGoal[] {
  const keys = new Map<number, string>()
  const seen = new Map<string, number>()
  const goals: TableGoal[] = []
  for (const start of rows.keys()) {
    for (const at of wayDown(start, parents, keys)) {
      const row = rows[at]
      if (row === undefined) continue
      const parent = parents[at]
      const serves = parent === undefined ? undefined : keys.get(parent)
      const alike = keyOf(row, parent === undefined ? '' : (rows[parent]?.title ?? ''))
      const count = (seen.get(alike) ?? 0) + 1
      seen.set(alike, count)
      const key = count === 1 ? alike : `${alike}\n${count}`
      keys.set(at, key)
      goals.push({ ...row, key, serves })
    }
  }
  return goals
}

/** What is not told yet of a row and those above it, from the top. */
function wayDown(
  start: number,
  parents: readonly (number | undefined)[],
  told: ReadonlyMap<number, string>,
): number[] {
  const way: number[] = []
  for (let at: number | undefined = start; at !== undefined && !told.has(at); at = parents[at])
    way.push(at)
  return way.reverse()
}

const keyOf = ({ number, title, period, horizon }: GoalRow, above: string): string =>
  [number, above, title, period?.label ?? horizon ?? '']
    .map((part) => part.normalize('NFC').toLowerCase().replaceAll(/\s+/g, ' '))
    .join('\n')
