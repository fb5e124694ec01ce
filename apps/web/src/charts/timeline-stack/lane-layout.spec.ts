import { describe, expect, it } from 'vitest'
import { timeAxis } from '../axis.ts'
import { type Mark, type MarkKind, timed } from '../mark.ts'
import { textWidth } from '../text-width.ts'
import { layoutLane } from './lane-layout.ts'

const DAY = 86_400_000
const start = Date.parse('2026-01-01T00:00:00.000Z')
const iso = (day: number) => new Date(start + day * DAY).toISOString()
const axis = timeAxis({ from: start, to: start + 300 * DAY }, 772)
const now = start + 290 * DAY

const mark = (id: string, kind: MarkKind, at: number, more: Partial<Mark> = {}): Mark => ({
  id,
  kind,
  state: 'current',
  at: iso(at),
  label: `${id} something`,
  href: `/${id}`,
  ...more,
})
const lane = (kind: MarkKind, marks: readonly Mark[]) => layoutLane(kind, timed(marks), axis, now)

describe('a lane of decisions', () => {
  it('puts a successor in the row of what it replaces, and what runs beside in its own', () => {
    const { placed, height } = lane('decision', [
      mark('S-01', 'decision', 0, { until: iso(100), state: 'past' }),
      mark('S-02', 'decision', 20),
      mark('S-05', 'decision', 100),
    ])
    expect(placed.map(({ y }) => y)).toEqual([12, 28, 12])
    expect(height).toBe(40)
  })

  it('leaves a row to what was decided here, however long the history is that was read in', () => {
    const read = [...Array(20).keys()].map((n) => mark(`S-${n}`, 'decision', n, { imported: true }))
    const { placed, hidden } = lane('decision', [...read, mark('S-99', 'decision', 200)])
    expect(placed.map(({ mark }) => mark.id)).toContain('S-99')
    expect([placed.length, hidden]).toEqual([8, 13])
  })

  it('draws what is in force until now, and what began before the window from its edge', () => {
    const { placed } = lane('decision', [mark('S-02', 'decision', -50)])
    expect(placed[0]?.x1).toBeCloseTo(axis.x(now))
    expect(placed[0]?.label?.x).toBe(8)
  })
})

describe('a lane of points', () => {
  it('labels only where there is room, and never what is quiet', () => {
    const { placed } = lane('goal', [
      mark('G-1', 'goal', 10),
      mark('G-2', 'goal', 15),
      mark('G-3', 'goal', 200, { quiet: true }),
    ])
    expect(placed.map(({ label }) => label?.text)).toEqual([undefined, 'G-2 something', undefined])
  })

  it('leaves out what lies outside the window', () => {
    expect(lane('goal', [mark('G-1', 'goal', -10), mark('G-2', 'goal', 310)]).placed).toEqual([])
  })
})

describe('a lane of loops on a narrow screen', () => {
  it('never lets a label cover another, nor a bar', () => {
    const narrow = timeAxis({ from: start, to: start + 300 * DAY }, 350)
    const loop = (id: string, from: number, to: number) =>
      mark(id, 'request', from, { until: iso(to), state: 'kept' })
    const marks = [loop('R-05', 10, 16), loop('R-08', 60, 85), loop('R-11', 115, 168)]
    const late = [loop('R-13', 175, 205), loop('R-16', 245, 270), loop('R-17', 275, 289)]
    const { placed } = layoutLane('request', timed([...marks, ...late]), narrow, now, 24)
    const taken = placed.flatMap(({ x0, x1, y, label }) => [
      { y, from: x0, to: x1 },
      ...(label === undefined ? [] : [{ y, from: label.x, to: label.x + textWidth(label.text) }]),
    ])
    for (const one of taken)
      for (const other of taken)
        if (one !== other && one.y === other.y && one.from <= other.from)
          expect(one.to).toBeLessThanOrEqual(other.from)
    expect(placed.filter(({ label }) => label === undefined).length).toBeLessThan(2)
  })
})

describe('a crowded lane', () => {
  it('is counted per column instead of drawn', () => {
    const crowd = [...Array(10_000).keys()].map((n) => mark(`G-${n}`, 'goal', n % 300))
    const layout = lane('goal', crowd)
    expect(layout.placed).toEqual([])
    expect(layout.columns?.reduce((sum, { count }) => sum + count, 0)).toBe(10_000)
  })
})
