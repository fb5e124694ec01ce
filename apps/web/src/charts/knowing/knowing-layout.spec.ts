import { expect, it } from 'vitest'
import { timeAxis } from '../axis.ts'
import { placedRow, type ToKnow, toldOf } from './knowing-layout.ts'

const DAY = 86_400_000
const axis = timeAxis({ from: 0, to: 100 * DAY }, 500)

const thing = (id: string, at: number, is: 'known' | 'unknown', days: number): ToKnow => ({
  ...{ id, href: `/${id}`, label: id, kind: 'decision', at: at * DAY },
  known: [{ person: 'noor', is, days, at: (is === 'unknown' ? 100 : at + days) * DAY }],
})

it('places how somebody came to know between the thing and that day, and marks what took long', () => {
  const [one, other] = placedRow(
    [thing('S-1', 10, 'known', 0), thing('S-2', 50, 'known', 10)],
    'noor',
    axis,
    20,
  )
  expect(one).toMatchObject({
    x0: 50,
    x1: 50,
    long: false,
    label: { text: 'same day', x: 58, y: 24 },
  })
  expect(other).toMatchObject({
    href: '/S-2',
    x0: 250,
    x1: 300,
    long: true,
    label: { text: '10 days' },
  })
})

it('leaves a label out that has no room before the next', () => {
  const [one] = placedRow(
    [thing('S-1', 10, 'known', 0), thing('S-2', 15, 'known', 0)],
    'noor',
    axis,
    20,
  )
  expect(one?.label).toBeUndefined()
})

it('tells above the row what has no room beside its mark', () => {
  const [one] = placedRow(
    [thing('S-1', 10, 'known', 8), thing('S-2', 20, 'known', 0)],
    'noor',
    axis,
    20,
  )
  expect(one?.label).toEqual({ text: '8 days', x: 56, y: 14 })
})

it('tells of what is not known below its line, and of what lies on that line above it', () => {
  const placed = placedRow(
    [thing('V-4', 20, 'unknown', 80), thing('S-9', 60, 'known', 0)],
    'noor',
    axis,
    20,
  )
  expect(placed.map(({ label }) => [label?.text, label?.y])).toEqual([
    ['not seen for 80 days', 36],
    ['same day', 14],
  ])
})

it('has nothing of who is not among them', () => {
  expect(placedRow([thing('S-1', 10, 'known', 0)], 'wei', axis, 20)).toEqual([])
})

it('says in words how long it took', () => {
  expect([toldOf('known', 1), toldOf('unknown', 0), toldOf('later', 3)]).toEqual([
    '1 day',
    'not seen yet',
    'there before them',
  ])
})
