import { describe, expect, it } from 'vitest'
import { of } from '../kernel/marks.ts'
import type { PersonState } from '../person/state.ts'
import { given, id, NOW } from '../testing/spec.ts'
import { left, member } from '../testing/viewers.ts'
import * as commands from './commands.ts'
import * as told from './postmortem.fixture.ts'
import { postmortem } from './postmortem.ts'
import {
  circleOf,
  facilitationOf,
  handingOn,
  type Postmortem,
  type PostmortemState,
} from './state.ts'

const { asked, by, calledOff, closed, open, opened, opening, self, written } = told
const now = { occurredAt: NOW }
const over = { by: 'lockstep' as const, others: told.others, now: '2026-04-08T09:00:00.000Z' }
const reopened = {
  type: 'PostmortemReopened' as const,
  data: { reason: of(id('noor'), 'It happened again.') },
}

const pasts = {
  none: [],
  recalling: [opening, written('noor')],
  open,
  closed: [...open, closed],
  'called off': [opening, calledOff],
} as const

type Past = ReturnType<typeof given<typeof postmortem.events, PostmortemState>>

/** Every command that takes a step, the step where it may be taken, and after what it may. */
const steps = [
  [
    [{ ...opening, ...now }],
    'none',
    (past: Past) => past.when(commands.OpenPostmortem, asked, by('dana')),
  ],
  [
    [{ ...calledOff, ...now }],
    'recalling',
    (past: Past) =>
      past.when(commands.CallOffPostmortem, { ...self, reason: 'By mistake' }, by('wei')),
  ],
  [[closed], 'open', (past: Past) => past.when(commands.ClosePostmortem, self, by('wei'))],
  [
    [reopened],
    'closed',
    (past: Past) =>
      past.when(commands.ReopenPostmortem, { ...self, reason: 'It happened again.' }, by('noor')),
  ],
] as const

const refusals: Record<PostmortemState['is'], string> = {
  none: 'UnknownPostmortem',
  recalling: 'RecollectionsSealed',
  open: 'RecollectionsAlreadyOpened',
  closed: 'PostmortemAlreadyClosed',
  'called off': 'PostmortemCalledOff',
}

const named = steps.map(([expected, after, attempt]) => ({ expected, after, attempt }))

describe.each(Object.keys(pasts) as PostmortemState['is'][])('post-mortem: %s', (is) => {
  it.each(named)('$expected.0.type', ({ expected, after, attempt }) => {
    const past = given(postmortem, pasts[is])
    if (after === is) attempt(past).records(...expected)
    else attempt(past).refused(refusals[is])
  })

  it('is closed to recollections by the clock once their last day is over, and once', () => {
    const attempt = given(postmortem, pasts[is]).when(commands.CloseRecollections, self, over)
    if (is === 'none') attempt.refused('UnknownPostmortem')
    else if (is !== 'recalling') attempt.records()
    else attempt.records({ ...opened(['event1'], [{ name: 'dana' }]), occurredAt: over.now })
  })
})

describe('who facilitates it', () => {
  const handOn = (past: readonly object[], to: string, who = 'dana') =>
    given(postmortem, past as []).when(
      commands.HandOnFacilitation,
      { ...self, facilitator: id(to) },
      by(who),
    )
  const handed = (to: string, by = 'dana') => ({
    type: 'FacilitationHandedOn' as const,
    data: { by: id(by), facilitator: id(to) },
  })

  it('is handed on by who opened it, or who does, to anybody before anything is written', () => {
    handOn([opening], 'tom').records({ ...handed('tom'), ...now })
    handOn([opening], 'tom', 'wei').records({ ...handed('tom', 'wei'), ...now })
    handOn([opening], 'wei').records()
    handOn([opening], 'eve').refused('UnknownPerson', 'facilitator')
    const { state } = given(postmortem, [opening, handed('tom')]).life
    expect(circleOf(state)).toEqual([id('dana'), id('noor'), id('tom')])
    expect(handingOn(state as Postmortem, () => true)).toEqual([id('dana'), id('tom')])
    handOn([opening], 'tom', 'noor').refused('NotYours')
  })

  it('is taken over by any of those involved once who did has left, or been erased', () => {
    const without = (wei: object) => ({ others: { ...told.others, 'person/wei': wei } })
    const past = given(postmortem, open)
    for (const wei of [{ is: 'left' }, { is: 'member', erased: true }])
      for (const to of ['noor', 'dana'])
        past
          .when(
            commands.HandOnFacilitation,
            { ...self, facilitator: id(to) },
            by('noor', without(wei)),
          )
          .records({ ...handed(to, 'noor'), ...now })
    past
      .when(
        commands.HandOnFacilitation,
        { ...self, facilitator: id('tom') },
        by('noor', without({ is: 'left' })),
      )
      .refused('WrittenForOthers', 'facilitator')
  })

  it('is nobody who has left', () => {
    const others = { ...told.others, 'person/tom': { is: 'left' } }
    const named = { facilitator: id('tom') }
    given(postmortem)
      .when(commands.OpenPostmortem, { ...asked, ...named }, by('dana', { others }))
      .refused('MemberHasLeft', 'facilitator')
    given(postmortem, [opening])
      .when(commands.HandOnFacilitation, { ...self, ...named }, by('dana', { others }))
      .refused('MemberHasLeft', 'facilitator')
  })

  it('is one of those involved, once anything is written for who was named', () => {
    for (const past of [[opening, written('noor')], open, [...open, closed]]) {
      handOn(past, 'tom').refused('WrittenForOthers', 'facilitator')
      handOn(past, 'noor').records({ ...handed('noor'), ...now })
    }
    handOn([], 'noor').refused('UnknownPostmortem')
    handOn([opening, calledOff], 'noor').refused('PostmortemCalledOff')
  })
})

