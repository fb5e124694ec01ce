import { describe, expect, it } from 'vitest'
import { edgePath, type LineageDecision, layoutLineage } from './lineage-layout.ts'

const decision = (
  id: string,
  domain: string,
  at: string,
  leadsTo: string[] = [],
): LineageDecision => ({
  id,
  ref: id,
  title: id,
  domain,
  at,
  state: 'in force',
  leadsTo,
  href: `/${id}`,
})

describe('a lineage', () => {
  const layout = layoutLineage(
    [
      decision('S-05', 'Market', '2026-03-09', ['S-07']),
      decision('S-01', 'Market', '2025-04-14', ['S-05']),
      decision('S-03', 'Brand', '2025-09-02', ['gone']),
      decision('S-07', 'Market', '2026-05-19'),
    ],
    72,
  )

  it('groups by domain in the order of their first decision, oldest first', () => {
    expect(layout.groups).toEqual([
      { domain: 'Market', top: 72, height: 192 },
      { domain: 'Brand', top: 264, height: 72 },
    ])
    expect(layout.placed.map(({ decision: { id }, y }) => [id, y])).toEqual([
      ['S-01', 114],
      ['S-05', 174],
      ['S-07', 234],
      ['S-03', 306],
    ])
  })

  it('draws an arrow to each successor that is shown', () => {
    expect(layout.edges.map(({ id }) => id)).toEqual(['S-01 S-05', 'S-05 S-07'])
  })

  it('goes straight down to what began where the other ended, else around a corner', () => {
    expect(edgePath({ x: 100, y: 114 }, { x: 100, y: 174 })).toBe('M100 121V165')
    expect(edgePath({ x: 100, y: 114 }, { x: 130, y: 174 })).toBe('M100 121V152H130V165')
  })
})
