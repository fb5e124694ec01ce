import { describe, expect, it } from 'vitest'
import { of } from '../kernel/marks.ts'
import { given, id, member } from '../testing/spec.ts'
import { brief } from './brief.ts'
import {
  AskHowHireGoes,
  ReviseRoleBrief,
  SayHowHireGoes,
  StateHireExpectations,
  WriteRoleBrief,
} from './commands.ts'
import { hiringIn } from './state.ts'

const self = { id: id('this') }
const outside = { is: 'outside', erased: false }
const others = {
  'person/dana': member,
  'person/noor': outside,
  'person/erased': { is: 'outside', erased: true },
  'partnership/pair': { is: 'founded', members: [id('dana'), id('noor')] },
}
const dana = { by: id('dana'), others }
const noor = { by: id('noor'), others }

const gaps = [{ gap: 'Paid search', covered: 'An agency, two days a week' }]
const asked = {
  ...{ person: id('noor'), role: 'CMO' as const, starts: '2026-03-01' },
  ...{ works: 'conductor' as const, gaps },
}
const written = { type: 'RoleBriefWritten' as const, data: { ...asked, by: id('dana') } }
const expects = (by: string, said: object) => ({
  type: 'HireExpectationsStated' as const,
  data: { by: id(by), ...said },
})
const came = (day: '30' | '60') => ({
  type: 'HireDayCame' as const,
  data: { day, on: day === '30' ? '2026-03-31' : '2026-04-30' },
})
const revision = { works: 'mixed' as const, gaps: [], reason: 'The agency is gone.' }
const revised = { type: 'RoleBriefRevised' as const, data: revision }
const answered = (by: string, said: object) => ({
  type: 'HireDayAnswered' as const,
  data: { by: id(by), day: '30' as const, said: of(id(by), said) },
})

describe('a role brief', () => {
  it('is written by who hires, before the other is a member, with what they expect', () => {
    const attempt = (more: object = {}, when: object = dana) =>
      given(brief).when(WriteRoleBrief, { ...asked, ...more }, when)
    attempt().records(written)
    attempt({ at60: 'Has met ten brokers' }).records(
      written,
      expects('dana', { at60: 'Has met ten brokers' }),
    )
    attempt({ at30: 'Has met ten brokers' }).refused('DayIsOver', 'at30')
    attempt({ partnership: id('pair') }).records({
      ...written,
      data: { ...written.data, partnership: id('pair') },
    })
    attempt({ person: id('dana') }).refused('HiresOneself', 'person')
    attempt({ person: id('eve') }).refused('UnknownPerson', 'person')
    attempt({ person: id('erased') }).refused('PersonWasErased', 'person')
    attempt({ partnership: id('pair') }, { by: id('wei'), others }).refused(
      'NotInPartnership',
      'partnership',
    )
    attempt({ partnership: id('none') }).refused('PartnershipNotFounded', 'partnership')
  })

  it('is one of a role that somebody takes, until its last day', () => {
    const attempt = (more: object) => {
      const other = { is: 'written', person: id('noor'), by: id('wei'), role: 'CMO', asked: [] }
      const another = { ...other, starts: '2026-02-01', ...more }
      const around = { ...others, 'brief/other': another }
      return given(brief).when(WriteRoleBrief, asked, { by: id('dana'), others: around })
    }
    attempt({}).refused('RoleBriefRuns', 'role')
    attempt({ starts: '2025-12-31' }).refused('RoleBriefRuns', 'role')
    attempt({ starts: '2025-12-30' }).records(written)
    attempt({ role: 'CRO' }).records(written)
  })

  it('is written by who shares the partnership that is named, or by an administrator', () => {
    const write = (who: string, more: object = {}) =>
      given(brief).when(WriteRoleBrief, { ...asked, ...more }, { by: id(who), others: three })
    const three = {
      ...others,
      'person/wei': member,
      'partnership/three': { is: 'founded', members: [id('wei'), id('noor')] },
    }
    write('wei').refused('NotTheirPartner', 'person')
    write('wei', { partnership: id('three') }).records({
      ...written,
      data: { ...written.data, by: id('wei'), partnership: id('three') },
    })
  })

  it('is written once, and revised as often as it changes', () => {
    const past = given(brief, [written])
    past.when(WriteRoleBrief, asked, dana).refused('RoleBriefAlreadyWritten')
    past.when(ReviseRoleBrief, { ...self, ...revision }).records(revised)
    given(brief, [written, revised])
      .when(ReviseRoleBrief, { ...self, ...revision })
      .records(revised)
    expect(hiringIn(past.life.state)).toEqual([id('dana'), id('noor')])
  })

  it('is there before anything is said of it', () => {
    const nothing = given(brief)
    nothing.when(ReviseRoleBrief, { ...self, ...revision }).refused('UnknownRoleBrief')
    nothing.when(StateHireExpectations, { ...self, at30: 'Ten' }).refused('UnknownRoleBrief')
    nothing.when(SayHowHireGoes, { ...self, day: '30', came: 'partly' }).refused('UnknownRoleBrief')
    nothing
      .when(AskHowHireGoes, { ...self, day: '30', on: '2026-03-31' })
      .refused('UnknownRoleBrief')
  })
})

