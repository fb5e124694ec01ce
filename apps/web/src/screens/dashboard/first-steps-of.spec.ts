import { expect, it } from 'vitest'
import { firstStepsOf } from './first-steps-of.ts'

const view = { actions: ['ProposeCharter', 'AgreeCadence'], rhythm: { kinds: [] } }
const charter = {} as never

it('names what a partnership has not begun with, three at once, and the next once one is done', () => {
  const first = { away: 1, view, pulses: 0 }
  expect(firstStepsOf(first)).toEqual(['links', 'charter', 'rhythm'])
  expect(firstStepsOf({ ...first, away: 0 })).toEqual(['charter', 'rhythm', 'rating'])
  expect(firstStepsOf({ ...first, view: { ...view, charter } })).toEqual([
    ...['links', 'rhythm', 'rating'],
  ])
})

it('names nothing that there is, and nothing that one may not do', () => {
  const rhythm = { kinds: [{ agreed: 'One-to-one every 7 days' }] }
  expect(firstStepsOf({ away: 0, view: { ...view, charter, rhythm }, pulses: 1 })).toEqual([])
  expect(firstStepsOf({ away: 0, view: { ...view, actions: [] }, pulses: 1 })).toEqual([])
})
