import { describe, expect, it } from 'vitest'
import { parted } from './use-live.ts'

describe('changes', () => {
  it('are one’s own with all that they led to', () => {
    const decided = {
      touched: [
        { noun: 'decision', id: 's-7' },
        { noun: 'decision', id: 's-5' },
      ],
    }
    const elsewhere = { touched: [{ noun: 'goal', id: 'g-1' }] }
    expect(parted([decided, elsewhere], (id) => id === 's-7')).toEqual([['s-7', 's-5'], ['g-1']])
  })
})
