import { describe, expect, it } from 'vitest'
import { of } from '../kernel/marks.ts'
import { given, id, NOW } from '../testing/spec.ts'
import {
  CallPositions,
  ClosePositions,
  GiveLatePosition,
  OpenPositions,
  ReportPosition,
  RestatePosition,
  TakePosition,
} from './commands.ts'
import {
  called,
  dana,
  made,
  noor,
  opened,
  proposed,
  restricted,
  said,
  self,
  stated,
  tom,
  took,
} from './decision.fixture.ts'
import { decision } from './decision.ts'

const support = { ...self, stance: 'support' as const }
const concern = { ...self, stance: 'concern' as const }
const round = id('event1')
const asked = [proposed, called('noor', 'tom')] as const
const halfway = [...asked, took('noor', 'support', 1)] as const
const closedWithoutTom = [...halfway, opened(1, ['event2'], ['tom'])] as const
const reported = { type: 'PositionReported' as const, data: said('tom', 'oppose') }
const afterClosing = { now: '2026-04-08T09:00:00.000Z' }

describe('asking for positions', () => {
  const call = { ...self, asked: [id('noor'), id('tom')] }

  it('gives a week, unless another day is named', () => {
    given(decision, [proposed]).when(CallPositions, call, dana).records(called('noor', 'tom'))
    given(decision, [proposed])
      .when(CallPositions, { ...call, closes: '2026-04-02' }, dana)
      .records({
        type: 'PositionsCalled',
        data: { asked: call.asked, closes: '2026-04-02' },
      })
    given(decision, [proposed])
      .when(CallPositions, { ...call, closes: '2026-03-30' }, dana)
      .refused('DayHasPassed', 'closes')
  })

  it('goes to members, for whom the decision exists, and who have not spoken openly', () => {
    const ask = (past: Parameters<typeof given<typeof decision.events, never>>[1], who: string) =>
      given(decision, past as never).when(CallPositions, { ...self, asked: [id(who)] }, dana)
    ask([proposed], 'author').refused('NotAMember', 'asked')
    ask([restricted], 'tom').refused('OutsideRestriction', 'asked')
    ask([proposed, reported], 'tom').refused('PositionAlreadyOpen', 'asked')
  })

  it('may ask others later, and again who was silent', () => {
    given(decision, closedWithoutTom)
      .when(CallPositions, { ...self, asked: [id('dana'), id('tom')] }, dana)
      .records(called('dana', 'tom'))
  })
})

describe('a sealed position', () => {
  const noors = { type: 'PositionTaken', data: { round, ...said('noor', 'support') } }

  it('is kept sealed while others have not spoken', () => {
    given(decision, asked).when(TakePosition, support, noor).records(noors)
  })

  it('is its holder’s, with its reason, what drives it, and the vision that it rests on', () => {
    given(decision, asked)
      .when(
        TakePosition,
        { ...support, reason: 'Demand.', drives: 'My targets.', vision: id('calm') },
        noor,
      )
      .records({
        type: 'PositionTaken',
        data: {
          ...noors.data,
          position: of(id('noor'), { stance: 'support', vision: id('calm') }),
          reason: of(id('noor'), 'Demand.'),
          drives: of(id('noor'), 'My targets.'),
        },
      })
  })

  it('may be replaced until the opening, which opens the last of each', () => {
    given(decision, halfway)
      .when(TakePosition, concern, noor)
      .records({ type: 'PositionTaken', data: { round, ...said('noor', 'concern') } })
    given(decision, [...halfway, took('noor', 'concern', 1)])
      .when(TakePosition, support, tom)
      .records(
        { type: 'PositionTaken', data: { round, ...said('tom', 'support') } },
        { ...opened(1, ['event3', 'new0']), occurredAt: NOW },
      )
  })

  it('is taken only by who was asked', () => {
    given(decision, asked).when(TakePosition, support, dana).refused('NotAsked')
  })

  it('is taken only between the call and the end of its last day', () => {
    given(decision, [proposed]).when(TakePosition, support, noor).refused('PositionsNotCalled')
    given(decision, asked)
      .when(TakePosition, support, { ...noor, occurredAt: '2026-02-01T09:00:00.000Z' })
      .refused('BeforePositionsCalled', 'occurredAt')
    given(decision, asked)
      .when(TakePosition, support, { ...noor, now: '2026-04-07T21:59:59.999Z' })
      .records(noors)
    given(decision, asked)
      .when(TakePosition, support, { ...noor, now: '2026-04-07T22:00:00.000Z' })
      .refused('PositionsWindowClosed')
  })

  it('comes too late once the positions are open', () => {
    given(decision, closedWithoutTom)
      .when(TakePosition, support, tom)
      .refused('PositionsAlreadyOpened')
    given(decision, closedWithoutTom)
      .when(TakePosition, support, noor)
      .refused('PositionsAlreadyOpened')
    given(decision, [proposed]).when(TakePosition, support, noor).refused('PositionsNotCalled')
  })
})

