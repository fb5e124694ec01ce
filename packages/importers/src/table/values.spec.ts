import { expect, it } from 'vitest'
import { amountOf } from './values.ts'

const points = { decimal: '.', slashes: undefined } as const

it.each([
  ['12', 12, undefined],
  ['1,234.5', 1234.5, undefined],
  ['-3', -3, undefined],
  ['40%', 40, '%'],
  ['40 %', 40, '%'],
  ['100 eur', 100, 'EUR'],
  ['15 min', 15, 'MIN'],
  ['€ 1.2m', 1.2, 'EUR M'],
  ['1.2 bn USD', 1.2, 'USD B'],
  ['10 kEUR', 10, 'EUR k'],
  ['10 m eur', 10, 'EUR M'],
  ['$10k', 10, 'USD k'],
  ['5 bps', 5, 'BPS'],
])('reads %s as %d %s', (text, amount, unit) => {
  expect(amountOf(text, points)).toEqual({ amount, unit })
})

it.each([
  ...['', 'more', '3 to 5', '=1+1', '1,2,3', '99999999999999999', '-', '1.2.3,4.5'],
  ...['30 mins', '5 bugs', '12 keys', '30 MINS', '2 kids'],
])('reads no amount in %s', (text) => expect(amountOf(text, points)).toBeUndefined())

it('reads none that may be two', () => {
  expect(amountOf('1.234 €', { decimal: ',', slashes: undefined })?.amount).toBe(1234)
  expect(amountOf('1.234 €', { decimal: undefined, slashes: undefined })).toBeUndefined()
})
