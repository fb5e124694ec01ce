import { describe, expect, it } from 'vitest'
import { readGoals as read } from '../testing/read-goals.ts'

const statuses = (text: string, known = new Map<string, string>()) =>
  read(text, {}, known).goals.map(({ status }) => status.is)

describe('how a goal stands', () => {
  it('is taken where its words are plain', () => {
    const text =
      'Goal,Status\nA,Open\nB,In progress\nC,ON TRACK\nD,Achieved\nE,Not_achieved\nF,Cancelled\nG,\n'
    expect(statuses(text)).toEqual([
      ...['open', 'open', 'told', 'achieved', 'missed', 'abandoned', 'open'],
    ])
    expect(read(text).notes).toEqual([])
  })

  it('is asked about once where it may be an outcome, and kept in its words until it is chosen', () => {
    const text = 'Goal,Status\nA,Done\nB,Closed\nC,done\n'
    const { notes } = read(text)
    expect(statuses(text)).toEqual(['told', 'told', 'told'])
    expect(notes.map(({ line, text: says, instead }) => [line, says, instead])).toEqual([
      [2, 'Done', 'kept in its own words'],
      [3, 'Closed', 'kept in its own words'],
    ])
    expect(notes[0]?.choosing.choices.map(({ is }) => is)).toEqual([
      ...['achieved', 'missed', 'abandoned'],
    ])
    const known = new Map([[notes[0]?.choosing.id ?? '', 'achieved']])
    expect(statuses(text, known)).toEqual(['achieved', 'told', 'achieved'])
    expect(read(text, {}, known).notes).toHaveLength(2)
  })
})
