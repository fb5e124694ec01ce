import { describe, expect, it } from 'vitest'
import { amount, told } from './amount.ts'

describe('a figure', () => {
  it('is short and carries its unit', () => {
    expect(amount(22_900_000)).toBe('22.9 M')
    expect(amount(92.6, '%')).toBe('92.6 %')
    expect(amount(1200, 'EUR')).toBe('EUR 1,200')
    expect(amount(3)).toBe('3')
  })
})

describe('any value', () => {
  it('is told in words', () => {
    expect(told(['a', 2, true])).toBe('a, 2, yes')
    expect(told({ sealed: true })).toBe('sealed')
    expect(told({ id: 'x', name: 'Dana' })).toBe('Dana')
    expect(told({ label: '2026-Q1' })).toBe('label 2026-Q1')
    expect(told('2026-11-30')).toBe('30 Nov 2026')
    expect(told(undefined)).toBe('')
  })
})
