import { describe, expect, it } from 'vitest'
import { commands } from '../registry.ts'
import { NOW } from '../testing/spec.ts'
import { member, viewer } from '../testing/viewers.ts'
import { mayEnd, wasSaidBefore } from './let-in-again.ts'
import { checkGiver } from './policy.ts'

const [letIn, later] = ['2026-03-01T00:00:00.000Z', '2026-03-02T00:00:00.000Z']

describe('who was let in again by others', () => {
  it.each([
    ['one’s own way in', {}, { letIn }, true],
    ['one’s own way in', {}, {}, true],
    ['who was let in', { letIn }, {}, false],
    ['who was let in', { letIn }, { letIn }, true],
    ['who was let in', { letIn }, { letIn: later }, true],
    ['who was let in later', { letIn: later }, { letIn }, false],
  ] as const)('%s ends another: %o, %o: %s', (_, own, other, may) => {
    expect(mayEnd(own, other)).toBe(may)
  })

  it('leaves what was said before as it is', () => {
    expect(wasSaidBefore({ letIn: later }, letIn)).toBe(true)
    expect(wasSaidBefore({ letIn }, letIn)).toBe(false)
    expect(wasSaidBefore({}, letIn)).toBe(false)
  })

  it('replaces no answer in any round that takes one anew', () => {
    const replacing = Object.values(commands).filter(({ definition }) => 'replaces' in definition)
    expect(replacing.map(({ name }) => name).sort()).toEqual([
      'AnswerPulse',
      'PlaceBet',
      'RankGoals',
      'TakePosition',
      'TellWhyTheyLeave',
      'WriteRecollection',
    ])
  })

  it('gives no right away and destroys nothing: that takes a way in of one’s own', () => {
    const withheld = Object.values(commands).filter(
      ({ definition }) => definition.ownWayIn === true,
    )
    expect(withheld.map(({ name }) => name).sort()).toEqual([
      'AgreeToConversationDisclosure',
      'AgreeToDisclosure',
      'AppointAdministrator',
      'AppointAuditor',
      'DismissAdministrator',
      'ErasePerson',
      'GrantAudit',
      'GrantDelegation',
      'HandOverOrganisation',
      'OfferConversationDisclosure',
      'OfferDisclosure',
    ])
    const giving = { speaker: viewer('dana', member).person, by: 'session' } as const
    const give = (more: object) =>
      checkGiver(viewer('dana', member, more), giving, { giver: 'owner', ownWayIn: true }, {}, {})
    expect(() => give({ letIn: NOW })).toThrow(expect.objectContaining({ code: 'OwnWayInNeeded' }))
    expect(() => give({})).not.toThrow()
  })
})
