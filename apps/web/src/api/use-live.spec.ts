import { describe, expect, it } from 'vitest'
import { parted } from './use-live.ts'

describe('changes', () => {
  it('are one’s own with all that they led to', () => {
    const decided = { touched: [{ id: 's-7', acts: ['mine'] }] }
    const superseded = { touched: [{ id: 's-5', acts: ['mine'] }] }
    const elsewhere = { touched: [{ id: 'g-1', acts: ['theirs'] }] }
    const isOwn = (acts: readonly string[]) => acts.includes('mine')
    expect(parted([decided, superseded, elsewhere], isOwn)).toEqual([['s-7', 's-5'], ['g-1']])
  })
})