describe('the end of the window', () => {
  const close = { ...self, round }
  const timer = { by: 'lockstep' as const, ...afterClosing }
  const opening = { ...opened(1, ['event2'], ['tom']), occurredAt: afterClosing.now }

  it('opens what there is and names who was silent, once', () => {
    given(decision, halfway).when(ClosePositions, close, timer).records(opening)
    given(decision, closedWithoutTom).when(ClosePositions, close, timer).records()
    given(decision, halfway)
      .when(ClosePositions, { ...self, round: id('other') }, timer)
      .records()
  })

  it('opens even where nobody has spoken', () => {
    given(decision, asked)
      .when(ClosePositions, close, timer)
      .records({ ...opened(1, [], ['noor', 'tom']), occurredAt: afterClosing.now })
  })

  it('is waited for, by the timer and by the owner', () => {
    given(decision, halfway).when(ClosePositions, close).refused('PositionsWindowOpen')
    given(decision, halfway).when(OpenPositions, self, dana).refused('PositionsWindowOpen')
  })

  it('lets the owner open by hand, once', () => {
    given(decision, halfway)
      .when(OpenPositions, self, { ...dana, ...afterClosing })
      .records(opening)
    given(decision, closedWithoutTom).when(OpenPositions, self, dana).records()
    given(decision, [proposed]).when(OpenPositions, self, dana).refused('PositionsNotCalled')
    given(decision).when(OpenPositions, self, dana).refused('UnknownDecision')
  })
})

describe('a late position', () => {
  const late = { type: 'LatePositionGiven' as const, data: said('tom', 'support') }

  it('is for who was asked and silent, once, also after deciding', () => {
    given(decision, closedWithoutTom).when(GiveLatePosition, support, tom).records(late)
    given(decision, [...closedWithoutTom, made])
      .when(GiveLatePosition, support, tom)
      .records(late)
    given(decision, [...closedWithoutTom, late])
      .when(GiveLatePosition, support, tom)
      .refused('NotSilent')
    given(decision, closedWithoutTom).when(GiveLatePosition, support, dana).refused('NotSilent')
    given(decision, halfway).when(GiveLatePosition, support, tom).refused('NotSilent')
  })

  it('follows the opening', () => {
    given(decision, closedWithoutTom)
      .when(GiveLatePosition, support, { ...tom, occurredAt: '2026-02-28T09:00:00.000Z' })
      .refused('BeforeOpening', 'occurredAt')
  })
})

describe('a reported position', () => {
  const report = { ...support, stance: 'oppose' as const, person: id('tom') }

  it('is the holder’s, and open, before and after deciding', () => {
    given(decision, [proposed]).when(ReportPosition, report, dana).records(reported)
    given(decision, [proposed, made])
      .when(ReportPosition, { ...report, reason: 'Forty days.' }, dana)
      .records({ ...reported, data: { ...reported.data, reason: of(id('tom'), 'Forty days.') } })
  })

  it('never speaks for who was asked, or has spoken', () => {
    given(decision, asked)
      .when(ReportPosition, report, dana)
      .refused('PositionsStillSealed', 'person')
    given(decision, closedWithoutTom)
      .when(ReportPosition, report, dana)
      .refused('OnlyInPerson', 'person')
    given(decision, [proposed, reported])
      .when(ReportPosition, report, dana)
      .refused('PositionAlreadyOpen', 'person')
  })

  it('is of a known person for whom the decision exists, on something proposed', () => {
    given(decision, [proposed])
      .when(ReportPosition, { ...report, person: id('nobody') }, dana)
      .refused('UnknownPerson', 'person')
    given(decision, [restricted])
      .when(ReportPosition, report, dana)
      .refused('OutsideRestriction', 'person')
    given(decision, [stated]).when(ReportPosition, report, dana).refused('DecisionNotProposed')
    given(decision, [proposed])
      .when(ReportPosition, report, { ...dana, occurredAt: '2026-02-28T09:00:00.000Z' })
      .refused('BeforeProposal', 'occurredAt')
  })
})

describe('a restated position', () => {
  it('is said in the open by who has spoken', () => {
    const restated = { type: 'PositionRestated', data: said('noor', 'concern') }
    given(decision, closedWithoutTom).when(RestatePosition, concern, noor).records(restated)
    given(decision, [proposed, reported])
      .when(RestatePosition, concern, tom)
      .records({ ...restated, data: said('tom', 'concern') })
    given(decision, closedWithoutTom).when(RestatePosition, concern, tom).refused('PositionNotOpen')
    given(decision, halfway).when(RestatePosition, concern, noor).refused('PositionNotOpen')
  })

  it('follows the opening', () => {
    given(decision, closedWithoutTom)
      .when(RestatePosition, concern, { ...noor, occurredAt: '2026-02-28T09:00:00.000Z' })
      .refused('BeforeOpening', 'occurredAt')
  })
})

it('remembers over two rounds who has spoken and who has not', () => {
  const second = [...closedWithoutTom, called('dana', 'tom'), took('tom', 'oppose', 4)] as const
  const { state } = given(decision, [...second, opened(4, ['event5'], ['dana'])]).life
  expect(state).toMatchObject({ spoken: [id('noor'), id('tom')], silent: [id('dana')] })
})
