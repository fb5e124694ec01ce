import { expect, it } from 'vitest'
import { timeAxis } from '../axis.ts'
import { heightScale } from './curve-plot.tsx'
import { frameOf, rowsOf } from './frame.ts'
import { type Panel, timedPanel } from './panels.ts'

const [begin, end] = ['2026-01-01T00:00:00.000Z', '2026-06-01T00:00:00.000Z']
const now = Date.parse(end)

const partsAt = (value: number, ...names: string[]): Panel => ({
  ...{ kind: 'curves', id: 'alignment', title: 'Alignment', note: 'parts' },
  curves: names.map((id) => ({
    ...{ id, label: id, person: 'ink', shape: 'held' },
    points: [{ at: begin, value, n: 1 }],
  })),
})
const parts = (...names: string[]) => partsAt(50, ...names)

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

it('has room beside the lines of trust for all that is said of how they differ', () => {
  const frame = frameOf(1200)
  const axis = timeAxis({ from: Date.parse(begin), to: now }, frame.plot)
  const heightWith = (gap: string, caution: string) => {
    const points = [{ at: begin, value: 50, n: 1 }]
    const curves = (['a', 'b'] as const).map((person) => ({
      ...{ id: person, label: person, person, shape: 'held' as const, points },
    }))
    const trust: Panel = { kind: 'curves', id: 'trust', title: 'Trust', curves, gap, caution }
    return rowsOf([timedPanel(trust)], axis, now, frame)[0]?.height ?? 0
  }
  const gap = 'Dana rates 10.2 points higher, a rating difference: 81 % probable, not clear.'
  const longer = `${gap} It was clear from 24 Apr to 8 May.`
  const caution =
    'Where it has just fallen sharply, the band is right about 76 % of the time, not 90 %.'
  // Each line of so small a text takes 15, and holds some 26 letters.
  expect(heightWith(gap, caution)).toBeGreaterThanOrEqual(102 + 2 * 12 + 6 * 15)
  expect(heightWith(longer, caution)).toBeGreaterThan(heightWith(gap, caution))
})

it('has its name above the curves on a phone, however high they are', () => {
  const frame = frameOf(390)
  const axis = timeAxis({ from: Date.parse(begin), to: now }, frame.plot)
  const [row] = rowsOf([timedPanel(partsAt(100, 'Positions'))], axis, now, frame)
  if (row?.scale === undefined) throw new Error('It has curves.')
  expect(heightScale(row.scale, row.height)(100)).toBeGreaterThanOrEqual(30)
})

it('has room for what it is of, where no curve is drawn yet and that takes two lines', () => {
  const frame = frameOf(1200)
  const axis = timeAxis({ from: Date.parse(begin), to: now }, frame.plot)
  const heightOf = (note: string) => {
    const panel: Panel = { kind: 'curves', id: 'alignment', title: 'Alignment', curves: [], note }
    return rowsOf([timedPanel(panel)], axis, now, frame)[0]?.height ?? 0
  }
  expect(heightOf('parts only')).toBe(56)
  // The name, both lines, and air above and below.
  expect(heightOf('parts only, until there are four')).toBeGreaterThanOrEqual(10 + 16 + 2 * 15 + 8)
})
