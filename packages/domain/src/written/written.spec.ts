import { describe, expect, it } from 'vitest'
import { dayIn, daysMeant, decimalSignIn, monthsIn, numberIn, slashOrderIn } from './index.ts'

describe('a number in a table', () => {
  /** As it is written; with decimal points, with decimal commas, where nothing tells. */
  it.each<[string, number | undefined, number | undefined, number | undefined]>([
    ['12', 12, 12, 12],
    ['-3', -3, -3, -3],
    ['−0,25', -0.25, -0.25, -0.25],
    ['1234.5', 1234.5, 1234.5, 1234.5],
    ['1,5', 1.5, 1.5, 1.5],
    ['1,234', 1234, 1.234, undefined],
    ['1.234', 1.234, 1234, undefined],
    ['0,125', 0.125, 0.125, 0.125],
    ['0.125', 0.125, 0.125, 0.125],
    ['1234,567', 1234.567, 1234.567, 1234.567],
    ['1,234.5', 1234.5, 1234.5, 1234.5],
    ['1.234,5', 1234.5, 1234.5, 1234.5],
    ['1,234,567', 1_234_567, 1_234_567, 1_234_567],
    ['1.234.567', 1_234_567, 1_234_567, 1_234_567],
    ['1 234,5', 1234.5, 1234.5, 1234.5],
    ['1’234', 1234, 1234, 1234],
    ['1\u202f234', 1234, 1234, 1234],
    ['1,2,3', undefined, undefined, undefined],
    ['0,125,000', undefined, undefined, undefined],
    ['12,34.5', undefined, undefined, undefined],
    ['1.2.3,4.5', undefined, undefined, undefined],
    ['99999999999999999', undefined, undefined, undefined],
    ['5.', undefined, undefined, undefined],
    ['', undefined, undefined, undefined],
    ['-', undefined, undefined, undefined],
    ['40 %', undefined, undefined, undefined],
    ['=1+1', undefined, undefined, undefined],
  ])('%s', (text, points, commas, untold) => {
    const value = (decimal?: ',' | '.') => {
      const read = numberIn(text, decimal)
      return read.is === 'number' ? read.value : undefined
    }
    expect([value('.'), value(','), value()]).toEqual([points, commas, untold])
  })

  it('may be two, and says which', () => {
    expect(numberIn('-1,234')).toEqual({ is: 'two numbers', of: [-1234, -1.234] })
    expect(numberIn('1.234')).toEqual({ is: 'two numbers', of: [1.234, 1234] })
  })

  it.each<[string[], string, string | undefined]>([
    [['1,234', '9,5 %'], '\t', ','],
    [['€ 1,234.50', '1,234'], '\t', '.'],
    [['1.234.567'], ',', ','],
    [['0.125'], ';', '.'],
    [['1,234'], ';', ','],
    [['1,234'], ',', '.'],
    [['1,234', 'about 3.5 to 4', 'v1.2.3'], '\t', undefined],
    [['1,5', '1.5'], ';', undefined],
  ])('%j between “%s” tells what stands before decimals', (cells, separator, sign) => {
    expect(decimalSignIn(cells, separator)).toBe(sign)
  })
})

describe('a day in a table', () => {
  it.each([
    '2026-03-31',
    '2026-3-31',
    '2026-03-31 00:00:00',
    '2026-03-31T10:00',
    '2026-03-31[Europe/Amsterdam]',
    '2026-03-31T10:00+02:00[Europe/Amsterdam]',
    '2026/03/31',
    '2026.3.31',
    '31.3.2026',
    '31. 3. 2026',
    '31.03.2026 0:00',
    '31/03/2026',
    '3/31/2026 0:00',
    '03/31/2026 12:00:00 AM',
    '31 Mar 2026',
    '31st March 2026',
    '31-Mar-2026',
    '31-Mar-26',
    'Tue, 31 Mar 2026',
    'Mar 31, 2026',
    'March 31st 2026',
    'Tuesday March 31, 2026',
  ])('%s', (text) => {
    expect(dayIn(text, slashOrderIn([text]))).toEqual({ is: 'day', day: '2026-03-31' })
  })

  it.each([
    ['31.11.2026', 'no such day'],
    ['2026-02-29', 'no such day'],
    ['2026-02-29[Europe/Amsterdam]', 'no such day'],
    ['2026-13-01', 'no such day'],
    ['30 Feb 2026', 'no such day'],
    ['03/04/2026', 'two days'],
    ['soon', 'no day'],
    ['2026', 'no day'],
    ['2026-07', 'no day'],
    ['June 2026', 'no day'],
    ['before 31.03.2026', 'no day'],
    ['31.03.2026 EOD', 'no day'],
    ['31 Foo 2026', 'no day'],
    ['20260331', 'no day'],
    ['2026-03-31[sic!]', 'no day'],
  ])('%s is %s', (text, is) => {
    expect(dayIn(text, undefined)).toEqual({ is })
  })

  it('is read in the order that any day of the table tells', () => {
    const order = slashOrderIn(['03/04/2026', '3/31/2026 0:00'])
    expect(dayIn('03/04/2026', order)).toEqual({ is: 'day', day: '2026-03-04' })
    expect(dayIn('05/05/2026', undefined)).toEqual({ is: 'day', day: '2026-05-05' })
  })

  it.each([
    ['03/04/2026', ['2026-04-03', '2026-03-04']],
    ['31/11/2026', ['2026-11-30']],
    ['2026-02-30', ['2026-02-28']],
    ['31 Nov 2026', ['2026-11-30']],
    ['before 2026-03-31', ['2026-03-31']],
    ['31.03.2026 EOD', ['2026-03-31']],
    ['by 31 Mar 2026, at last', ['2026-03-31']],
    ['soon', []],
  ])('%s may mean %j', (text, days) => {
    expect(daysMeant(text)).toEqual(days)
  })

  it.each([
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['02/2024', '2024-02-01', '2024-02-29'],
    ['February 2024', '2024-02-01', '2024-02-29'],
    ['Feb-2024', '2024-02-01', '2024-02-29'],
    ['2026-Q4', '2026-10-01', '2026-12-31'],
    ['2026 q4', '2026-10-01', '2026-12-31'],
    ['Q4 2026', '2026-10-01', '2026-12-31'],
  ])('%s is a span of days', (text, from, to) => {
    expect(monthsIn(text)).toEqual({ from, to })
  })

  it.each(['2026-13', '2026', 'FY26', 'by June 2026', 'Q5 2026'])('%s is none', (text) => {
    expect(monthsIn(text)).toBeUndefined()
  })
})
