import { expect, it } from 'vitest'
import { type Entry, entryInWords } from './told-entry.tsx'

it('names who did it first, and then what about', () => {
  const ruth = { id: 'ruth', name: 'Ruth Okafor' }
  const on = { href: { noun: 'person' as const, id: 'ana' }, title: 'Ana Vidal' }
  const added = { who: ruth, did: 'added a member', source: 'web' } as Entry
  expect(entryInWords({ ...added, on })).toBe('Ruth Okafor added a member: Ana Vidal')
  expect(entryInWords(added)).toBe('Ruth Okafor added a member')
})
