import { describe, expect, it } from 'vitest'
import { compared, shortened } from './wording.ts'

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

  it('keep of a long text what stands next to its changes', () => {
    const filler = Array.from({ length: 60 }, (_, n) => `w${n}`).join(' ')
    const told = shortened(compared(`${filler} old ${filler}`, `${filler} new ${filler}`))
    expect(told).toEqual([
      { same: '… w52 w53 w54 w55 w56 w57 w58 w59 ' },
      { before: 'old', after: 'new' },
      { same: ' w0 w1 w2 w3 w4 w5 w6 … ' },
    ])
    expect(shortened(compared(filler, filler))).toEqual([{ same: filler }])
  })
})
