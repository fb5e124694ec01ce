import { expect, it } from 'vitest'
import { courseOf } from './course.ts'

const at = (day: string) => `${day}T09:00:00.000Z`
const now = Date.parse(at('2026-11-29'))

const panel = (...days: string[]) => ({
  curves: [
    {
      ...{ id: 'a', label: 'A', person: 'a' as const, shape: 'held' as const },
      points: days.map((day) => ({ at: at(day), value: 60, n: 1 })),
    },
  ],
})

it('draws a year, or from the first day on where there is less', () => {
  expect(courseOf([panel('2026-09-01'), panel('2026-10-01')], now).from).toBe(
    Date.parse(at('2026-09-01')),
  )
  expect(courseOf([panel('2024-09-01')], now).from).toBe(Date.parse(at('2025-11-29')))
})

it('draws nothing of what began some days ago, or ended', () => {
  const lasting = panel('2026-09-01')
  expect(courseOf([lasting, panel('2026-11-26')], now).drawn).toEqual([lasting])
  const [curve] = panel('2026-09-01').curves
  const points = [{ at: at('2026-09-01'), value: 60, n: 1, gap: true }]
  expect(
    courseOf([{ curves: curve === undefined ? [] : [{ ...curve, points }] }], now).drawn,
  ).toEqual([])
})
