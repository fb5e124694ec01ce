import { describe, expect, it } from 'vitest'
import { Refusal } from '../kernel/refusal.ts'
import { commands } from '../registry.ts'
import { checkKey, type KeyScope, type KeyUse, keyScopes } from './key-scopes.ts'

/** The scopes each of which alone lets it through. */
const lettingThrough = (use: KeyUse): readonly KeyScope[] =>
  keyScopes.filter((scope) => {
    try {
      checkKey([scope], use)
      return true
    } catch (error) {
      expect(error).toBeInstanceOf(Refusal)
      return false
    }
  })

describe('a key', () => {
  it.each([
    ['read', ['read']],
    ['record', ['record']],
  ] as const)('to %s takes %s', (use, scopes) => {
    expect(lettingThrough(use)).toEqual(scopes)
  })

  it('to report figures gives what is measured elsewhere, and nothing else', () => {
    const given = Object.values(commands).filter(({ definition }) =>
      lettingThrough(definition).includes('figures'),
    )
    expect(given.map(({ name }) => name).sort()).toEqual(['ReportMetric', 'ReportMetricValues'])
  })

  it('gives no right of its person away, and destroys nothing of theirs', () => {
    const withheld = Object.values(commands).filter(
      ({ definition }) => lettingThrough(definition).length === 0,
    )
    expect(withheld.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['ErasePerson', 'GrantDelegation', 'HandOverOrganisation']),
    )
    expect(withheld.every(({ definition }) => definition.ownWayIn === true)).toBe(true)
  })
})
