import type { Instant } from '@lockstep/domain'
import type { View } from '@lockstep/projections'
import { expect, it } from 'vitest'
import { ViewsOfNow } from './views-of-now.ts'

const at = (seconds: string) => `2026-03-09T10:00:${seconds}Z` as Instant
const anew = () => ({}) as View

it('answers the questions of one page from one view', () => {
  const views = new ViewsOfNow()
  const first = views.of('Ada', 7, at('00.000'), anew)
  expect(views.of('Ada', 7, at('00.999'), anew)).toBe(first)
})

it('looks anew a second later, and where the clock was set back', () => {
  const views = new ViewsOfNow()
  const first = views.of('Ada', 7, at('10.000'), anew)
  expect(views.of('Ada', 7, at('11.000'), anew)).not.toBe(first)
  expect(views.of('Ada', 7, at('09.999'), anew)).not.toBe(first)
})

it('looks anew once something was recorded', () => {
  const views = new ViewsOfNow()
  const first = views.of('Ada', 7, at('00.000'), anew)
  expect(views.of('Ada', 8, at('00.001'), anew)).not.toBe(first)
})

it('goes on from the last view of the same look', () => {
  const views = new ViewsOfNow()
  const first = views.of('Ada', 7, at('00.000'), anew)
  const made: (View | undefined)[] = []
  const noting = (before?: View) => {
    made.push(before)
    return anew()
  }
  views.of('Ada', 8, at('00.001'), noting)
  views.of('Grace', 8, at('00.001'), noting)
  expect(made).toEqual([first, undefined])
})

it('never gives one the view of another', () => {
  const views = new ViewsOfNow()
  const first = views.of('Ada', 7, at('00.000'), anew)
  expect(views.of('Grace', 7, at('00.000'), anew)).not.toBe(first)
})

it('keeps the views of the eight that looked last', () => {
  const views = new ViewsOfNow()
  const looks = ['Ada', 'B', 'C', 'D', 'E', 'F', 'G', 'H'].map((who) =>
    views.of(who, 7, at('00.000'), anew),
  )
  expect(views.of('Ada', 7, at('00.001'), anew)).toBe(looks[0])
  views.of('I', 7, at('00.002'), anew)
  expect(views.of('H', 7, at('00.003'), anew)).toBe(looks[7])
  expect(views.of('B', 7, at('00.004'), anew)).not.toBe(looks[1])
})
