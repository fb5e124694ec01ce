import { decimalSignIn, slashOrderIn } from '@lockstep/domain/written'
import { choosing, LEFT_OUT, type LineChoices } from '../line-choices.ts'
import type { GoalField, TableReading } from './fields.ts'
import { type CellNote, type GoalRow, RowReader } from './goal-row.ts'
import { placed } from './hierarchy.ts'
import type { Table } from './table.ts'

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

/**
 * What the rows of a table say of goals. A pure function: the same table yields the same goals.
 * @param known what was chosen for cells that are not understood
 */
export function goalsIn(
  { rows, separator }: Table,
  reading: TableReading,
  known: LineChoices = new Map(),
): TableGoals {
  const cellsOf = (...fields: readonly GoalField[]) => {
    const columns = fields.map((field) => reading.columns.indexOf(field))
    return rows.flatMap(({ cells }) => columns.map((at) => cells[at] ?? ''))
  }
  const slashes = slashOrderIn(cellsOf('startsOn', 'horizon'))
  const decimal = decimalSignIn(cellsOf('baseline', 'target', 'progress'), separator)
  const reader = new RowReader(reading, { decimal, slashes }, known)
  const read = rows.flatMap((row) => reader.read(row) ?? [])
  const all = placed(read, reading.hierarchy, known)
  const ofRows = [...reader.notes, ...repeated(read, known)]
  const left = new Set([...ofRows, ...all.notes].filter(isLeftOut).map(({ line }) => line))
  const kept = left.size === 0 ? read : read.filter(({ line }) => !left.has(line))
  const again = left.size === 0 ? all : placed(kept, reading.hierarchy, known)
  const gone = all.notes.filter(({ line }) => left.has(line))
  const notes = [...ofRows, ...gone, ...again.notes]
  return { goals: keyed(kept, again.parents), notes: notes.sort((a, b) => a.line - b.line) }
}

const isLeftOut = ({ choosing: { chosen } }: CellNote): boolean => chosen === LEFT_OUT.is

/** Each number that a row above has too: what names it means the first. */
function repeated(rows: readonly GoalRow[], known: LineChoices): CellNote[] {
  const first = new Map<string, number>()
  return rows.flatMap(({ number, line, title }) => {
    const above = first.get(number)
    if (number === '') return []
    if (above === undefined) {
      first.set(number, line)
      return []
    }
    const why = `line ${above} has this number too`
    const choice = choosing(known, [`repeated\n${title}`, number], [LEFT_OUT])
    return [{ line, text: number, why, instead: 'kept as a goal of its own', choosing: choice }]
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

const keyOf = ({ number, title, due }: GoalRow, above: string): string =>
  [number, above, title, due]
    .map((part) => part.normalize('NFC').toLowerCase().replaceAll(/\s+/g, ' '))
    .join('\n')
