import { describe, expect, it } from 'vitest'
import { of } from '../kernel/marks.ts'
import { given, id, member, NOW } from '../testing/spec.ts'
import { AppointAuditor, EndAudit, GrantAudit, TakeIn } from './commands.ts'
import { auditOf, requireReader } from './membership.ts'
import { person } from './person.ts'

const self = { id: id('this') }
const audit = {
  partnerships: [id('pair')],
  from: '2026-01-01',
  to: '2026-02-28',
  until: '2026-06-30',
}
const others = { 'partnership/pair': { is: 'founded' }, 'partnership/ended': { is: 'ended' } }
const name = of(id('this'), 'Ada Osei')

const identified = { type: 'PersonIdentified' as const, data: { name } }
const joined = { type: 'MemberJoined' as const, data: { role: 'CMO' as const, name } }
const left = { type: 'MemberLeft' as const, data: {} }
const granted = { type: 'AuditGranted' as const, data: audit }
const ended = { type: 'AuditEnded' as const, data: {} }
const recorded = <E extends object>(event: E) => ({ ...event, occurredAt: NOW })
const backdated = { occurredAt: '2026-02-01T09:00:00.000Z' }

describe('an auditor', () => {
  it('comes to be known by being appointed, from the recording on', () => {
    given(person)
      .when(AppointAuditor, { name: 'Ada Osei', ...audit }, { ...backdated, others })
      .records(recorded(identified), recorded(granted))
  })

  it.each([
    ['whom an import met', [identified]],
    ['who has left', [joined, left]],
    ['who audited before', [identified, granted, ended]],
    ['who audits already', [identified, { ...granted, data: { ...audit, until: '2026-04-01' } }]],
  ])('may be somebody %s', (_, past) => {
    const known = given(person, past as [])
    known.when(GrantAudit, { ...self, ...audit }, { others }).records(recorded(granted))
    expect(given(person, [...(past as []), granted]).life.state).toMatchObject({ audit })
  })

  it('is nobody who reads more anyway, and nobody who is unknown', () => {
    const attempt = (...past: object[]) =>
      given(person, past as []).when(GrantAudit, { ...self, ...audit }, { others })
    attempt(joined).refused('AlreadyAMember')
    attempt().refused('UnknownPerson')
    attempt(identified, { type: 'PersonErased', data: {} }).refused('PersonWasErased', 'id')
  })

  it('reads partnerships that there are, of days in order, to a day to come', () => {
    const attempt = (more: object) =>
      given(person).when(AppointAuditor, { name: 'Ada Osei', ...audit, ...more }, { others })
    attempt({ partnerships: [id('pair'), id('none')] }).refused(
      'PartnershipNotFounded',
      'partnerships',
    )
    attempt({ to: '2025-12-31' }).refused('EndsBeforeItBegins', 'to')
    attempt({ until: '2026-03-30' }).refused('AlreadyOver', 'until')
    const today = { partnerships: [id('ended')], to: '2026-01-01', until: '2026-03-31' }
    attempt(today).records(
      recorded(identified),
      recorded({ ...granted, data: { ...audit, ...today } }),
    )
  })

  it('reads to the end of the last day, or until it is ended, once', () => {
    const past = given(person, [identified, granted])
    const { state } = past.life
    expect(auditOf(state, '2026-06-30')).toEqual(audit)
    expect(auditOf(state, '2026-07-01')).toBeUndefined()
    past.when(EndAudit, self, backdated).records(recorded(ended))
    const over = given(person, [identified, granted, ended])
    expect(over.life.state).toEqual({ is: 'outside', erased: false })
    over.when(EndAudit, self).refused('NoAudit')
    given(person, [joined]).when(EndAudit, self).refused('NoAudit')
  })

  it('audits no longer once they are a member, nor after they left', () => {
    const past = given(person, [identified, granted])
    past.when(TakeIn, { ...self, role: 'CFO' }).records({
      type: 'MemberJoined',
      data: { role: 'CFO' },
    })
    const member = given(person, [identified, granted, joined])
    expect(member.life.state).not.toHaveProperty('audit')
    const after = given(person, [identified, granted, joined, left])
    expect(after.life.state).not.toHaveProperty('audit')
  })

  it('may have words opened to them, while they audit', () => {
    const check = (state: object, now = NOW) =>
      expect(() =>
        requireReader(
          { other: () => state, now, zone: 'Europe/Amsterdam' } as never,
          id('ada'),
          'to',
        ),
      )
    const refused = expect.objectContaining({ code: 'NotAReader', field: 'to' })
    check(member).not.toThrow()
    check({ is: 'outside', audit }).not.toThrow()
    check({ is: 'outside', audit }, '2026-07-01T09:00:00.000Z').toThrow(refused)
    check({ is: 'outside' }).toThrow(refused)
  })
})
