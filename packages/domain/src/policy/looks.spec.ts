import { describe, expect, it } from 'vitest'
import { id } from '../testing/spec.ts'
import { everybody, viewers, whoOf } from '../testing/viewers.ts'
import { lookingAs, mayKnowWhoLooked, standsInFor } from './looks.ts'

const look = { concerned: id('wei'), last: '2026-03-09T08:00:00.000Z' }

describe('who looked', () => {
  it('is told to whom it concerns, and to nobody else, whatever they are', () => {
    expect(whoOf((viewer) => mayKnowWhoLooked(viewer, look))).toEqual(['member'])
  })

  it('is not told to who was let in again by others of what was before', () => {
    const since = (wordsSince: string) => ({ ...viewers.member, wordsSince, letIn: wordsSince })
    expect(mayKnowWhoLooked(since('2026-03-09T09:00:00.000Z'), look)).toBe(false)
    expect(mayKnowWhoLooked(since('2026-03-09T07:00:00.000Z'), look)).toBe(true)
  })

  it('says as what somebody looked who did not as a member', () => {
    const as = Object.fromEntries(
      everybody.map((who) => [who, lookingAs(viewers[who], id('review'))] as const),
    )
    expect(as).toMatchObject({ auditor: 'auditor', facilitator: 'facilitator' })
    expect([as['member'], as['delegate'], as['owner']]).toEqual([undefined, undefined, undefined])
    const member = { ...viewers.member, facilitates: viewers.facilitator.facilitates ?? [] }
    expect(lookingAs(member, id('review'))).toBe('facilitator')
    expect(lookingAs(member, id('goal'))).toBeUndefined()
  })

  it('says in whose name they could record, as long as that holds', () => {
    expect(standsInFor(viewers.delegate)).toEqual([id('wei')])
    const until = (day: string) => ({
      ...viewers.delegate,
      principals: [
        {
          person: id('wei'),
          delegation: { to: id('ravi'), scope: 'everything' as const, until: day },
        },
      ],
    })
    expect(standsInFor(until('2026-03-30'))).toEqual([])
    expect(standsInFor(until('2026-03-31'))).toEqual([id('wei')])
    expect(standsInFor(viewers.member)).toEqual([])
  })
})
