import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { timeAxis } from '../axis.ts'
import { LineageBar } from './lineage-bar.tsx'
import type { LineageDecision } from './lineage-layout.ts'

const now = Date.parse('2026-09-30')
const link = `https://docs.example.com/${'d'.repeat(80)}`
const proposed: LineageDecision = {
  id: 'S-10',
  ref: 'S-10',
  title: link,
  domain: 'Market',
  by: 'Dana',
  at: '2025-09-02',
  state: 'proposed',
  leadsTo: [],
  related: [],
  href: '/S-10',
}

const drawn = (decision: LineageDecision) =>
  renderToStaticMarkup(
    <LineageBar
      placed={{ decision, y: 40 }}
      axis={timeAxis({ from: Date.parse('2025-06-01'), to: now }, 358)}
      now={now}
      dense={false}
    />,
  )

describe('a decision in the lineage', () => {
  it('has a mark that is seen also while it is only proposed', () => {
    expect(drawn(proposed)).toMatch(/<path [^>]*stroke="var\(--past\)"/)
  })

  it('keeps the beginning of a title that is one long word', () => {
    expect(drawn(proposed)).toContain('> https://docs.example.co…')
  })

  it('says the year of a day that is not of this one', () => {
    expect(drawn(proposed)).toContain('Dana, 2 Sep 2025')
    expect(drawn({ ...proposed, at: '2026-03-09' })).toContain('Dana, 9 Mar;')
  })
})
