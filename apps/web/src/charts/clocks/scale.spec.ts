import { expect, it } from 'vitest'
import { clockScale, daysOver } from './scale.ts'

const on = (day: string) => Date.parse(`2026-${day}T12:00:00Z`)
const waited = (happened: string, recorded: string) => ({
  happened: on(happened),
  recorded: on(recorded),
})

it('gives most of what waited room, and keeps what waited for months at the edge', () => {
  const scale = clockScale(on('03-20'), [
    waited('03-09', '03-27'),
    waited('03-09', '03-27'),
    waited('01-26', '08-27'),
  ])
  expect(scale.x(on('03-20'))).toBe(50)
  expect(scale.x(on('03-09'))).toBeCloseTo(50 - 100 / 3)
  expect([on('01-26'), on('08-27')].map(scale.x)).toEqual([0, 100])
})

it('is never less than a week on either side', () => {
  const { x } = clockScale(on('03-20'), [waited('03-19', '03-21')])
  expect([on('03-13'), on('03-27')].map(x)).toEqual([0, 100])
})

it('leaves out days that would run into the moment itself', () => {
  const scale = clockScale(on('03-20'), [waited('03-09', '03-27')])
  const axis = daysOver(scale, 280).map(({ at }) => Math.round((at - scale.at) / 86_400_000))
  expect(axis.length).toBeGreaterThan(1)
  expect(axis.every((days) => Math.abs(days) > 4)).toBe(true)
})
