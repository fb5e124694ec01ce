import type { MarkState } from '../mark.ts'

export interface ToldFigure {
  told: string
  href?: string
}

/** A goal as the tree lists it. */
export interface TreeGoal {
  id: string
  /** `G-3` */
  ref: string
  title: string
  owner: string
  state: MarkState
  /** `7.4 M`, `9.5 M`, each leading to who said so; left out where nothing is measured. */
  now?: ToldFigure
  target?: ToldFigure
  /** From the baseline to the target, 0 to 1. */
  progress?: number
  /** A date. */
  by?: string
  /** How many of those asked have agreed. */
  agreed?: { by: number; of: number }
  /** A short remark beside the title: `revised from 12`. */
  note?: string
  parents: readonly string[]
  /** True where it serves no goal of the company although it should. */
  orphan: boolean
  /** It has ended, and all that serves it. */
  over?: boolean
  href: string
}

export interface TreeRow {
  key: string
  goal: TreeGoal
  depth: number
  /** For each level above: whether its line runs on below this row. */
  lines: readonly boolean[]
  /** True where the goal stands in full under another of its parents. */
  again: boolean
  /** The numbers of the others under which it stands again, where it stands in full. */
  alsoUnder: readonly string[]
  children: number
}

/** Rows of a tree in which a goal may have several parents: it stands once in full, and as a reference under the others. */
export function treeRows(goals: readonly TreeGoal[], closed: ReadonlySet<string>): TreeRow[] {
  const known = byId(goals)
  const under = Map.groupBy(
    goals.flatMap((goal) =>
      goal.parents.filter((id) => known.has(id)).map((parent) => ({ parent, goal })),
    ),
    ({ parent }) => parent,
  )
  const childrenOf = (id: string) => (under.get(id) ?? []).map(({ goal }) => goal)
  const roots = goals.filter((goal) => !goal.orphan && goal.parents.every((id) => !known.has(id)))
  const seen = new Set<string>()
  const rows: TreeRow[] = []
  const visit = (goal: TreeGoal, lines: readonly boolean[], path: string, parent?: string) => {
    const key = `${path}/${goal.id}`
    const again = seen.has(goal.id)
    const children = again ? [] : childrenOf(goal.id)
    seen.add(goal.id)
    const others = again ? [] : goal.parents.filter((id) => id !== parent)
    const alsoUnder = parent === undefined ? [] : others.flatMap((id) => known.get(id)?.ref ?? [])
    rows.push({
      ...{ key, goal, depth: lines.length, lines, again, alsoUnder },
      children: children.length,
    })
    if (closed.has(goal.id)) return
    for (const [n, child] of children.entries())
      visit(child, [...lines, n < children.length - 1], key, goal.id)
  }
  for (const root of roots) visit(root, [], '')
  /** Out of sight because a parent that is shown, or a parent's parent, is closed. */
  const isHidden = (goal: TreeGoal) =>
    [...above(goal, known)].some((id) => closed.has(id) && seen.has(id))
  // Goals that are only each other's parents have no root: they must not vanish.
  for (const goal of goals) {
    if (!goal.orphan && !seen.has(goal.id) && !isHidden(goal)) visit(goal, [], '')
  }
  return rows
}

/** The rows of trees in which something goes on, and those of trees that are over. */
export function partedRows(rows: readonly TreeRow[]): { living: TreeRow[]; over: TreeRow[] } {
  const parted: { living: TreeRow[]; over: TreeRow[] } = { living: [], over: [] }
  let isOver = false
  for (const row of rows) {
    if (row.depth === 0) isOver = row.goal.over === true
    parted[isOver ? 'over' : 'living'].push(row)
  }
  return parted
}

/** The goals that one goal stands under, its parents and theirs. */
export function pathTo(goals: readonly TreeGoal[], id: string | undefined): ReadonlySet<string> {
  const goal = goals.find((each) => each.id === id)
  return goal === undefined ? new Set() : above(goal, byId(goals))
}

type GoalsById = ReadonlyMap<string, TreeGoal>

const byId = (goals: readonly TreeGoal[]): GoalsById =>
  new Map(goals.map((each) => [each.id, each]))

function above({ parents }: TreeGoal, goals: GoalsById): Set<string> {
  const met = new Set<string>()
  const waiting = [...parents]
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (met.has(id)) continue
    met.add(id)
    waiting.push(...(goals.get(id)?.parents ?? []))
  }
  return met
}
