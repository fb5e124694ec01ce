import { expect, it } from 'vitest'
import { timeAxis } from '../axis.ts'
import { roomOf } from './lineage-bar.tsx'
import { type LineageDecision, layoutLineage } from './lineage-layout.ts'

const now = Date.parse('2026-11-28T00:00:00Z')
const axis = timeAxis({ from: Date.parse('2019-01-01T00:00:00Z'), to: now }, 1200)
const decision = (ref: string, at: string, ended?: string): LineageDecision => ({
  ...{ id: ref, ref, title: 'A title that takes all of the room it gets', domain: 'Product' },
  ...{
    at,
    state: 'in force',
    leadsTo: [],
    related: [],
    href: `/${ref}`,
    ...(ended ? { ended } : {}),
  },
})

it('keeps the label of a decision of today, which stands left of it, off what stands there', () => {
  const room = (each: LineageDecision) => roomOf(each, axis, now)
  const earlier = decision('S-49', '2025-06-01T00:00:00Z', '2025-06-02T00:00:00Z')
  const today = decision('S-01', '2026-11-27T00:00:00Z')
  const { placed } = layoutLineage([earlier, today], { head: 28, row: 28, foot: 12 }, room)
  expect(room(today).from).toBeLessThan(1000)
  expect(new Set(placed.map(({ y }) => y)).size).toBe(2)
})
