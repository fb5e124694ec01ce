// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import type { Curve, LinkedContribution } from '../curve.ts'
import type { Mark, MarkKind } from '../mark.ts'
import { TimelineTable } from './timeline-table.tsx'

const instant = (day: string) => `${day}T09:00:00.000Z`
const window = { from: Date.parse(instant('2026-01-01')), to: Date.parse(instant('2026-06-01')) }

const mark = (kind: MarkKind, label: string, at: string, until?: string): Mark => ({
  id: label,
  kind,
  state: 'current',
  at: instant(at),
  ...(until === undefined ? {} : { until: instant(until) }),
  recordedAt: instant(at),
  label,
  href: `#${label}`,
})

function shown(of: MarkKind, marks: readonly Mark[]): string[] {
  render(
    <TimelineTable
      panels={[{ kind: 'lane', id: of, title: 'Lane', of, marks }]}
      window={window}
      at={Date.parse(instant('2026-09-30'))}
      now={instant('2026-09-30')}
    />,
  )
  const lane = within(screen.getByRole('table', { name: 'Lane' }))
  return lane.getAllByRole('link').map(({ textContent }) => textContent ?? '')
}
afterEach(cleanup)

describe('the table beside the timeline', () => {
  it('lists what the lane draws: also what began before the stretch and ends after it, or not at all', () => {
    const decisions = [
      mark('decision', 'in force throughout', '2025-06-01'),
      mark('decision', 'ended long after', '2025-06-01', '2026-08-01'),
      mark('decision', 'ended before', '2025-06-01', '2025-12-01'),
      mark('decision', 'made within', '2026-03-09'),
      mark('decision', 'made after', '2026-07-01'),
    ]
    expect(shown('decision', decisions)).toEqual([
      'in force throughout',
      'ended long after',
      'made within',
    ])
  })

  it('leads from each score to why it was so then, and from what moved it to where that is told', () => {
    const at = instant('2026-03-09')
    const moved = { id: 'e', label: 'F-14 deck, difference seen', href: '/f', contribution: 6 }
    const curve: Curve<LinkedContribution> = {
      ...{ id: 'c', label: 'Dana → Noor', person: 'a', shape: 'drawn' },
      points: [{ at, value: 62, events: [moved] }],
      why: (time) => `/why?${time}`,
    }
    render(
      <TimelineTable
        panels={[{ kind: 'curves', id: 'trust', title: 'Trust', curves: [curve] }]}
        window={window}
        at={Date.parse(instant('2026-09-30'))}
        now={instant('2026-09-30')}
      />,
    )
    const trust = within(screen.getByRole('table', { name: 'Trust' }))
    const links = trust.getAllByRole('link').map((each) => each.getAttribute('href'))
    const why = `/why?${Date.parse(at)}`
    // The score, its band, and what moved it.
    expect(links).toEqual([why, why, '/f'])
  })

  it('has a column for what is laid beside only where it differs', () => {
    const at = instant('2026-03-09')
    const curve: Curve<LinkedContribution> = {
      ...{ id: 'c', label: 'Dana → Noor', person: 'a', shape: 'drawn' },
      points: [{ at, value: 62, events: [] }],
    }
    const columns = (panel: string) =>
      within(screen.getByRole('table', { name: panel }))
        .getAllByRole('columnheader')
        .map(({ textContent }) => textContent)
    render(
      <TimelineTable
        panels={[
          {
            ...{ kind: 'curves', id: 'trust', title: 'Trust' },
            curves: [{ ...curve, beside: [{ at, value: 60 }] }],
          },
          { kind: 'curves', id: 'alignment', title: 'Alignment', curves: [curve] },
        ]}
        beside="in hindsight"
        window={window}
        at={Date.parse(instant('2026-09-30'))}
        now={instant('2026-09-30')}
      />,
    )
    expect(columns('Trust')).toContain('Dashed: in hindsight')
    expect(columns('Alignment')).not.toContain('Dashed: in hindsight')
  })

  it('folds many rows by month, the latest open', () => {
    const many = Array.from({ length: 8 }, (_, n) => [
      mark('goal', `March ${n}`, `2026-03-0${n + 1}`),
      mark('goal', `May ${n}`, `2026-05-0${n + 1}`),
    ]).flat()
    const labels = (month: string) => Array.from({ length: 8 }, (_, n) => `${month} ${n}`)
    expect(shown('goal', many)).toEqual(labels('May'))
    fireEvent.click(screen.getByRole('button', { name: 'Mar 2026, 8' }))
    const links = screen.getAllByRole('link').map(({ textContent }) => textContent)
    expect(links).toEqual([...labels('May'), ...labels('March')])
    fireEvent.click(screen.getByRole('button', { name: 'May 2026, 8' }))
    expect(screen.getAllByRole('link')).toHaveLength(8)
  })

  it('lists of what is a point in time only what lies within', () => {
    expect(
      shown('goal', [mark('goal', 'before', '2025-06-01'), mark('goal', 'within', '2026-02-01')]),
    ).toEqual(['within'])
  })
})
