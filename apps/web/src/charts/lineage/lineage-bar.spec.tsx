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

  it('is hollow where its day was corrected, and says from which', () => {
    const moved = { from: '2026-03-16', on: '2026-04-05', href: '/record?entry=e1' }
    const html = drawn({ ...proposed, state: 'in force', at: '2026-03-21', moved })
    expect(html).toContain('Dana, 21 Mar, day corrected from 16 Mar')
    expect(html).toMatch(/<path [^>]*fill="var\(--canvas\)"/)
  })

  it('says below it what came of it where a line is too short for both', () => {
    const moved = { from: '2026-03-16', on: '2026-04-05', href: '/record?entry=e1' }
    const html = drawn({
      ...{ ...proposed, at: '2026-03-21', recordedAt: '2026-04-03', moved },
      ...{ state: 'superseded', ended: '2026-04-20', horizon: '2026-09-20' },
    })
    const lines = [...html.matchAll(/<text [^>]* y="(\d+)"[^>]*>([^<]*)</g)].map(([, y, said]) => [
      said,
      y,
    ])
    const caption = lines.filter(
      ([said]) => said?.startsWith('Dana') || said?.startsWith('superseded'),
    )
    expect(caption).toEqual([
      [expect.stringContaining('day corrected'), '59'],
      [expect.stringContaining('superseded'), '73'],
    ])
  })

  it('says the year of a day that is not of this one', () => {
    expect(drawn(proposed)).toContain('Dana, 2 Sep 2025')
    expect(drawn({ ...proposed, at: '2026-03-09' })).toContain('Dana, 9 Mar;')
  })
})
