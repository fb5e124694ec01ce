import { describe, expect, it } from 'vitest'
import { partedRows, type TreeGoal, treeRows } from './tree-rows.ts'

const goal = (id: string, parents: string[] = [], orphan = false): TreeGoal => ({
  id,
  ref: id,
  title: id,
  owner: 'Dana',
  state: 'current',
  parents,
  orphan,
  href: `/${id}`,
})
const shape = (goals: readonly TreeGoal[], closed: string[] = []) =>
  treeRows(goals, new Set(closed)).map(
    ({ goal: { id }, depth, again }) => `${depth}${id}${again ? ' again' : ''}`,
  )

describe('the goal tree', () => {
  const goals = [
    goal('G-1'),
    goal('G-2', ['G-1']),
    goal('G-3', ['G-1']),
    goal('G-8', ['G-2', 'G-3']),
    goal('G-9', [], true),
  ]

  it('shows a goal with two parents once in full and once as a reference', () => {
    expect(shape(goals)).toEqual(['0G-1', '1G-2', '2G-8', '1G-3', '2G-8 again'])
  })

  it('names, of a goal with two parents, the other than the one it stands under', () => {
    // Whichever of them its record names first.
    const both = [...goals.filter(({ id }) => id !== 'G-8'), goal('G-8', ['G-3', 'G-2'])]
    const told = treeRows(both, new Set()).filter(({ goal: { id } }) => id === 'G-8')
    expect(told.map(({ alsoUnder }) => alsoUnder)).toEqual([['G-3'], []])
  })

  it('hides what stands under a closed goal', () => {
    expect(shape(goals, ['G-1'])).toEqual(['0G-1'])
  })

  it('shows one of a circle also where all of it is closed', () => {
    const circle = [goal('G-1', ['G-2']), goal('G-2', ['G-1'])]
    expect(shape(circle, ['G-1', 'G-2'])).toEqual(['0G-1'])
  })

  it('parts trees that are over from those in which something goes on', () => {
    const over = { over: true }
    const all = [
      goal('open'),
      { ...goal('done', ['open']), ...over },
      { ...goal('old'), ...over },
      { ...goal('older', ['old']), ...over },
    ]
    const { living, over: past } = partedRows(treeRows(all, new Set()))
    expect(living.map((row) => row.goal.id)).toEqual(['open', 'done'])
    expect(past.map((row) => row.goal.id)).toEqual(['old', 'older'])
  })

  it('leaves out orphans and treats parents it does not know as none', () => {
    expect(shape([goal('G-9', [], true), goal('G-2', ['elsewhere'])])).toEqual(['0G-2'])
  })

  it('ends, and loses nothing, where goals are each other’s parents', () => {
    expect(shape([goal('A', ['B']), goal('B', ['A'])])).toEqual(['0A', '1B', '2A again'])
  })

  it('runs a line on where a sibling follows', () => {
    expect(treeRows(goals, new Set()).map(({ lines }) => lines)).toEqual([
      [],
      [true],
      [true, false],
      [false],
      [false, false],
    ])
  })
})
