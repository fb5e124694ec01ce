import { describe, expect, it } from 'vitest'
import { compared } from './wording.ts'

describe('two wordings', () => {
  it('say what was replaced and what stayed', () => {
    expect(
      compared(
        'The calm way for large shippers to move freight.',
        'The calm way for brokers to move freight.',
      ),
    ).toEqual([
      { same: 'The calm way for ' },
      { before: 'large shippers', after: 'brokers' },
      { same: ' ' },
      { same: 'to move freight.' },
    ])
  })

  it('are one stretch where nothing changed', () => {
    expect(compared('8.0 M per quarter', '8.0 M per quarter')).toEqual([
      { same: '8.0 M per quarter' },
    ])
  })

  it('can be read back, each whole', () => {
    const before = 'a b c d e f g'
    const after = 'a x y d e z'
    const stretches = compared(before, after)
    expect(stretches.map((s) => ('same' in s ? s.same : s.before)).join('')).toBe(before)
    expect(stretches.map((s) => ('same' in s ? s.same : s.after)).join('')).toBe(after)
  })
})
