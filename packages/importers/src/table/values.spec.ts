import { expect, it } from 'vitest'
import { amountOf, dayOf, slashesIn } from './values.ts'

const points = { decimal: '.', slashes: undefined } as const
const commas = { decimal: ',', slashes: undefined } as const

it.each([
  ['12', 12, undefined],
  ['1,234', 1234, undefined],
  ['1,234.5', 1234.5, undefined],
  ['1.234,5', 1234.5, undefined],
  ['1,5', 1.5, undefined],
  ['1,234,567', 1_234_567, undefined],
  ['1 234', 1234, undefined],
  ['1’234', 1234, undefined],
  ['-3', -3, undefined],
  ['40%', 40, '%'],
  ['40 %', 40, '%'],
  ['€ 1.2m', 1.2, 'EUR M'],
  ['1.2 bn USD', 1.2, 'USD B'],
  ['$10k', 10, 'USD k'],
])('reads %s as %d %s', (text, amount, unit) => {
  expect(amountOf(text, points)).toEqual({ amount, unit })
})

it('reads a point between thousands where decimals stand after a comma', () => {
  expect(amountOf('1.234', commas)?.amount).toBe(1234)
  expect(amountOf('1,234', commas)?.amount).toBe(1.234)
  expect(amountOf('1.5', commas)?.amount).toBe(1.5)
})

it.each(['', 'more', '3 to 5', '=1+1', '1,2,3', '99999999999999999', '-', '1.2.3,4.5'])(
  'reads no number in %s',
  (text) => expect(amountOf(text, points)).toBeUndefined(),
)

it.each([
  ['2026-03-31', '2026-03-31'],
  ['2026-3-1', '2026-03-01'],
  ['2026-03-31 00:00:00', '2026-03-31'],
  ['31.3.2026', '2026-03-31'],
  ['31/03/2026', '2026-03-31'],
  ['05/05/2026', '2026-05-05'],
])('reads %s as a day', (text, day) => {
  expect(dayOf(text, { decimal: '.', slashes: slashesIn([text]) })).toEqual({ is: 'day', day })
})

it('tells what is no day, and what may be two', () => {
  for (const text of ['31.11.2026', '2026-02-29', '2026-13-01'])
    expect(dayOf(text, points)).toEqual({ is: 'no such day' })
  for (const text of ['soon', '2026', 'Q1/2026'])
    expect(dayOf(text, points)).toEqual({ is: 'no day' })
  expect(dayOf('03/04/2026', points)).toEqual({ is: 'two days' })
})

it('learns the order of day and month from any day that tells it', () => {
  const written = { decimal: '.', slashes: slashesIn(['03/04/2026', '03/31/2026']) } as const
  expect(dayOf('03/04/2026', written)).toEqual({ is: 'day', day: '2026-03-04' })
})
