import { expect, it } from 'vitest'
import { untried } from './durability.ts'

it.each([150018, 180004])('PostgreSQL %d was tried', (number) => {
  expect(untried(number)).toBe(undefined)
})

it.each([149999, 130011, 90624])(
  'of PostgreSQL %d it is said that it was never tried',
  (number) => {
    expect(untried(number)).toMatch(/never tried on a PostgreSQL before 15/)
  },
)
