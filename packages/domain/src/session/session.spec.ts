import { describe, it } from 'vitest'
import { of } from '../kernel/marks.ts'
import { given, id } from '../testing/spec.ts'
import {
  CallOffSession,
  DeclineAction,
  HoldSession,
  MarkSessionMissed,
  MoveSession,
  PlanSession,
  RecordSession,
} from './commands.ts'
import {
  calledOff,
  dana,
  held,
  missed,
  moved,
  noor,
  others,
  plan,
  planned,
  recorded,
  self,
  told,
} from './session.fixture.ts'
import { session } from './session.ts'
import type { SessionState } from './state.ts'

const pasts = {
  none: [[]],
  planned: [[planned], [planned, moved], [planned, missed]],
  held: [[planned, held], [recorded]],
  'called off': [[planned, calledOff]],
} as const

type Past = ReturnType<typeof given<typeof session.events, SessionState>>

/** Every command that takes a step, the step where it may be taken, and after what it may. */
const steps = [
  [planned, 'none', (past: Past) => past.when(PlanSession, plan, noor)],
  [
    { ...moved, data: { ...moved.data, on: '2026-04-03' } },
    'planned',
    (past: Past) => past.when(MoveSession, { ...self, ...moved.data, on: '2026-04-03' }, noor),
  ],
  [held, 'planned', (past: Past) => past.when(HoldSession, { ...self, ...told }, noor)],
  [
    calledOff,
    'planned',
    (past: Past) => past.when(CallOffSession, { ...self, ...calledOff.data }, noor),
  ],
  [recorded, 'none', (past: Past) => past.when(RecordSession, { ...plan, ...told }, noor)],
] as const

const refusals: Record<SessionState['is'], string> = {
  none: 'SessionNotPlanned',
  planned: 'SessionAlreadyPlanned',
  held: 'SessionAlreadyHeld',
  'called off': 'SessionAlreadyCalledOff',
}

const named = steps.map(([expected, after, attempt]) => ({ expected, after, attempt }))

describe.each(Object.keys(pasts) as SessionState['is'][])('session: %s', (is) => {
  it.each(named)('$expected.type', ({ expected, after, attempt }) => {
    for (const events of pasts[is]) {
      const past = given(session, events)
      if (after === is) attempt(past).records(expected)
      else attempt(past).refused(refusals[is])
    }
  })
})

describe('planning a session', () => {
  const attempt = (more: object, who: object = noor) =>
    given(session).when(PlanSession, { ...plan, ...more }, who)

  it('is among those who are here, and takes two', () => {
    const alone = { ...others, 'person/dana': { is: 'left', erased: false } }
    attempt({}, { ...noor, others: alone }).refused('NobodyToMeet', 'partnership')
  })

  it('is for members of a partnership that goes on, for a day to come', () => {
    attempt({ partnership: id('nowhere') }).refused('PartnershipNotFounded', 'partnership')
    attempt({}, { by: id('wei'), others }).refused('NotInPartnership', 'partnership')
    const over = { ...others, 'partnership/pair': { ...others['partnership/pair'], is: 'ended' } }
    attempt({}, { ...noor, others: over }).refused('PartnershipHasEnded', 'partnership')
    attempt({ on: '2026-03-30' }).refused('DayHasPassed', 'on')
    attempt({ until: plan.on }).refused('EndsBeforeItBegins', 'until')
    attempt({ until: '2026-05-02' }).refused('SessionTooLong', 'until')
    const long = { until: '2026-05-01' }
    attempt(long).records({ ...planned, data: { ...planned.data, ...long } })
    attempt({ host: id('wei') }).refused('HostNotAMember', 'host')
  })

  it('may go on over several days, of which one is still to come', () => {
    attempt({ on: '2026-03-30', until: '2026-04-01', host: id('dana') }).records({
      ...planned,
      data: { ...planned.data, on: '2026-03-30', until: '2026-04-01', host: id('dana') },
    })
  })
})

describe('moving a session', () => {
  const attempt = (input: object, now = '2026-03-31T09:00:00.000Z') =>
    given(session, [planned]).when(
      MoveSession,
      { ...self, on: '2026-04-02', ...input },
      { ...dana, now },
    )

  it('is told before its day is over, and to a day to come', () => {
    attempt({}, '2026-03-31T22:00:00.000Z').refused('SessionDayOver')
    attempt({ on: '2026-03-30' }).refused('DayHasPassed', 'on')
  })

  it('is nothing where all stays', () => {
    attempt({ on: plan.on, time: plan.time }).records()
    attempt({ on: plan.on, time: '10:30' }).records({
      type: 'SessionMoved',
      data: { on: plan.on, time: '10:30' },
    })
  })
})

