import { describe, expect, it } from 'vitest'
import { draftFrom, inputFrom, type RatingDraft, wrongWith } from './rating-draft.ts'

const items = ['ability', 'integrity', 'benevolence', 'reliance', 'disclosure'].map((id) => ({
  id,
}))
const scores = { ability: 6, integrity: 5, benevolence: 4, reliance: null, disclosure: null }
const wrong = (draft: Partial<RatingDraft>) => wrongWith({ scores, shares: {}, ...draft }, items, 3)

describe('an answer to a pulse', () => {
  it('says something to every line, and a figure to three of them', () => {
    expect(wrong({})).toBeUndefined()
    expect(wrong({ scores: {} })).toBe('5 lines are still open.')
    expect(wrong({ scores: { ...scores, benevolence: null } })).toBe(
      'It takes a figure for at least 3.',
    )
  })

  it('gives its reasons no more than the whole', () => {
    expect(wrong({ shares: { deck: 70, freeze: 30 } })).toBeUndefined()
    expect(wrong({ shares: { deck: 70, freeze: 40 } })).toBe(
      'The shares add up to more than 100 %.',
    )
  })

  it('is recorded with the reasons that have a share', () => {
    expect(inputFrom('round', 'dana', { scores, shares: { deck: 70, freeze: 0 } })).toEqual({
      id: 'round',
      to: 'dana',
      scores,
      because: [{ event: 'deck', share: 0.7 }],
    })
  })

  it('begins with nothing where nothing was answered', () => {
    expect(draftFrom(undefined)).toEqual({ scores: {}, shares: {} })
  })
})
