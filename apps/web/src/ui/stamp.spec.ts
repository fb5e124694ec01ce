import { expect, it } from 'vitest'
import { lagTone } from './stamp.ts'

it('notices what was recorded late, and neither what was imported nor what mends another entry', () => {
  const decided = { source: 'web', type: 'DecisionMade' } as const
  expect(lagTone(decided)).toBe('tone-due')
  expect(lagTone({ ...decided, source: 'import' })).toBe('ink-3')
  expect(lagTone({ ...decided, type: 'RecordCorrected' })).toBe('ink-3')
  expect(lagTone({ ...decided, type: 'RecordWithdrawn' })).toBe('ink-3')
})
