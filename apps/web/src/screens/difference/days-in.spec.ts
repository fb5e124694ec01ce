import { expect, it } from 'vitest'
import { daysIn } from './days-in.ts'

const today = '2026-09-30'

it('takes the days of an address, and those that are still to come for the usual ones', () => {
  expect(daysIn({ from: '2026-03-20', to: '2026-05-20', clock: 'known' }, today)).toEqual({
    ...{ from: '2026-03-20', to: '2026-05-20', clock: 'known' },
  })
  const usual = { from: '2026-07-02', to: today }
  expect(daysIn({}, today)).toEqual(usual)
  expect(daysIn({ to: '2027-01-01' }, today)).toEqual(usual)
  expect(daysIn({ on: '2027-01-01' }, today)).toEqual({ on: today })
})
