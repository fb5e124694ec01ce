import { describe, expect, it } from 'vitest'
import type { PersonState } from '../person/state.ts'
import { id } from '../testing/spec.ts'
import { members, today, viewers, whoOf } from '../testing/viewers.ts'
import { lastDayRead, rolesOf, seesAllOf } from './roles.ts'
import type { Viewer } from './viewer.ts'

describe('a role', () => {
  it.each([
    ['owner', ['administrator', 'member', 'owner']],
    ['administrator', ['administrator', 'member']],
    ['member', ['member']],
    ['delegate', ['delegate', 'member']],
    ['facilitator', ['facilitator']],
    ['auditor', ['auditor']],
    ['auditor whose time is over', []],
    ['who has left', []],
    ['stranger', []],
  ] as const)('%s', (who, roles) => {
    expect([...rolesOf(viewers[who])].sort()).toEqual(roles)
  })
})

describe('all that began in a partnership', () => {
  it.each([
    ['founded before the days of an audit', 'pair', '2025-12-31', '2026-04-30', members],
    [
      'founded in them, while they last',
      'pair',
      '2026-01-01',
      '2026-03-31',
      [...members, 'auditor'],
    ],
    ['founded in them, and they are over', 'pair', '2026-01-01', '2026-03-30', members],
    ['that is not audited', 'team', '2026-01-01', '2026-04-30', members],
  ] as const)('%s', (_, partnership, since, to, who) => {
    const { self } = viewers.auditor
    const audited = 'audit' in self && self.audit ? { ...self.audit, to } : undefined
    const auditor = { ...viewers.auditor, self: { ...self, audit: audited } as PersonState }
    const all = whoOf((each) =>
      seesAllOf(each === viewers.auditor ? auditor : each, id(partnership), [since, today]),
    )
    expect(all).toEqual(who)
  })
})

describe('the last day that somebody reads', () => {
  const lasts = (who: Viewer) =>
    ['pair', 'hurt', 'team', undefined].map((of) => lastDayRead(who, of && id(of)))

  it('is that of their audit, or of what they facilitate, and nobody’s who reads all', () => {
    expect(lasts(viewers.auditor)).toEqual(Array(4).fill('2026-02-28'))
    expect(lasts(viewers.facilitator)).toEqual(Array(4).fill('2026-02-15'))
    for (const who of [...members, 'auditor whose time is over', 'stranger'] as const)
      expect(lasts(viewers[who])).toEqual(Array(4).fill(undefined))
  })

  it('is that of the partnership, the later where they read it as both; of none of theirs, the first of all', () => {
    const { facilitates = [] } = viewers.facilitator
    const both = { ...viewers.auditor, facilitates }
    expect(lasts(both)).toEqual(['2026-02-28', '2026-02-15', '2026-02-15', '2026-02-15'])
    const ofPair = facilitates.map((each) => ({ ...each, partnership: id('pair') }))
    expect(lasts({ ...both, facilitates: ofPair })).toEqual(Array(4).fill('2026-02-28'))
  })
})
