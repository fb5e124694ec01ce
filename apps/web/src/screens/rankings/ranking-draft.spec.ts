import { describe, expect, it } from 'vitest'
import { draftFrom, inputFrom, wrongWith } from './ranking-draft.ts'

const order = [
  { goal: 'a', level: false },
  { goal: 'b', level: true },
]
const draft = { order, points: { a: 60, b: 40 }, guess: [] }

describe('an answer to a ranking', () => {
  it('takes two places or points, and a hundred of these', () => {
    expect(wrongWith(draft)).toBeUndefined()
    expect(wrongWith({ ...draft, points: {} })).toBeUndefined()
    expect(wrongWith({ ...draft, order: [] })).toBeUndefined()
    expect(wrongWith(draftFrom(undefined))).toBe('Give two goals a place, or give points.')
    expect(wrongWith({ ...draft, points: { a: 60 } })).toBe(
      'There are 40 of 100 points left to give.',
    )
    expect(wrongWith({ ...draft, points: { a: 60, b: 41 } })).toBe(
      'That is 1 more than there are to give.',
    )
  })

  it('is given with the places and without empty points', () => {
    expect(inputFrom('k', { ...draft, points: { a: 100, b: 0 } })).toEqual({
      id: 'k',
      ranks: [
        { goal: 'a', rank: 1 },
        { goal: 'b', rank: 1 },
      ],
      points: [{ goal: 'a', points: 100 }],
    })
  })

  it('guesses another’s order only where one was made', () => {
    expect(inputFrom('k', draft, 'noor')).not.toHaveProperty('guess')
    expect(inputFrom('k', { ...draft, guess: order }, 'noor').guess).toEqual({
      of: 'noor',
      ranks: [
        { goal: 'a', rank: 1 },
        { goal: 'b', rank: 1 },
      ],
    })
  })

  it('begins as it was answered before', () => {
    const { ranks, points } = inputFrom('k', draft)
    expect(draftFrom({ ranks, points })).toEqual(draft)
  })
})
