import { expect, it } from 'vitest'
import { periodAnswer, yearAnswer } from './answers.ts'

it('the period of a page is two days, or none', () => {
  expect(periodAnswer('goals/a=b.md=2021-03-01..2021-05-31')).toEqual([
    'goals/a=b.md',
    { label: '2021-03-01 to 2021-05-31', length: 'quarter', from: '2021-03-01', to: '2021-05-31' },
  ])
  expect(periodAnswer('goals/a.md=none')).toEqual(['goals/a.md', null])
  for (const text of [
    'goals/a.md',
    'a=2021-03-01',
    'a=2021-05-31..2021-03-01',
    'a=2021-13-01..2021-14-01',
  ])
    expect(() => periodAnswer(text)).toThrow('is no such answer')
})

it('years are counted from the month in which one began', () => {
  expect(yearAnswer('FY23=2022-02')).toEqual({ startsInMonth: 2, namedAfter: 'end' })
  expect(yearAnswer('FY22=2022-07')).toEqual({ startsInMonth: 7, namedAfter: 'start' })
  for (const text of ['FY23', '2023=2022-02', 'FY23=2019-02']) {
    expect(() => yearAnswer(text)).toThrow('is no such answer')
  }
})
