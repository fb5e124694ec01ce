import { expect, it } from 'vitest'
import { kindOfDecision } from './kind-of-decision.ts'
import { enterprise, type View } from './testing/enterprise.ts'

const of = (more: object): string =>
  kindOfDecision({ ...enterprise, decision: { ...enterprise.decision, ...more } } as View)

it('names the kind of a decision once it is made: until then nobody has said which it is', () => {
  expect(of({ kind: 'strategy' })).toBe('Strategy decision S-05, domain: Market')
  expect(of({ kind: 'operational' })).toBe('Operational decision S-05, domain: Market')
  expect(of({ standing: 'proposed', made: false, imported: true })).toBe(
    'Decision S-05, domain: Market, read from a page',
  )
})
