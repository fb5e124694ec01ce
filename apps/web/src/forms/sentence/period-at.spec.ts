import { commands } from '@lockstep/domain'
import { describe, expect, it } from 'vitest'
import { fieldsOf } from '../fields-of.ts'
import { periodEndAt } from './period-at.ts'
import { readMarked } from './read-sentence.ts'

const today = '2026-09-30'

describe('a period ends', () => {
  /** By the calendar, and where the fiscal year begins in February. */
  it.each([
    ['Q1', '2027-03-31', '2027-04-30'],
    ['Q3', '2026-09-30', '2026-10-31'],
    ['end of Q1', '2027-03-31', '2027-04-30'],
    ['Q2 2027', '2027-06-30', '2027-07-31'],
    ['Q4 2026/27', '2026-12-31', '2027-01-31'],
    ['2027-Q2', '2027-06-30', '2027-07-31'],
    ['H2', '2026-12-31', '2027-01-31'],
    ['H1 2027', '2027-06-30', '2027-07-31'],
    ['end of year', '2026-12-31', '2027-01-31'],
    ['the end of the fiscal year', '2026-12-31', '2027-01-31'],
    ['year-end', '2026-12-31', '2027-01-31'],
    ['EOY', '2026-12-31', '2027-01-31'],
    ['end of next year', '2027-12-31', '2028-01-31'],
    ['this quarter', '2026-09-30', '2026-10-31'],
    ['next quarter', '2026-12-31', '2027-01-31'],
    ['end of the month', '2026-09-30', '2026-09-30'],
    ['next month', '2026-10-31', '2026-10-31'],
    ['2027', '2027-12-31', '2027-12-31'],
    ['2026/27', '2026-12-31', '2027-01-31'],
  ])('%s', (said, calendar, fiscal) => {
    const ends = (yearBegins: number) => periodEndAt(`${said}: all`, { today, yearBegins })
    expect(ends(1)).toEqual({ day: calendar, length: said.length })
    expect(ends(2)?.day).toBe(fiscal)
  })

  it.each(['Q5', 'H3', 'Q1x', '2027 brokers', '2027-05', 'half of it', 'the quarterly', 'end'])(
    'on no day: %s',
    (said) => {
      expect(periodEndAt(said, { today })).toBeUndefined()
    },
  )
})

describe('a goal', () => {
  const root = fieldsOf(commands.ProposeGoal.definition.input)
  const read = (sentence: string) =>
    readMarked(root, sentence, { options: {}, today, datedBack: true, yearBegins: 2 })

  it.each([
    ['churn below 2 % by Q1', '2027-04-30', 'by Q1'],
    ['churn below 2 % by end of year', '2027-01-31', 'by end of year'],
    ['churn below 2 % by 2027', '2027-12-31', 'by 2027'],
    ['churn below 2 % in Q1', '2027-04-30', 'in Q1'],
    ['churn below 2 % in May', '2027-05-31', 'in May'],
  ])('is to be reached by the last day of its period: %s', (sentence, horizon, marked) => {
    const { said, marks } = read(sentence)
    expect(said.values).toEqual({ title: 'churn below 2 %', horizon })
    expect(marks.map(({ from, to }) => sentence.slice(from, to))).toEqual([marked])
  })

  it.each(['sell in Q1 what we make', 'grow by 2027 brokers'])(
    'keeps in its title what says no such day: %s',
    (title) => {
      expect(read(title).said.values).toEqual({ title })
    },
  )
})

it('of a promise, a period in which something was is none by which it is due', () => {
  const root = fieldsOf(commands.MakeCommitment.definition.input)
  const known = { options: {}, today, datedBack: true }
  expect(readMarked(root, 'a note on what we lost in May', known).said.values).toEqual({
    title: 'a note on what we lost in May',
  })
})
