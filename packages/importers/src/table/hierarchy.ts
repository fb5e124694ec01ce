import { choosing, LEFT_OUT, type LineChoices } from '../line-choices.ts'
import type { Hierarchy } from './fields.ts'
import type { CellNote, GoalRow } from './goal-row.ts'

/** Which row each row serves, by their places in the table; undefined at the top. */
export interface Placing {
  readonly parents: readonly (number | undefined)[]
  readonly notes: readonly CellNote[]
}

/** Finds what each goal of a table serves, the way that the table shows it. */
export function placed(
  rows: readonly GoalRow[],
  hierarchy: Hierarchy,
  known: LineChoices,
): Placing {
  switch (hierarchy) {
    case 'none':
      return { parents: rows.map(() => undefined), notes: [] }
    case 'indentation':
      return { parents: indented(rows), notes: [] }
    case 'numbers':
      return referred(rows, (row) => parentNumber(row.number), byNumber(rows), AFTER, known)
    case 'parent':
      return referred(rows, ({ parent }) => parent, byName(rows), NAMED, known)
  }
}

const NAMED = 'no goal of this table is called that'
const AFTER = 'no goal of this table has the number above it'

function indented(rows: readonly GoalRow[]): (number | undefined)[] {
  const above: { readonly at: number; readonly indent: number }[] = []
  return rows.map(({ indent }, at) => {
    while ((above.at(-1)?.indent ?? -1) >= indent) above.pop()
    const parent = above.at(-1)?.at
    above.push({ at, indent })
    return parent
  })
}

/** `1.2` for `1.2.3`; empty at the top. */
const parentNumber = (number: string): string =>
  /^\d[\d.]*\.\d+$/.test(number) ? number.replace(/\.\d+$/, '') : ''

const byNumber = (rows: readonly GoalRow[]) =>
  new Map(rows.map(({ number }, at) => [named(number), at] as const).reverse())

/** By number before title; the first of a name counts. */
const byName = (rows: readonly GoalRow[]) =>
  new Map([
    ...rows.map(({ title }, at) => [named(title), at] as const).reverse(),
    ...rows
      .map(({ number }, at) => [named(number), at] as const)
      .filter(([number]) => number !== '')
      .reverse(),
  ])

const named = (text: string): string => text.normalize('NFC').toLowerCase().replaceAll(/\s+/g, ' ')

function referred(
  rows: readonly GoalRow[],
  refer: (row: GoalRow) => string,
  places: ReadonlyMap<string, number>,
  why: string,
  known: LineChoices,
): Placing {
  const notes: CellNote[] = []
  const parents = rows.map((row, at) => {
    const reference = refer(row)
    if (reference === '') return undefined
    const parent = places.get(named(reference))
    if (parent !== undefined && parent !== at) return parent
    const itself = parent === at ? 'a goal cannot serve itself' : why
    notes.push(atTheTop(row, reference, itself, known))
    return undefined
  })
  return { parents: withoutCircles(rows, parents, notes, known), notes }
}

const atTheTop = (
  { line, title }: GoalRow,
  text: string,
  why: string,
  known: LineChoices,
): CellNote => ({
  ...{ line, text, why, instead: 'stands at the top' },
  choosing: choosing(known, [`parent\n${title}`, text], [LEFT_OUT]),
})

/** Where goals would serve each other in a circle, the first of them stands at the top. */
function withoutCircles(
  rows: readonly GoalRow[],
  parents: readonly (number | undefined)[],
  notes: CellNote[],
  known: LineChoices,
): (number | undefined)[] {
  const kept = [...parents]
  const sound = new Set<number>()
  for (const start of rows.keys()) {
    const way = new Set<number>()
    let at: number | undefined = start
    while (at !== undefined && !sound.has(at) && !way.has(at)) {
      way.add(at)
      at = kept[at]
    }
    if (at !== undefined && way.has(at)) {
      const row = rows[at]
      kept[at] = undefined
      if (row !== undefined)
        notes.push(atTheTop(row, row.title, 'serves itself in a circle', known))
    }
    for (const each of way) sound.add(each)
  }
  return kept
}
