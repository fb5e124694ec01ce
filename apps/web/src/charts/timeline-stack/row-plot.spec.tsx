// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { timeAxis } from '../axis.ts'
import { heightScale } from './curve-plot.tsx'
import { timedPanel } from './panels.ts'
import { figuresOf, RowPlot } from './row-plot.tsx'

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

it.each([48, 72, 120, 188])('sets the figures of any scale apart in %i pixels', (height) => {
  const tens = Array.from({ length: 11 }, (_, n) => n * 10)
  for (const low of tens)
    for (const high of tens.filter((each) => each - low >= 30)) {
      const heights = figuresOf([low, high], height).map(heightScale([low, high], height))
      expect(heights.length).toBeGreaterThan(0)
      for (const [n, y] of heights.slice(1).entries())
        expect((heights[n] ?? 0) - y).toBeGreaterThanOrEqual(14)
    }
})

it('names a line that ends early after its end on a phone, where its name would cover the figures', () => {
  const nameIn = (days: number) => {
    const began = now - days * 86_400_000
    const points = [{ at: new Date(began).toISOString(), value: 53 }]
    const line = { id: 'g', label: 'Grace → Ada', person: 'b', shape: 'held', points } as const
    const panel = timedPanel({
      kind: 'curves',
      id: 'trust',
      title: 'Trust',
      curves: [line, { ...line, id: 'h' }],
    })
    const row = { panel, top: 24, height: 136, scale: [30, 70] as [number, number] }
    const early = timeAxis({ from: began, to: began + 30 * 86_400_000 }, 330)
    render(
      <svg role="img" aria-label="A plot">
        <RowPlot row={row} axis={early} now={now} clip="c" narrow />
      </svg>,
    )
    const [name] = screen.getAllByText('Grace → Ada 53')
    const placed = {
      x: Number(name?.getAttribute('x')),
      end: name?.classList.contains('anchor-end'),
    }
    cleanup()
    return { ...placed, left: early.x(now) }
  }
  const [early, later] = [nameIn(10), nameIn(13)]
  expect(early.end).toBe(false)
  expect(early.x).toBeGreaterThan(early.left)
  expect(later.end).toBe(true)
})
