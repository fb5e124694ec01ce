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