describe('opening a post-mortem', () => {
  const attempt = (more: object, who = 'dana', around: object = {}) =>
    given(postmortem).when(commands.OpenPostmortem, { ...asked, ...more }, by(who, around))

  it('is for a member of the partnership, with its members', () => {
    attempt({}, 'wei').refused('NotInPartnership', 'partnership')
    attempt({ involved: [id('dana'), id('wei')] }).refused('NotInPartnership', 'involved.1')
    attempt({ partnership: id('nowhere') }).refused('PartnershipNotFounded', 'partnership')
    const outside = { 'person/noor': { is: 'outside' } }
    const around = { others: { ...told.others, ...outside } }
    attempt({}, 'dana', around).refused('NotAMember', 'involved.1')
  })

  it('may name who was in the partnership before', () => {
    const team = { is: 'founded', members: [id('dana'), id('tom')], former: [id('noor')] }
    const before = { others: { ...told.others, 'partnership/team': team } }
    attempt({}, 'dana', before).records({ ...opening, ...now })
    attempt({}, 'noor', before).refused('NotInPartnership', 'partnership')
  })

  it('names nobody who was erased, nor is facilitated by them', () => {
    const erased = (name: string) => ({
      others: { ...told.others, [`person/${name}`]: { is: 'left', erased: true } },
    })
    attempt({}, 'dana', erased('noor')).refused('PersonWasErased', 'involved.1')
    attempt({ facilitator: id('eve') }, 'dana', erased('eve')).refused(
      'PersonWasErased',
      'facilitator',
    )
  })

  it('may name who has left, beside somebody who is still there', () => {
    const left = { 'person/noor': { is: 'left' } }
    attempt({}, 'dana', { others: { ...told.others, ...left } }).records({ ...opening, ...now })
    const both = { ...left, 'person/dana': { is: 'left' } }
    const gone = { others: { ...told.others, ...both } }
    attempt({}, 'tom', gone).refused('NoMemberInvolved', 'involved')
  })

  it('names who facilitates, who may be a party and may come from outside', () => {
    attempt({ facilitator: id('eve') }).refused('UnknownPerson', 'facilitator')
    const party = { facilitator: id('noor') }
    attempt(party).records({ ...opening, data: { ...opening.data, ...party }, ...now })
    const outside = { ...told.others, 'person/faye': { is: 'outside' } }
    const faye = { facilitator: id('faye') }
    attempt(faye, 'dana', { others: outside }).records({
      ...{ ...opening, data: { ...opening.data, ...faye } },
      ...now,
    })
  })

  it('looks at days that are over, and at an entry that is there', () => {
    attempt({ to: '2026-03-01' }).refused('EndsBeforeItBegins', 'to')
    attempt({ to: '2026-04-01' }).refused('DayToCome', 'to')
    attempt({ closes: '2026-03-30' }).refused('DayHasPassed', 'closes')
    attempt({ closes: '2029-01-01' }).refused('WindowTooLong', 'closes')
    attempt({ event: id('switch') }).refused('UnknownEntry', 'event')
    const event = { event: id('switch') }
    attempt(event, 'dana', { entries: ['switch'] }).records({
      ...{ ...opening, data: { ...opening.data, ...event } },
      ...now,
    })
  })

  it('is read on for thirty days after its closing by who facilitates it from outside', () => {
    const reads = (past: Parameters<typeof given>[1], today: string, who: PersonState = member) => {
      const { state } = given(postmortem, past as []).life
      return facilitationOf({ person: id('wei'), self: who }, self.id, state, today)
    }
    const theirs = { postmortem: self.id, partnership: id('team'), to: '2026-03-30' }
    expect(reads(open, '2027-01-01')).toEqual(theirs)
    expect(reads(open, '2027-01-01', left)).toBeUndefined()
    expect(reads([...open, closed], '2026-03-31')).toEqual({ ...theirs, until: '2026-03-31' })
    expect(reads([...open, closed], '2026-04-01')).toBeUndefined()
    expect(reads([opening, calledOff], '2026-03-01')).toBeUndefined()
  })

  it('is read by those involved and who facilitates, each named once', () => {
    const circle = circleOf(given(postmortem, [opening]).life.state)
    expect(circle).toEqual([id('dana'), id('noor'), id('wei')])
    expect(circleOf({ is: 'none' })).toEqual([])
  })
})
