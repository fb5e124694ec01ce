import { type Alternative, choosing, LEFT_OUT, type LineChoices } from '../line-choices.ts'
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

/** The rows that a name may mean, by their places, the first first. */
type Places = ReadonlyMap<string, readonly number[]>

/** Of rows with one number the first is meant: that there are several is noted of the others. */
const byNumber = (rows: readonly GoalRow[]): Places =>
  new Map(
    rows
      .map(({ number }, at) => [named(number), [at]] as const)
      .filter(([number]) => number !== '')
      .reverse(),
  )

/** By number before title. */
const byName = (rows: readonly GoalRow[]): Places =>
  new Map([...Map.groupBy(rows.keys(), (at) => named(rows[at]?.title ?? '')), ...byNumber(rows)])

const named = (text: string): string => text.normalize('NFC').toLowerCase().replaceAll(/\s+/g, ' ')

function referred(
  rows: readonly GoalRow[],
  refer: (row: GoalRow) => string,
  places: Places,
  why: string,
  known: LineChoices,
): Placing {
  const notes: CellNote[] = []
  const parents = rows.map((row, at) => {
    const reference = refer(row)
    if (reference === '') return undefined
    const called = places.get(named(reference)) ?? []
    const others = called.filter((place) => place !== at)
    if (others.length > 1) {
      const { note, parent } = oneOf(rows, others, row, reference, known)
      notes.push(note)
      return parent
    }
    if (others.length === 0) {
      const itself = called.length > 0 ? 'a goal cannot serve itself' : why
      notes.push(atTheTop(row, reference, itself, known))
    }
    return others[0]
  })
  return { parents: withoutCircles(rows, parents, notes, known), notes }
}

const AT_THE_TOP: Alternative = { is: 'top', label: 'Let it stand at the top' }

/** Which of several rows of the same title a row serves: the first, unless another is chosen. */
function oneOf(
  rows: readonly GoalRow[],
  [first, ...others]: readonly number[],
  { line, title }: GoalRow,
  text: string,
  known: LineChoices,
): { readonly note: CellNote; readonly parent: number | undefined } {
  const lineAt = (place: number | undefined) => rows[place ?? -1]?.line ?? 0
  const further = others.map((place, n) => ({ is: String(n + 2), place }))
  const choice = choosing(
    known,
    [`parent\n${title}`, text],
    [
      ...further.map(({ is, place }) => ({ is, label: `Let it serve line ${lineAt(place)}` })),
      AT_THE_TOP,
      LEFT_OUT,
    ],
  )
  const before = [first, ...others.slice(0, -1)].map(lineAt).join(', ')
  const why = `lines ${before} and ${lineAt(others.at(-1))} are called that`
  const another = further.find(({ is }) => is === choice.chosen)?.place
  return {
    note: { line, text, why, instead: `serves line ${lineAt(first)}`, choosing: choice },
    parent: choice.chosen === AT_THE_TOP.is ? undefined : (another ?? first),
  }
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
