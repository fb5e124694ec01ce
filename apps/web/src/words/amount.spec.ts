import { describe, expect, it } from 'vitest'
import { amount, bare, brief, counted, told } from './amount.ts'

describe('a figure', () => {
  it('is short and carries its unit', () => {
    expect(amount(22_900_000)).toBe('22.9 M')
    expect(amount(92.6, '%')).toBe('92.6 %')
    expect(amount(1200, 'EUR')).toBe('EUR 1,200')
    expect(amount(9.5, 'EUR M per quarter')).toBe('EUR 9.5 M per quarter')
    expect(amount(5, 'accounts')).toBe('5 accounts')
    expect(amount(12, 'FTE')).toBe('12 FTE')
    expect(amount(3)).toBe('3')
  })

  it('keeps its currency and the mark of its unit where the row says what is counted', () => {
    expect(brief(9.5, 'EUR M per quarter')).toBe('EUR 9.5 M')
    expect(brief(5, 'USD k')).toBe('USD 5 k')
    expect(bare(5, 'USD k')).toBe('5 k')
    expect(brief(100, '% of brokers')).toBe('100 %')
    expect(brief(13, 'days')).toBe('13 d')
    expect(brief(1200, 'EUR')).toBe('EUR 1,200')
    expect(brief(5, 'accounts')).toBe('5')
  })

  it('says what is counted where nothing beside it does', () => {
    expect(counted(9.5, 'EUR M per quarter')).toBe('EUR 9.5 M')
    expect(counted(13, 'days')).toBe('13 d')
    expect(counted(1200, 'EUR')).toBe('EUR 1,200')
    expect(counted(5, 'accounts')).toBe('5 accounts')
    expect(counted(5)).toBe('5')
  })
})

describe('any value', () => {
  it('is told in words', () => {
    expect(told(['a', 2, true])).toBe('a, 2, yes')
    expect(told({ sealed: true })).toBe('sealed')
    expect(told({ id: 'x', name: 'Dana' })).toBe('Dana')
    expect(told({ label: '2026-Q1' })).toBe('label 2026-Q1')
    expect(told('2026-11-30')).toBe('30 Nov 2026')
    expect(told('2026-06')).toBe('June 2026')
    expect(told('2026-26')).toBe('2026-26')
    expect(told(undefined)).toBe('')
  })
})
