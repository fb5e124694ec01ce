import { describe, expect, it } from 'vitest'
import { of } from '../kernel/marks.ts'
import { given, id, member, NOW } from '../testing/spec.ts'
import {
  AddMember,
  AddOutsider,
  ChangeRole,
  EndAbsence,
  EndDelegation,
  ErasePerson,
  GrantDelegation,
  IdentifyPerson,
  RecordLeaving,
  RestoreAccess,
  StartAbsence,
  TakeIn,
} from './commands.ts'
import { requireKnown, requireMember } from './membership.ts'
import { person } from './person.ts'
import { everHad, type PersonState } from './state.ts'

const self = { id: id('this') }
const name = of(id('this'), 'Noor Haddad')
const post = { role: 'CMO' as const, title: 'Chief marketing officer', function: 'marketing' }
const backdated = { occurredAt: '2026-02-01T09:00:00.000Z' }
const others = { 'person/tom': member, 'person/author': { is: 'outside', erased: false } }

const identified = { type: 'PersonIdentified' as const, data: { name } }
const joined = { type: 'MemberJoined' as const, data: { ...post, name } }
const takenIn = { type: 'MemberJoined' as const, data: post }
const moved = { type: 'RoleChanged' as const, data: { role: 'CRO' as const } }
const absent = { type: 'AbsenceStarted' as const, data: { until: '2026-04-30' } }
const back = { type: 'AbsenceEnded' as const, data: {} }
const left = { type: 'MemberLeft' as const, data: {} }
const granted = {
  type: 'DelegationGranted' as const,
  data: { to: id('tom'), scope: 'everything' as const },
}
const ended = { type: 'DelegationEnded' as const, data: { to: id('tom') } }
const erased = { type: 'PersonErased' as const, data: {} }

const pasts = {
  none: [],
  outside: [identified],
  member: [joined],
  left: [joined, left],
} as const

type Past = ReturnType<typeof given<typeof person.events, PersonState>>
type Is = PersonState['is']

const steps = [
  [identified, (past: Past) => past.when(IdentifyPerson, { name: 'Noor Haddad' }), ['none']],
  [identified, (past: Past) => past.when(AddOutsider, { name: 'Noor Haddad' }), ['none']],
  [
    joined,
    (past: Past) => past.when(AddMember, { ...post, name: 'Noor Haddad' }),
    ['none', 'outside', 'left'],
  ],
  [takenIn, (past: Past) => past.when(TakeIn, { ...self, ...post }), ['outside', 'left']],
  [moved, (past: Past) => past.when(ChangeRole, { ...self, role: 'CRO' }), ['member']],
  [absent, (past: Past) => past.when(StartAbsence, { ...self, until: '2026-04-30' }), ['member']],
  [left, (past: Past) => past.when(RecordLeaving, self), ['member']],
  [
    { ...granted, occurredAt: NOW },
    (past: Past) => past.when(GrantDelegation, { ...self, ...granted.data }, { others }),
    ['member'],
  ],
] as const

const refusals: Record<Is, string> = {
  none: 'UnknownPerson',
  outside: 'NotAMember',
  member: 'AlreadyAMember',
  left: 'MemberHasLeft',
}

describe.each(Object.keys(pasts) as Is[])('a person: %s', (is) => {
  it.each(steps)('$type', (expected, attempt, allowed: readonly Is[]) => {
    const past = given(person, pasts[is])
    if (allowed.includes(is)) attempt(past).records(expected)
    else attempt(past).refused(refusals[is])
  })
})

describe('a member', () => {
  it('has the post that was last given', () => {
    expect(given(person, [joined, moved]).life.state).toMatchObject({ is: 'member', role: 'CRO' })
    expect(given(person, [joined, left, takenIn]).life.state).toMatchObject({
      ...post,
      is: 'member',
    })
  })

  it('is known by every role that they had, also once they left', () => {
    const again = { ...moved, data: { role: 'CMO' as const } }
    const roles = (...past: object[]) => everHad(given(person, past as [typeof joined]).life.state)
    expect(roles(identified)).toEqual([])
    expect(roles(joined, moved, left)).toEqual(['CMO', 'CRO'])
    expect(roles(joined, moved, again)).toEqual(['CRO', 'CMO'])
    expect(roles(joined, moved, left, takenIn)).toEqual(['CRO', 'CMO'])
  })

  it('is absent once, and back once', () => {
    const past = given(person, [joined, absent])
    past.when(StartAbsence, self).refused('AlreadyAbsent')
    past.when(EndAbsence, self).records(back)
    given(person, [joined, absent, back]).when(EndAbsence, self).refused('NotAbsent')
    expect(past.life.state).toMatchObject({ absences: [{ is: 'away', until: '2026-04-30' }] })
  })

  it('names another member to stand in', () => {
    const away = (delegate: string) =>
      given(person, [joined]).when(StartAbsence, { ...self, delegate: id(delegate) }, { others })
    away('tom').records({ type: 'AbsenceStarted', data: { delegate: id('tom') } })
    away('this').refused('OwnDelegate', 'delegate')
    away('author').refused('NotAMember', 'delegate')
  })

  it('does not leave while owning the organisation', () => {
    const organisation = {
      is: 'founded' as const,
      name: 'Calder Freight',
      zone: 'Europe/Amsterdam',
      owner: id('this'),
      administrators: [],
      fiscalYearStart: 1,
      holidays: [],
    }
    given(person, [joined]).when(RecordLeaving, self, { organisation }).refused('OwnerCannotLeave')
  })

  it('keeps the post of the last day when leaving, and nobody records for them any more', () => {
    const { state } = given(person, [joined, granted, absent, left]).life
    expect(state).toEqual({ is: 'left', leftAt: expect.any(String), erased: false, ...post })
  })
})

