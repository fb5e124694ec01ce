import { describe, expect, it } from 'vitest'
import { given, id, member } from '../testing/spec.ts'
import {
  AcceptCharter,
  AddToPartnership,
  EndPartnership,
  FoundPartnership,
  ProposeCharter,
  RemoveFromPartnership,
} from './commands.ts'
import { partnership } from './partnership.ts'
import { type Partnership, type PartnershipState, trustIsOpen } from './state.ts'

const others = { 'person/dana': member, 'person/noor': member, 'person/tom': member }
const self = { id: id('this') }
const dana = { by: id('dana'), others }
const noor = { by: id('noor'), others }
const tom = { by: id('tom'), others }

const founded = (...names: string[]) => ({
  type: 'PartnershipFounded' as const,
  data: { members: names.map(id), ...(names.length > 2 ? { name: 'The four chairs' } : {}) },
})
const terms = { domains: [{ name: 'Pricing', owner: id('noor') }], trustOpen: true }
const proposed = (version = 1) => ({
  type: 'CharterProposed' as const,
  data: { ...terms, version },
})
const accepted = (name: string, version = 1) => ({
  type: 'CharterAccepted' as const,
  data: { version, person: id(name) },
})
const agreed = (version = 1) => ({ type: 'CharterAgreed' as const, data: { version } })
const added = (name: string) => ({ type: 'MemberAdded' as const, data: { person: id(name) } })
const removed = (name: string) => ({ type: 'MemberRemoved' as const, data: { person: id(name) } })
const ended = { type: 'PartnershipEnded' as const, data: { reason: 'Noor leaves.' } }

const pair = founded('dana', 'noor')
const team = founded('dana', 'noor', 'tom')
const inForce = [proposed(), accepted('dana'), accepted('noor'), agreed()] as const

describe('founding a partnership', () => {
  it('makes two a pair, and more a team that has a name', () => {
    given(partnership).when(FoundPartnership, pair.data, tom).records(pair)
    given(partnership).when(FoundPartnership, team.data, tom).records(team)
    const { members } = team.data
    given(partnership).when(FoundPartnership, { members }, tom).refused('TeamWithoutName', 'name')
  })

  it('is for members, and not twice for one', () => {
    const members = [id('dana'), id('nobody')]
    given(partnership).when(FoundPartnership, { members }, dana).refused('NotAMember', 'members')
    const twice = { members: [id('dana'), id('dana')] }
    expect(FoundPartnership.input.safeParse(twice).success).toBe(false)
  })
})

describe('a charter', () => {
  it('is accepted by the member who proposes it, but not through a delegate', () => {
    given(partnership, [pair])
      .when(ProposeCharter, { ...self, ...terms }, dana)
      .records(proposed(), accepted('dana'))
    given(partnership, [pair])
      .when(ProposeCharter, { ...self, ...terms }, { by: id('tom'), onBehalfOf: id('dana') })
      .records(proposed())
  })

  it('says who may see what, each thing once', () => {
    const whoSees = [{ what: 'Minutes of our one-to-ones', who: 'The two of us' }]
    given(partnership, [pair])
      .when(ProposeCharter, { ...self, ...terms, whoSees }, tom)
      .records({ type: 'CharterProposed', data: { ...terms, whoSees, version: 1 } })
    const twice = { ...self, ...terms, whoSees: [...whoSees, ...whoSees] }
    expect(ProposeCharter.input.safeParse(twice).success).toBe(false)
  })

  it('names the role of each member, and of nobody else', () => {
    const roles = [{ person: id('noor'), role: 'Owns the brand' }]
    given(partnership, [pair])
      .when(ProposeCharter, { ...self, ...terms, roles }, tom)
      .records({ type: 'CharterProposed', data: { ...terms, roles, version: 1 } })
    given(partnership, [pair])
      .when(
        ProposeCharter,
        { ...self, ...terms, roles: [{ person: id('tom'), role: 'Guest' }] },
        dana,
      )
      .refused('RoleOfNoMember', 'roles')
    const twice = { ...self, ...terms, roles: [...roles, ...roles] }
    expect(ProposeCharter.input.safeParse(twice).success).toBe(false)
  })

  it('says something, but for one that takes back all that another says', () => {
    const nothing = { ...self, domains: [], trustOpen: false }
    for (const said of [nothing, { ...nothing, roles: [], whoSees: [] }])
      given(partnership, [pair])
        .when(ProposeCharter, said, dana)
        .refused('NothingToAgreeOn', 'domains')
    given(partnership, [pair, ...inForce])
      .when(ProposeCharter, nothing, tom)
      .records({ type: 'CharterProposed', data: { domains: [], trustOpen: false, version: 2 } })
    const capped = { domains: [], trustOpen: false, metricCap: 3 }
    given(partnership, [pair])
      .when(ProposeCharter, { ...self, ...capped }, tom)
      .records({ type: 'CharterProposed', data: { ...capped, version: 1 } })
  })

  it('is in force with the last acceptance of its version', () => {
    const waiting = given(partnership, [pair, proposed(), accepted('dana')])
    waiting.when(AcceptCharter, { ...self, version: 1 }, dana).records()
    waiting.when(AcceptCharter, { ...self, version: 1 }, noor).records(accepted('noor'), agreed())
    const { state } = given(partnership, [pair, ...inForce]).life
    expect(state).toMatchObject({ charter: { version: 1 } })
    expect(state).not.toHaveProperty('proposed')
  })

  it('voids the acceptances of the version before, and stays in force until the next is agreed', () => {
    const again = given(partnership, [pair, ...inForce, proposed(2), accepted('noor', 2)])
    expect(again.life.state).toMatchObject({ charter: { version: 1 }, proposed: { version: 2 } })
    again
      .when(ProposeCharter, { ...self, ...terms }, noor)
      .records(proposed(3), accepted('noor', 3))
    const outdated = [pair, proposed(), accepted('dana'), proposed(2), accepted('noor', 2)]
    given(partnership, outdated)
      .when(AcceptCharter, { ...self, version: 1 }, noor)
      .refused('CharterNotOpen', 'version')
    given(partnership, outdated)
      .when(AcceptCharter, { ...self, version: 2 }, dana)
      .records(accepted('dana', 2), agreed(2))
  })

  it('gives each domain to one member', () => {
    const domains = [{ name: 'Pricing', owner: id('tom') }]
    given(partnership, [pair])
      .when(ProposeCharter, { ...self, ...terms, domains }, dana)
      .refused('DomainOwnerNotAMember', 'domains')
    const twice = [...terms.domains, { name: 'pricing', owner: id('dana') }]
    expect(ProposeCharter.input.safeParse({ ...self, domains: twice }).success).toBe(false)
  })

  it('opens trust only while every member has accepted that', () => {
    const isOpen = (
      past: Parameters<typeof given<typeof partnership.events, PartnershipState>>[1],
    ) => trustIsOpen(given(partnership, past).life.state as Partnership)
    const all = [team, ...inForce.slice(0, 3), accepted('tom'), agreed()]
    expect(isOpen([team, ...inForce.slice(0, 3)])).toBe(false)
    expect(isOpen(all)).toBe(true)
    expect(isOpen([...all, added('ana')])).toBe(false)
    expect(isOpen([...all, added('ana'), accepted('ana')])).toBe(true)
    expect(isOpen([...all, removed('tom'), added('tom')])).toBe(false)
  })
})

