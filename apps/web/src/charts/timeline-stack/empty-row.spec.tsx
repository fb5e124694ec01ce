// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { EmptyRow } from './empty-row.tsx'
import { timedPanel } from './panels.ts'

afterEach(cleanup)

const day = (date: string) => Date.parse(`${date}T09:00:00.000Z`)

it('says of curves that begin after the days that are shown that nothing is there', () => {
  const points = [{ at: '2026-06-10T09:00:00.000Z', value: 60 }]
  const curve = { id: 'all', label: 'Alignment', person: 'ink', shape: 'held', points } as const
  const panel = timedPanel({ kind: 'curves', id: 'alignment', title: 'Alignment', curves: [curve] })
  const row = { panel, top: 24, height: 136, scale: [0, 100] as [number, number] }
  const shown = (to: string) => {
    cleanup()
    render(<EmptyRow row={row} left={0} window={{ from: day('2026-03-01'), to: day(to) }} />)
    return screen.queryByText('Nothing in this stretch of time.')
  }
  expect(shown('2026-05-31')).not.toBeNull()
  expect(shown('2026-06-30')).toBeNull()
})