describe('a delegation', () => {
  const grant = { ...self, to: id('tom'), scope: 'everything' as const }

  it('goes to another member, until a day to come', () => {
    const attempt = (more: object) =>
      given(person, [joined]).when(GrantDelegation, { ...grant, ...more }, { others })
    attempt({ until: '2026-03-31' }).records({
      ...granted,
      data: { ...granted.data, until: '2026-03-31' },
      occurredAt: NOW,
    })
    attempt({ until: '2026-03-30' }).refused('AlreadyOver', 'until')
    attempt({ to: id('this') }).refused('OwnDelegate', 'to')
    attempt({ to: id('author') }).refused('NotAMember', 'to')
  })

  it('takes the place of the one before, and ends once', () => {
    const narrower = { ...granted, data: { to: id('tom'), scope: [id('pair')] } }
    const { state } = given(person, [joined, granted, narrower]).life
    expect(state).toMatchObject({ delegations: [{ to: id('tom'), scope: [id('pair')] }] })
    given(person, [joined, granted])
      .when(EndDelegation, { ...self, to: id('tom') })
      .records({ ...ended, occurredAt: NOW })
    given(person, [joined, granted, ended])
      .when(EndDelegation, { ...self, to: id('tom') })
      .refused('NoSuchDelegation', 'to')
  })

  it('begins and ends when that is recorded, so that none holds on which was ended', () => {
    given(person, [joined, granted])
      .when(EndDelegation, { ...self, to: id('tom') }, backdated)
      .records({ ...ended, occurredAt: NOW })
    given(person, [joined])
      .when(GrantDelegation, grant, { ...backdated, others })
      .records({ ...granted, occurredAt: NOW })
  })
})

describe('an erased person', () => {
  it('is erased once, from the recording on', () => {
    const past = given(person, [joined])
    past.when(ErasePerson, self, backdated).records({ ...erased, occurredAt: NOW })
    given(person, [joined, erased]).when(ErasePerson, self).records()
    given(person).when(ErasePerson, self).refused('UnknownPerson')
  })

  it('is taken in no more', () => {
    const post = { ...self, role: 'CMO' as const }
    given(person, [joined, erased, left]).when(TakeIn, post).refused('PersonWasErased', 'id')
    given(person, [identified, erased]).when(TakeIn, post).refused('PersonWasErased', 'id')
  })

  it('stays erased, whatever else is recorded', () => {
    const again = [joined, erased, left, takenIn] as const
    expect(given(person, again).life.state).toMatchObject({ is: 'member', erased: true })
    expect(given(person, [joined, erased, left]).life.state).toMatchObject({ erased: true })
  })
})

it('lets in again who lost the way, and changes nothing else', () => {
  const restored = { by: [id('dana')], wordsSince: NOW }
  const past = given(person, [joined])
  past
    .when(RestoreAccess, { ...self, ...restored })
    .records({ type: 'AccessRestored', data: restored })
  const after = given(person, [joined, { type: 'AccessRestored', data: restored }])
  expect(after.life.state).toEqual(past.life.state)
})

describe('of whom a record may speak', () => {
  const situation = (is: string, erased = false) => ({ other: () => ({ is, erased }) }) as never

  it('somebody who was erased is given nothing any more', () => {
    const given = () => requireMember(situation('member', true), id('noor'), 'to')
    expect(given).toThrow(expect.objectContaining({ code: 'NotAMember', field: 'to' }))
  })

  it.each([
    ['none', false, false],
    ['outside', false, true],
    ['member', true, true],
    ['left', false, true],
  ])('%s', (is, asMember, asKnown) => {
    const check = (rule: typeof requireMember) => () => rule(situation(is), id('noor'), 'to')
    const refused = (code: string) => expect.objectContaining({ code, field: 'to' })
    if (asMember) expect(check(requireMember)).not.toThrow()
    else expect(check(requireMember)).toThrow(refused('NotAMember'))
    if (asKnown) expect(check(requireKnown)).not.toThrow()
    else expect(check(requireKnown)).toThrow(refused('UnknownPerson'))
  })
})

it('has of a role what was said of that, and nothing of the one before', () => {
  const { state } = given(person, [joined, moved]).life
  expect(state).toMatchObject({ role: 'CRO', before: ['CMO'] })
  expect(state).not.toHaveProperty('title')
  expect(state).not.toHaveProperty('function')
})
