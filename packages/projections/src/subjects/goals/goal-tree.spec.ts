import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { above, goalTree } from './goal-tree.ts'

const tree = (links: Record<string, string[]>) =>
  goalTree(Object.entries(links).map(([id, parents]) => ({ id, parents })))

describe('the goal tree', () => {
  it('puts a goal under each of its parents', () => {
    const { parents, children } = tree({
      revenue: [],
      won: ['revenue'],
      leads: ['revenue'],
      pilots: ['won', 'leads'],
    })
    expect(parents.get('pilots')).toEqual(['won', 'leads'])
    expect(children.get('won')).toEqual(['pilots'])
    expect(children.get('leads')).toEqual(['pilots'])
  })

  it('calls orphans what serves nothing and what nothing serves, once there is a tree', () => {
    expect([...tree({ revenue: [], won: ['revenue'], office: [] }).orphans]).toEqual(['office'])
    expect([...tree({ revenue: [], office: [] }).orphans]).toEqual([])
  })

  it('counts parents that don’t exist for the viewer as none', () => {
    const { parents, orphans } = tree({ revenue: [], won: ['revenue'], pilots: ['elsewhere'] })
    expect(parents.get('pilots')).toEqual([])
    expect([...orphans]).toEqual(['pilots'])
  })

  it('ends where goals serve each other in a circle, and finds the circle', () => {
    const circle = tree({ a: ['b'], b: ['c'], c: ['a'], d: ['a'] })
    expect([...above(circle, 'a')].sort()).toEqual(['a', 'b', 'c'])
    expect(above(circle, 'd').has('d')).toBe(false)
  })

  it('has every link both ways, and nobody twice above', () => {
    const ids = fc.integer({ min: 0, max: 12 }).map(String)
    const goals = fc.uniqueArray(
      fc.record({ id: ids, parents: fc.uniqueArray(ids, { maxLength: 3 }) }),
      { selector: ({ id }) => id, maxLength: 13 },
    )
    fc.assert(
      fc.property(goals, (given) => {
        const { parents, children } = goalTree(given)
        for (const [child, above] of parents) {
          for (const parent of above) expect(children.get(parent)).toContain(child)
        }
        const links = [...parents.values()].flat().length
        expect([...children.values()].flat().length).toBe(links)
      }),
    )
  })
})