describe('what is expected of a hire', () => {
  it('is stated by each of the two, for one of the days at least', () => {
    const past = given(brief, [written])
    const at90 = 'Her own plan stands'
    past.when(StateHireExpectations, { ...self, at90 }, noor).records(expects('noor', { at90 }))
    past.when(StateHireExpectations, self, noor).refused('NothingExpected', 'at30')
  })

  it('is stated before that day, whenever it is entered', () => {
    const state = (field: 'at30' | 'at60', when: object) =>
      given(brief, [written]).when(StateHireExpectations, { ...self, [field]: 'Ten' }, when)
    state('at30', noor).refused('DayIsOver', 'at30')
    state('at60', noor).records(expects('noor', { at60: 'Ten' }))
    state('at60', { ...noor, now: '2026-04-29T09:00:00.000Z' }).records(
      expects('noor', { at60: 'Ten' }),
    )
    state('at60', { ...noor, now: '2026-04-30T09:00:00.000Z' }).refused('DayIsOver', 'at60')
    state('at30', { ...noor, occurredAt: '2026-03-30T09:00:00.000Z' }).records(
      expects('noor', { at30: 'Ten' }),
    )
  })

  it('is asked about by the clock, once a day, while both are there', () => {
    const ask = (past: readonly object[], people: object) =>
      given(brief, past as [typeof written]).when(
        AskHowHireGoes,
        { ...self, day: '30', on: '2026-03-31' },
        { by: 'lockstep', others: { ...others, ...people } },
      )
    ask([written], { 'person/noor': member }).records(came('30'))
    ask([written, came('30')], { 'person/noor': member }).records()
    ask([written], { 'person/noor': { is: 'left', erased: false } }).records()
  })

  it('is looked at again from that day on, with what is expected now of those ahead', () => {
    const say = (more: object, when: object = noor) =>
      given(brief, [written, came('30')]).when(
        SayHowHireGoes,
        { ...self, day: '30', came: 'partly', ...more },
        when,
      )
    say({ text: 'Six brokers.' }).records(
      answered('noor', { came: 'partly', text: 'Six brokers.' }),
    )
    say({ at60: 'All ten' }).records(
      answered('noor', { came: 'partly' }),
      expects('noor', { at60: 'All ten' }),
    )
    say({ at60: 'All ten' }, { ...noor, now: '2026-05-05T09:00:00.000Z' }).refused(
      'DayIsOver',
      'at60',
    )
    say({ day: '60' }).refused('DayToCome', 'day')
    say({ day: '60', at60: 'All ten' }, { ...noor, now: '2026-04-30T09:00:00.000Z' }).refused(
      'DayIsOver',
      'at60',
    )
    say({}, { ...noor, now: '2026-03-30T09:00:00.000Z' }).refused('DayToCome', 'day')
  })
})
