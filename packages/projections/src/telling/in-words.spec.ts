import { describe, expect, it } from 'vitest'
import { longTime } from './in-words.ts'

describe('how long something took', () => {
  it('is told in the largest unit that a reader counts it in', () => {
    expect(longTime(0)).toBe('one day')
    expect(longTime(12)).toBe('twelve days')
    expect(longTime(548)).toBe('eighteen months')
    expect(longTime(3410)).toBe('nine years')
  })
})
