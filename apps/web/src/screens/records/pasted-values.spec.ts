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

  it('reads figures as people write them, and none that could be two', () => {
    const line = (figure: string) => values(`2026-08-31;${figure}`)[0]
    for (const [said, value] of [
      ['1234.5', 1234.5],
      ['1,234.5', 1234.5],
      ['1.234,5', 1234.5],
      ['1 234,5', 1234.5],
      ['-0,25', -0.25],
      ['1,234,567', 1234567],
    ] as const)
      expect(line(said)).toMatchObject({ value })
    expect(line('1,234')).toBe('“1,234” is no number')
    expect(line('')).toBe('“” is no number')
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
