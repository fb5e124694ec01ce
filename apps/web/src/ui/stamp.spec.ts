import { expect, it } from 'vitest'
import { doerOf, doneBy, lagTone, recordedBy, type Stamp } from './stamp.ts'

it('notices what was recorded late, and neither what was imported nor what mends another entry', () => {
  const decided = { source: 'web', type: 'DecisionMade' } as const
  expect(lagTone(decided)).toBe('tone-due')
  expect(lagTone({ ...decided, source: 'import' })).toBe('ink-3')
  expect(lagTone({ ...decided, type: 'RecordCorrected' })).toBe('ink-3')
  expect(lagTone({ ...decided, type: 'RecordWithdrawn' })).toBe('ink-3')
})

const [noor, wei] = [
  { id: 'noor', name: 'Noor Haddad' },
  { id: 'wei', name: 'Wei Chen' },
]
const said = { by: noor } as Stamp

it('names a delegate beside whose act it was, and an importer only as who put it on record', () => {
  expect(doneBy(said)).toBe('Noor')
  expect(doneBy({ ...said, enteredBy: wei })).toBe('Wei for Noor')
  const imported = { ...said, importedBy: wei }
  expect(doneBy(imported)).toBe('Noor')
  expect(recordedBy(imported)).toBe(wei)
  expect(doerOf({ who: wei, onBehalfOf: noor, source: 'web' })).toBe('Wei for Noor')
  expect(doerOf({ who: wei, onBehalfOf: noor, source: 'import' })).toBe('Noor')
  expect(doerOf({ who: noor, source: 'web' })).toBe('Noor')
})
