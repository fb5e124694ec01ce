import { describe, expect, it } from 'vitest'
import { of } from '../kernel/marks.ts'
import { given, id, member, NOW } from '../testing/spec.ts'
import { AskWhyTheyLeave, CallOffLeaving, CloseLeaving, TellWhyTheyLeave } from './commands.ts'
import { leaving } from './leaving.ts'
import type { LeavingState } from './state.ts'

const self = { id: id('this') }
const left = { is: 'left', erased: false }
const others = {
  'person/dana': member,
  'person/wei': member,
  'person/erased': { is: 'left', erased: true },
  'person/noor': left,
  'partnership/pair': { is: 'founded', members: [id('dana'), id('noor'), id('wei')] },
}
const by = (name: string, more: object = {}) => ({ by: id(name), others, ...more })
const now = { occurredAt: NOW }
const stays = by('noor', { others: { ...others, 'person/noor': member } })
const LATER = '2026-04-08T09:00:00.000Z'
const over = { by: 'lockstep' as const, others, now: LATER }
const afterwards = { occurredAt: LATER }

const asked = { person: id('noor'), others: [id('dana')], partnership: id('pair') }
const asking = {
  type: 'LeavingAsked' as const,
  data: {
    ...{ by: id('wei'), person: id('noor'), partnership: id('pair') },
    ...{ sides: [id('noor'), id('dana')], closes: '2026-04-07' },
  },
}
const told = (name: string, reason = 'It was time.') => ({
  type: 'LeavingReasonTold' as const,
  data: { person: id(name), reason: of(id(name), reason) },
})
const opened = (opens: string[], silent: { person: string; away?: true }[] = []) => ({
  type: 'LeavingReasonsOpened' as const,
  data: { opens: opens.map(id), silent },
})
const late = { ...told('dana'), type: 'LateLeavingReasonTold' as const }
const calledOff = { type: 'LeavingCalledOff' as const, data: { reason: 'She stays.' } }

const pasts = {
  none: [],
  telling: [asking, told('noor')],
  opened: [asking, told('noor'), told('dana'), opened(['event1', 'event2'])],
  'called off': [asking, calledOff],
} as const

type Past = ReturnType<typeof given<typeof leaving.events, LeavingState>>

const steps = [
  [{ ...asking, ...now }, ['none'], (past: Past) => past.when(AskWhyTheyLeave, asked, by('wei'))],
  [
    { ...calledOff, ...now },
    ['telling', 'opened'],
    (past: Past) => past.when(CallOffLeaving, { ...self, reason: 'She stays.' }, stays),
  ],
] as const

const refusals: Record<LeavingState['is'], string> = {
  none: 'UnknownLeaving',
  telling: 'LeavingReasonsSealed',
  opened: 'LeavingReasonsAlreadyOpened',
  'called off': 'LeavingCalledOff',
}

describe.each(Object.keys(pasts) as LeavingState['is'][])('a leaving: %s', (is) => {
  it.each(steps)('$0.type', (expected, allowed, attempt) => {
    const past = given(leaving, pasts[is])
    if (allowed.some((each) => each === is)) attempt(past).records(expected)
    else attempt(past).refused(refusals[is])
  })
})

describe('who is asked', () => {
  const attempt = (more: object) =>
    given(leaving).when(AskWhyTheyLeave, { ...asked, ...more }, by('wei'))

  it('is who leaves, a member or not any more, and members who stay', () => {
    attempt({ person: id('eve') }).refused('NeverAMember', 'person')
    attempt({ person: id('erased') }).refused('PersonWasErased', 'person')
    attempt({ others: [id('noor')] }).refused('LeavesThemselves', 'others')
    attempt({ others: [id('dana'), id('eve')] }).refused('NotAMember', 'others')
    attempt({ partnership: id('none') }).refused('PartnershipNotFounded', 'partnership')
    attempt({ closes: '2026-03-30' }).refused('DayHasPassed', 'closes')
    attempt({ person: id('dana'), others: [id('wei')], closes: '2026-03-31' }).records({
      ...asking,
      ...now,
      data: {
        ...asking.data,
        ...{ person: id('dana'), sides: [id('dana'), id('wei')], closes: '2026-03-31' },
      },
    })
  })
})

