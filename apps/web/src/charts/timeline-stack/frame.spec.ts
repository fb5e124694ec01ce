import { expect, it } from 'vitest'
import { timeAxis } from '../axis.ts'
import { frameOf, rowsOf } from './frame.ts'
import { type Panel, timedPanel } from './panels.ts'

const [begin, end] = ['2026-01-01T00:00:00.000Z', '2026-06-01T00:00:00.000Z']
const now = Date.parse(end)

const parts = (...names: string[]): Panel => ({
  ...{ kind: 'curves', id: 'alignment', title: 'Alignment', note: 'parts' },
  curves: names.map((id) => ({
    ...{ id, label: id, person: 'ink', shape: 'held' },
    points: [{ at: begin, value: 50, n: 1 }],
  })),
})

it('has room beside lines that are parts of something for each of their names', () => {
  const frame = frameOf(1200)
  const axis = timeAxis({ from: Date.parse(begin), to: now }, frame.plot)
  const heightOf = (...names: string[]) =>
    rowsOf([parts('first'), parts(...names)].map(timedPanel), axis, now, frame)[1]?.height ?? 0
  expect(heightOf('Alignment')).toBe(72)
  expect(heightOf('Positions')).toBeGreaterThanOrEqual(16 + 2 * 14 + 8 + 24)
  // A name, a note of two lines, and a line for each.
  expect(heightOf('Positions', 'Metrics')).toBeGreaterThanOrEqual(16 + 2 * 14 + 8 + 2 * 24)
  expect(heightOf('Positions', 'Metrics', 'Expectations') - heightOf('Positions', 'Metrics')).toBe(
    24,
  )
})