describe('the members', () => {
  it('of a team come and go, and what was proposed to others falls', () => {
    const four = { ...others, 'person/ana': member }
    given(partnership, [team])
      .when(AddToPartnership, { ...self, person: id('ana') }, { ...dana, others: four })
      .records(added('ana'))
    given(partnership, [team])
      .when(RemoveFromPartnership, { ...self, person: id('tom') }, tom)
      .records(removed('tom'))
    given(partnership, [team, proposed(), accepted('dana'), removed('tom')])
      .when(AcceptCharter, { ...self, version: 1 }, noor)
      .refused('CharterNotOpen', 'version')
    given(partnership, [team, proposed(), removed('tom')])
      .when(ProposeCharter, { ...self, ...terms }, dana)
      .records(proposed(2), accepted('dana', 2))
  })

  it('are the same where they already are', () => {
    given(partnership, [team])
      .when(AddToPartnership, { ...self, person: id('tom') }, dana)
      .records()
    given(partnership, [pair])
      .when(RemoveFromPartnership, { ...self, person: id('tom') }, dana)
      .records()
  })

  it('of a pair stay two, and nobody stays alone', () => {
    given(partnership, [pair])
      .when(AddToPartnership, { ...self, person: id('tom') }, dana)
      .refused('PairStaysTwo', 'person')
    given(partnership, [pair])
      .when(RemoveFromPartnership, { ...self, person: id('noor') }, dana)
      .refused('TwoMustStay', 'person')
    given(partnership, [team])
      .when(AddToPartnership, { ...self, person: id('nobody') }, dana)
      .refused('NotAMember', 'person')
  })
})

type Past = ReturnType<typeof given<typeof partnership.events, PartnershipState>>

/** Every command, with what it decides on a team that has a charter in force and another proposed. */
const steps = [
  ['FoundPartnership', (past: Past) => past.when(FoundPartnership, pair.data, dana), [pair]],
  [
    'ProposeCharter',
    (past: Past) => past.when(ProposeCharter, { ...self, ...terms }, dana),
    [proposed(3), accepted('dana', 3)],
  ],
  [
    'AcceptCharter',
    (past: Past) => past.when(AcceptCharter, { ...self, version: 2 }, noor),
    [accepted('noor', 2)],
  ],
  [
    'AddToPartnership',
    (past: Past) =>
      past.when(
        AddToPartnership,
        { ...self, person: id('ana') },
        { ...dana, others: { 'person/ana': member } },
      ),
    [added('ana')],
  ],
  [
    'RemoveFromPartnership',
    (past: Past) => past.when(RemoveFromPartnership, { ...self, person: id('tom') }, dana),
    [removed('tom')],
  ],
  [
    'EndPartnership',
    (past: Past) => past.when(EndPartnership, { ...self, ...ended.data }, dana),
    [ended],
  ],
] as const

const begun = [team, ...inForce.slice(0, 3), accepted('tom'), agreed(), proposed(2)]
const pasts = { none: [], founded: begun, ended: [...begun, ended] }
const refusals = {
  none: 'PartnershipNotFounded',
  founded: 'PartnershipAlreadyFounded',
  ended: 'PartnershipHasEnded',
}

describe.each(['none', 'founded', 'ended'] as const)('a partnership that is %s', (is) => {
  it.each(steps)('%s', (name, attempt, expected) => {
    const past = given(partnership, pasts[is])
    const begins = name === 'FoundPartnership'
    if (is === (begins ? 'none' : 'founded')) attempt(past).records(...expected)
    else attempt(past).refused(refusals[is])
  })
})