describe('one of which it is asked already', () => {
  const stored = given(leaving, [asking]).life.state
  const twice = { ...others, 'leaving/one': stored, 'leaving/two': stored }

  it('is not asked again before that is opened or called off', () => {
    const attempt = (was: object) =>
      given(leaving).when(AskWhyTheyLeave, asked, { ...by('wei'), others: { ...others, ...was } })
    attempt({ 'leaving/one': stored }).refused('LeavingUnderWay', 'person')
    for (const past of [pasts.opened, pasts['called off']])
      attempt({ 'leaving/one': given(leaving, past).life.state }).records({ ...asking, ...now })
  })

  it('is told in each of two that were asked before that was refused', () => {
    given(leaving, [asking])
      .when(
        TellWhyTheyLeave,
        { ...self, reason: 'It was time.' },
        { by: id('noor'), others: twice },
      )
      .records({ ...told('noor'), ...now })
  })
})

describe('who asks', () => {
  const attempt = (who: string, more: object = {}, when: object = {}) =>
    given(leaving).when(AskWhyTheyLeave, { ...asked, ...more }, by(who, when))
  const data = { ...asking.data, partnership: undefined }
  const none = { partnership: undefined }

  it('is who leaves, who shares the partnership that is named, or an administrator in person', () => {
    attempt('noor', none).records({ ...asking, ...now, data: { ...data, by: id('noor') } })
    attempt('dana', none).records({ ...asking, ...now, data: { ...data, by: id('dana') } })
    attempt('wei', none).refused('NotTheirPartner', 'person')
    attempt('wei', none, { onBehalfOf: id('dana') }).refused('NotTheirPartner', 'person')
    const apart = { 'partnership/pair': { is: 'founded', members: [id('dana'), id('noor')] } }
    attempt('wei', {}, { others: { ...others, ...apart } }).refused('NotTheirPartner', 'person')
  })
})

describe('a leaving that is open', () => {
  const callOff = (more: object, when: object = stays) =>
    given(leaving, pasts.opened).when(CallOffLeaving, { ...self, ...more }, when)

  it('is called off by who stays after all, with a reason', () => {
    const { state } = given(leaving, pasts.opened).life
    expect(CallOffLeaving.named?.(state, self)).toEqual([id('noor')])
    callOff({}).refused('ReasonNeeded', 'reason')
    callOff({ reason: 'I stay.' }, by('noor')).refused('NotAMember', 'id')
  })
})

describe('a reason', () => {
  const tell = (past: readonly object[], name: string, when: object = {}) =>
    given(leaving, past as [typeof asking]).when(
      TellWhyTheyLeave,
      { ...self, reason: 'It was time.' },
      by(name, when),
    )

  it('is sealed, and told anew, until the last of them has told it', () => {
    tell([asking], 'noor').records({ ...told('noor'), ...now })
    tell(pasts.telling, 'noor').records({ ...told('noor'), ...now })
    tell(pasts.telling, 'dana').records(
      { ...told('dana'), ...now },
      { ...opened(['event1', 'new0']), ...now },
    )
    tell([asking], 'wei').refused('NotASide')
    tell([], 'noor').refused('UnknownLeaving')
    tell(pasts['called off'], 'noor').refused('LeavingCalledOff')
    tell(pasts.opened, 'dana').refused('LeavingReasonsAlreadyOpened')
  })

  it('is told in time, or late by who was silent', () => {
    const silent = [{ person: id('dana') }]
    const past = [asking, told('noor'), opened(['event1'], silent)]
    tell([asking], 'dana', { now: LATER }).refused('LeavingWindowClosed')
    tell(past, 'dana').records({ ...late, ...now })
    tell([...past, late], 'dana').refused('LeavingReasonsAlreadyOpened')
    const away = [asking, opened([], [{ person: id('dana'), away: true }])]
    tell(away, 'dana').records({ ...late, data: { ...late.data, away: true }, ...now })
  })

  it('is opened by the clock once its last day is over', () => {
    const close = (past: readonly object[], when: object) =>
      given(leaving, past as [typeof asking]).when(CloseLeaving, self, when)
    close(pasts.telling, over).records({
      ...opened(['event1'], [{ person: id('dana') }]),
      ...afterwards,
    })
    close([asking], { ...over, others: { ...others, 'person/dana': left } }).records({
      ...opened([], [{ person: id('noor') }, { person: id('dana'), away: true }]),
      ...afterwards,
    })
    close(pasts.telling, { ...over, now: NOW }).refused('LeavingWindowOpen')
    close(pasts.opened, over).records()
    close([], over).refused('UnknownLeaving')
  })

  it('stays sealed once it is over, however late it is called off', () => {
    given(leaving, pasts.telling)
      .when(CallOffLeaving, self, by('wei', { now: LATER }))
      .refused('LeavingWindowClosed')
    expect(given(leaving, pasts['called off']).life.state).toMatchObject({ is: 'called off' })
  })
})
