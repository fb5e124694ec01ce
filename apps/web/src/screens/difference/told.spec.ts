import { describe, expect, it } from 'vitest'
import { changedNote, foremost } from './told.ts'

const told = (fields: Parameters<typeof foremost>[0]) => {
  const { first, others } = foremost(fields)
  return [first, others].map((each) => each.map(({ field }) => field))
}
const long =
  'Growth from brokers slowed to 4 % a quarter, and two large shippers asked for a contract.'

describe('what is told first of a record that changed', () => {
  it('is how it stands, then what is said in a few words', () => {
    const fields = [
      { field: 'problem', to: long },
      { field: 'cost so far', to: 'EUR 310,000' },
      { field: 'standing', from: 'in force', to: 'superseded' },
      { field: 'replaced by', to: 'S-05' },
      { field: 'verdict', to: 'failed' },
    ]
    expect(told(fields)).toEqual([
      ['standing', 'cost so far', 'replaced by'],
      ['problem', 'verdict'],
    ])
  })

  it('is a long change where it has no other, and how it stands where it only came to be', () => {
    expect(told([{ field: 'problem', from: long, to: `${long} So.` }])).toEqual([['problem'], []])
    const came = [
      { field: 'title', to: 'Move' },
      { field: 'standing', to: 'in force' },
    ]
    expect(told(came)).toEqual([['standing'], ['title']])
  })
})

it('names what did not change, and counts it where it is many', () => {
  const noteOf = (same: string[]) => changedNote({ noun: 'decision', records: [], same })
  expect(noteOf([])).toBe('0 changed')
  expect(noteOf(['S-02', 'S-04'])).toBe('0 changed, S-02 and S-04 did not')
  expect(noteOf(['1', '2', '3', '4', '5', '6', '7'])).toBe('0 changed, 7 others did not')
})
