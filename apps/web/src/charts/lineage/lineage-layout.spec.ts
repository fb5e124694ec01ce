import { describe, expect, it } from 'vitest'
import { type Edge, edgePath, type LineageDecision, layoutLineage } from './lineage-layout.ts'

const decision = (
  id: string,
  domain: string,
  at: string,
  leadsTo: string[] = [],
  related: string[] = [],
): LineageDecision => ({
  id,
  ref: id,
  title: id,
  domain,
  at,
  state: 'in force',
  leadsTo,
  related,
  href: `/${id}`,
})

describe('a lineage', () => {
  const layout = layoutLineage(
    [
      decision('S-05', 'Market', '2026-03-09', ['S-07']),
      decision('S-01', 'Market', '2025-04-14', ['S-05']),
      decision('S-03', 'Brand', '2025-09-02', ['gone'], ['S-07']),
      decision('S-07', 'Market', '2026-05-19'),
    ],
    { head: 42, row: 60, foot: 30 },
  )

  it('groups by domain in the order of their first decision, oldest first', () => {
    expect(layout.groups).toEqual([
      { domain: 'Market', top: 0, height: 192, middle: 38 },
      { domain: 'Brand', top: 192, height: 72, middle: 230 },
    ])
    expect(layout.placed.map(({ decision: { id }, y }) => [id, y])).toEqual([
      ['S-01', 42],
      ['S-05', 102],
      ['S-07', 162],
      ['S-03', 234],
    ])
  })

  it('lets decisions share a row where they leave each other room', () => {
    const room = (from: number, to: number) => ({ from, to })
    const rooms: Record<string, { from: number; to: number }> = {
      A: room(0, 100),
      B: room(50, 90),
      C: room(120, 200),
    }
    const dense = layoutLineage(
      ['A', 'B', 'C'].map((id, n) => decision(id, 'Market', `2026-0${n + 1}-01`)),
      { head: 28, row: 28, foot: 12 },
      ({ id }) => rooms[id] ?? room(0, 0),
    )
    expect(dense.placed.map(({ y }) => y)).toEqual([28, 56, 28])
    expect(dense.height).toBe(68)
    expect(dense.placed.map(({ next }) => next)).toEqual([120, undefined, undefined])
  })

  it('leads to each successor that is shown, and to what is related otherwise than by an arrow', () => {
    const between = ({ from, to }: Edge) => `${from.decision.id} ${to.decision.id}`
    const [related, leading] = [true, false].map((is) =>
      layout.edges.filter((edge) => edge.related === is).map(between),
    )
    expect(leading).toEqual(['S-01 S-05', 'S-05 S-07'])
    expect(related).toEqual(['S-03 S-07'])
  })

  it('goes straight down to what began where the other ended, else around a corner', () => {
    expect(edgePath({ x: 100, y: 114 }, { x: 100, y: 174 })).toBe('M100 121V165')
    expect(edgePath({ x: 100, y: 114 }, { x: 130, y: 174 })).toBe('M100 121V152H130V165')
  })
})
