import { describe, expect, it } from 'vitest'
import { withoutConfidence } from './in-confidence.ts'

describe('a sentence', () => {
  it.each([
    ['[confidential] M&A', 'M&A'],
    ['M&A [in confidence]', 'M&A'],
    ['to Noor: keep it between us, fire Wei', 'to Noor: fire Wei'],
    ['to Noor: between us, fire Wei', 'to Noor: fire Wei'],
    ['to Noor: privately fire Wei', 'to Noor: fire Wei'],
    ['to Noor privately: fire Wei', 'to Noor: fire Wei'],
    ['fire Wei, privately', 'fire Wei'],
    ['fire Wei; keep this to yourself', 'fire Wei'],
    ['off the record, fire Wei', 'fire Wei'],
    ['a confidential review', 'a confidential review'],
  ])('is said in confidence: %s', (sentence, said) => {
    expect(withoutConfidence(sentence)).toBe(said)
  })

  it.each([
    'the split between us and sales',
    'what was agreed between us',
    'privately held rivals',
    'a rival that is privately held',
    'the drop in confidence',
    'keep it between 5 and 6 %',
    'the list is not confidential',
  ])('is said to all: %s', (sentence) => {
    expect(withoutConfidence(sentence)).toBeUndefined()
  })
})
