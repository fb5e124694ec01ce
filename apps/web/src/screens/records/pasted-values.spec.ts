import { describe, expect, it } from 'vitest'
import { pastedLines } from './pasted-values.ts'

const values = (text: string) => pastedLines(text).map(({ value, problem }) => value ?? problem)

describe('a table that is pasted', () => {
  it('says a day, a value and a plan on each line, as a spreadsheet copies them', () => {
    expect(values('2026-08-31\t4.2\t5\n2026-09-15\t4.6')).toEqual([
      { on: '2026-08-31', value: 4.2, plan: 5 },
      { on: '2026-09-15', value: 4.6 },
    ])
  })

  it('may have a heading, in any order of its columns', () => {
    expect(values('Plan,Note,Month,Actual\n5,"so, so",2026-02,4.2\n')).toEqual([
      { since: '2026-02-01', on: '2026-02-28', value: 4.2, plan: 5 },
    ])
  })

  it('knows months, quarters and days as they are written elsewhere', () => {
    const value = 1
    expect(values('2024-02;1\n2026-Q4;1\n2026 q1;1\n31.8.2026;1')).toEqual([
      { since: '2024-02-01', on: '2024-02-29', value },
      { since: '2026-10-01', on: '2026-12-31', value },
      { since: '2026-01-01', on: '2026-03-31', value },
      { on: '2026-08-31', value },
    ])
  })

  it('reads figures as the others of the table are written, and none that may be two', () => {
    const figures = (text: string) =>
      pastedLines(text).map(({ value, problem }) => value?.value ?? problem)
    expect(figures('2026-08;1234,567')).toEqual([1234.567])
    expect(figures('2026-08\t1,234\n2026-09\t9,5')).toEqual([1.234, 9.5])
    expect(figures('2026-08;1.234')).toEqual([1234])
    expect(figures('2026-08\t1,234\n2026-09\t')).toEqual([
      '“1,234” may be 1234 or 1.234: write it as one of them',
      '“” is no number',
    ])
  })

  it('knows which of day and month stands first by any day that tells it', () => {
    expect(values('03/04/2026\t1\n31/03/2026\t1')).toMatchObject([
      { on: '2026-04-03' },
      { on: '2026-03-31' },
    ])
    expect(values('03/04/2026\t1')).toEqual([
      '“03/04/2026” may be two days: write it as year-month-day',
    ])
  })

  it('names each line that it does not understand by its number', () => {
    expect(pastedLines('2026-08-31;1\n\n2026-02-30;1\nsoon;1\n2026-13;1\n2026-09-01;1;x')).toEqual([
      { line: 1, text: '2026-08-31;1', value: { on: '2026-08-31', value: 1 } },
      { line: 3, text: '2026-02-30;1', problem: '“2026-02-30” is no day, month or quarter' },
      { line: 4, text: 'soon;1', problem: '“soon” is no day, month or quarter' },
      { line: 5, text: '2026-13;1', problem: '“2026-13” is no day, month or quarter' },
      { line: 6, text: '2026-09-01;1;x', problem: '“x” is no number' },
    ])
  })
})
