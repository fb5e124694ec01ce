import { expect, it } from 'vitest'
import { Line } from './text.ts'

it('a line turns no letters round, and has no breaks', () => {
  expect(Line.parse('Pay \u202Etnuocsid\u202C to \u2066all\u2069')).toBe('Pay tnuocsid to all')
  expect(Line.parse('one\u2028two\u2029')).toBe('one two')
  expect(Line.parse('שלום\u200F')).toBe('שלום\u200F')
  expect(Line.safeParse('\u202E').success).toBe(false)
})
