// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { timeAxis } from '../axis.ts'
import { timedPanel } from './panels.ts'
import { RowPlot } from './row-plot.tsx'

afterEach(cleanup)

const now = Date.parse('2026-03-31T09:00:00.000Z')
const axis = timeAxis({ from: Date.parse('2026-01-01T09:00:00.000Z'), to: now }, 358)

it('names every plot of curves where no gutter does, the first as well', () => {
  const panel = timedPanel({ kind: 'curves', id: 'trust', title: 'Trust', curves: [] })
  const row = { panel, top: 24, height: 136, scale: [0, 100] as [number, number] }
  render(
    <svg role="img" aria-label="A plot">
      <RowPlot row={row} axis={axis} now={now} clip="c" narrow />
    </svg>,
  )
  expect(screen.getByText('Trust')).toBeDefined()
})

it('says from which top a lone line fell to its lowest, and that where no crosshair does', () => {
  const points = [
    { at: '2026-01-10T09:00:00.000Z', value: 70 },
    { at: '2026-02-01T09:00:00.000Z', value: 78 },
    { at: '2026-02-15T09:00:00.000Z', value: 66 },
    { at: '2026-03-01T09:00:00.000Z', value: 52 },
    { at: '2026-03-20T09:00:00.000Z', value: 74 },
  ]
  const alignment = { id: 'a', label: 'Alignment', person: 'ink', shape: 'held', points } as const
  const panel = timedPanel({ kind: 'curves', id: 'a', title: 'Alignment', curves: [alignment] })
  const row = { panel, top: 24, height: 120, scale: [40, 80] as [number, number] }
  const said = (still: boolean) => {
    const { container } = render(
      <svg role="img" aria-label="A plot">
        <RowPlot row={row} axis={axis} now={now} clip="c" narrow={false} still={still} />
      </svg>,
    )
    const labels = [...container.querySelectorAll('.halo')].map(({ textContent }) => textContent)
    cleanup()
    return labels
  }
  expect(said(false)).toEqual(['78'])
  expect(said(true)).toEqual(['78', '52'])
})

it('names each line at its end, but for one that is what its panel is called by', () => {
  const points = [{ at: '2026-01-10T09:00:00.000Z', value: 95 }]
  const curve = (id: string) =>
    ({ id, label: `Part ${id}`, person: 'ink', shape: 'held', points }) as const
  const said = (title: string, ...ids: string[]) => {
    const panel = timedPanel({ kind: 'curves', id: 'a', title, curves: ids.map(curve) })
    const row = { panel, top: 24, height: 120, scale: [0, 100] as [number, number] }
    const { container } = render(
      <svg role="img" aria-label="A plot">
        <RowPlot row={row} axis={axis} now={now} clip="c" narrow={false} />
      </svg>,
    )
    const text = container.textContent
    cleanup()
    return text
  }
  expect(said('Parts', '1', '2')).toMatch(/95Part 1.*95Part 2/)
  expect(said('Parts', '1')).toContain('95Part 1')
  expect(said('Part 1', '1')).not.toContain('Part 1')
  expect(said('Parts', '1', 'of a definition')).toContain('95Part of a …')
})

it('begins a name on a phone within the plot, however early its line ends', () => {
  const ends = (at: string) => {
    const points = [{ at, value: 70 }]
    const curve = { id: 'a', label: 'Dana → Noor', person: 'a', shape: 'held', points } as const
    const panel = timedPanel({ kind: 'curves', id: 'trust', title: 'Trust', curves: [curve] })
    const row = { panel, top: 24, height: 136, scale: [40, 80] as [number, number] }
    render(
      <svg role="img" aria-label="A plot">
        <RowPlot row={row} axis={axis} now={Date.parse(at)} clip="c" narrow />
      </svg>,
    )
    const name = screen.getByText('Dana → Noor 70')
    const place = {
      x: Number(name.getAttribute('x')),
      right: name.classList.contains('anchor-end'),
    }
    cleanup()
    return place
  }
  expect(ends('2026-03-31T09:00:00.000Z')).toEqual({ x: 350, right: true })
  const early = ends('2026-01-04T09:00:00.000Z')
  expect(early.right).toBe(false)
  expect(early.x).toBeGreaterThan(0)
})