describe('holding a session', () => {
  const attempt = (input: object, now = '2026-03-31T09:00:00.000Z', world: object = others) =>
    given(session, [planned]).when(
      HoldSession,
      { ...self, topics: [], decisions: [], actions: [], ...input },
      { by: id('dana'), now, others: { ...others, ...world } },
    )
  const plain = { present: held.data.present, topics: [], decisions: [], actions: [] }

  it('is on the day for which it was planned, whenever that is written down', () => {
    attempt({}, '2026-04-01T08:00:00.000Z').records({
      type: 'SessionHeld',
      data: { on: '2026-03-31', ...plain },
      occurredAt: '2026-03-31[Europe/Amsterdam]',
    })
    const early = { type: 'SessionHeld', data: { on: '2026-03-30', ...plain } }
    attempt({}, '2026-03-30T08:00:00.000Z').records(early)
    attempt({ on: '2026-04-01' }).refused('DayToCome', 'on')
  })

  it('names whom and what there is, and nothing that only some may know of', () => {
    attempt({ present: [id('stranger')] }).refused('UnknownPerson', 'present')
    attempt({ present: [id('dana')] }).refused('TwoDidNotMeet', 'present')
    attempt({ topics: [id('other')] }).refused('UnknownTopic', 'topics')
    attempt({ decisions: [id('other')] }).refused('UnknownDecision', 'decisions')
    const closed = { 'decision/base': { is: 'proposed', restrictedTo: [id('dana')] } }
    attempt({ decisions: [id('base')] }, undefined, closed).refused(
      'DecisionRestricted',
      'decisions',
    )
  })

  it('agrees on what somebody does for somebody else, for all to read or in confidence', () => {
    const action = { who: id('dana'), to: id('noor'), dueOn: '2026-04-10' }
    attempt({ actions: [{ ...action, title: 'A', to: id('dana') }] }).refused(
      'CommitmentToOneself',
      'actions',
    )
    attempt({ actions: [action] }).refused('NothingSaid', 'title')
    const past = { ...action, title: 'A', dueOn: '2026-03-30' }
    attempt({ actions: [past] }).refused('DayHasPassed', 'actions', 'This day has passed.')
    const words = of([id('dana'), id('noor')], 'I ask first')
    attempt({ actions: [{ ...action, words: 'I ask first' }] }).records({
      type: 'SessionHeld',
      data: { on: '2026-03-31', ...plain, actions: [{ ...action, id: id('new1'), words }] },
    })
  })
})

describe('recording a session', () => {
  it('is of a day that has passed', () => {
    given(session)
      .when(RecordSession, { ...plan, ...told, on: '2026-04-01' }, noor)
      .refused('DayToCome', 'on')
    given(session)
      .when(RecordSession, { ...plan, ...told, on: '2025-02-03', until: plan.on }, noor)
      .refused('SessionTooLong', 'until')
    given(session)
      .when(RecordSession, { ...plan, ...told, on: '2026-02-03' }, noor)
      .records({
        type: 'SessionRecorded',
        data: { ...recorded.data, on: '2026-02-03' },
        occurredAt: '2026-02-03[Europe/Amsterdam]',
      })
  })
})

describe('what was agreed at a session', () => {
  const decline = (
    who: object,
    events: readonly (typeof planned | typeof held)[] = [planned, held],
  ) =>
    given(session, events).when(
      DeclineAction,
      { ...self, action: id('new1'), reason: 'Not without the figures.' },
      who,
    )
  const declined = {
    type: 'ActionDeclined' as const,
    data: {
      action: id('new1'),
      reason: of([id('dana'), id('noor')], 'Not without the figures.'),
    },
  }

  it('is not taken on by whose it would be, once', () => {
    decline(dana).records(declined)
    decline(noor).refused('ActionOfSomebodyElse')
    decline(dana, [planned]).refused('ActionOfSomebodyElse')
    given(session, [planned, held, declined])
      .when(DeclineAction, { ...self, action: id('new1') }, dana)
      .records()
    given(session)
      .when(DeclineAction, { ...self, action: id('new1') }, dana)
      .refused('SessionNotPlanned')
  })
})

describe('the day of a session', () => {
  it('passes once, and only where it stands and was not held', () => {
    const over = { ...self, ...missed.data }
    given(session, [planned]).when(MarkSessionMissed, over).records(missed)
    given(session, [planned, moved]).when(MarkSessionMissed, over).records()
    given(session, [planned, held]).when(MarkSessionMissed, over).records()
    given(session, [planned, calledOff]).when(MarkSessionMissed, over).records()
  })
})
