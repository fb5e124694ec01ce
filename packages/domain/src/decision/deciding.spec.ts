import { describe, expect, it } from 'vitest'
import { given, id, NOW } from '../testing/spec.ts'
import {
  Decide,
  GiveVerdict,
  OpenDecision,
  ReportStopLossReached,
  ReviewDecision,
  ReviseDecision,
} from './commands.ts'
import {
  called,
  dana,
  made,
  noor,
  opened,
  option,
  plan,
  proposed,
  restricted,
  revised,
  self,
  superseded,
  tom,
  took,
} from './decision.fixture.ts'
import { decision } from './decision.ts'

const decide = { ...self, ...plan, wordingOnly: false }
const stopLoss = { text: 'Pipeline under 6 M for a quarter' }
const early = { occurredAt: '2026-02-28T09:00:00.000Z' }

describe('deciding', () => {
  it('waits until the positions are open', () => {
    const asked = [proposed, called('noor', 'tom'), took('noor', 'concern', 1)] as const
    given(decision, asked).when(Decide, decide, dana).refused('PositionsStillSealed')
    given(decision, [...asked, opened(1, ['event2'], ['tom'])])
      .when(Decide, { ...decide, adopted: [id('noor')] }, dana)
      .records({ ...made, data: { ...made.data, adopted: [id('noor')] } })
  })

  it('sets the stop-loss on record beside it', () => {
    given(decision, [proposed])
      .when(Decide, { ...decide, stopLoss, expectedEffectDays: 365, reviewOn: '2026-09-09' }, dana)
      .records(
        { ...made, data: { ...made.data, expectedEffectDays: 365, reviewOn: '2026-09-09' } },
        { type: 'StopLossStated', data: stopLoss },
      )
  })

  it('supersedes and serves what was proposed, unless it says otherwise', () => {
    const aimed = { goals: [id('growth')], supersedes: [id('older')] }
    const past = [{ ...proposed, data: { ...proposed.data, ...aimed } }]
    given(decision, past)
      .when(Decide, decide, dana)
      .records({ ...made, data: { ...made.data, ...aimed } })
    given(decision, past)
      .when(Decide, { ...decide, goals: [], supersedes: [] }, dana)
      .records(made)
  })

  it('names what is on record', () => {
    const attempt = (more: object) =>
      given(decision, [proposed, option]).when(Decide, { ...decide, ...more }, dana)
    attempt({ option: '1' }).records({ ...made, data: { ...made.data, option: '1' } })
    attempt({ option: '2' }).refused('UnknownOption', 'option')
    attempt({ goals: [id('nowhere')] }).refused('UnknownGoal', 'goals')
    attempt({ participants: [id('nobody')] }).refused('UnknownPerson', 'participants')
    attempt({ informed: [id('nobody')] }).refused('UnknownPerson', 'informed')
    attempt({ supersedes: [id('draft')] }).refused('DecisionNotInForce', 'supersedes')
    attempt({ supersedes: [id('secret')] }).refused('DecisionRestricted', 'supersedes')
  })

  it('names nobody as asked, present or told for whom it does not exist', () => {
    const attempt = (more: object, past = [restricted, option]) =>
      given(decision, past).when(Decide, { ...decide, ...more }, dana)
    for (const role of ['participants', 'adopted', 'consulted', 'informed']) {
      attempt({ [role]: [id('noor'), id('tom')] }).refused('OutsideRestriction', role)
      const inside = { [role]: [id('dana'), id('noor')] }
      attempt(inside).records({ ...made, data: { ...made.data, ...inside } })
    }
  })

  it('is told to nobody who had left by then', () => {
    const informed = [id('noor')]
    const attempt = (leftAt: string) => {
      const others = { ...dana.others, 'person/noor': { is: 'left', leftAt, erased: false } }
      const past = given(decision, [proposed, option])
      return past.when(Decide, { ...decide, informed }, { ...dana, others })
    }
    attempt('2026-03-30T09:00:00.000Z').refused('HadLeft', 'informed')
    attempt('2026-03-31T09:00:00.000Z').records({ ...made, data: { ...made.data, informed } })
  })

  it('is reviewed no earlier than it is made', () => {
    const before = { ...dana, occurredAt: '2026-03-09T09:00:00.000Z' }
    given(decision, [proposed])
      .when(Decide, { ...decide, reviewOn: '2026-03-08' }, before)
      .refused('ReviewInThePast', 'reviewOn')
    given(decision, [proposed])
      .when(Decide, { ...decide, reviewOn: '2026-03-10' }, before)
      .records({ ...made, data: { ...made.data, reviewOn: '2026-03-10' } })
  })

  it('may be recorded later than it happened, never before it was proposed', () => {
    given(decision, [proposed])
      .when(Decide, decide, { ...dana, ...early })
      .refused('BeforePreviousStep', 'occurredAt')
  })
})

describe('revising a decision', () => {
  const revise = { ...self, editorial: false }

  it('tells from what to what, and what is emptied', () => {
    const horizon = { ...made, data: { ...made.data, expectedEffectDays: 365 } }
    given(decision, [proposed, horizon])
      .when(ReviseDecision, { ...revise, expectedEffectDays: null, domain: 'market' }, dana)
      .records(
        revised({ expectedEffectDays: { from: 365 }, domain: { from: undefined, to: 'market' } }),
      )
  })

  it('takes effect', () => {
    const past = [
      proposed,
      made,
      revised({ owner: { to: id('noor') }, kind: { to: 'operational' } }),
    ]
    const { state } = given(decision, past).life
    expect(state).toMatchObject({
      terms: { owner: id('noor') },
      made: { plan: { kind: 'operational' } },
    })
  })

  it('is nothing where nothing differs', () => {
    given(decision, [proposed])
      .when(ReviseDecision, { ...revise, title: proposed.data.title, domain: null }, dana)
      .records()
  })

  it('leaves until the decision what is settled by it', () => {
    given(decision, [proposed])
      .when(ReviseDecision, { ...revise, rationale: 'Demand.' }, dana)
      .refused('DecisionNotMade', 'rationale')
  })

  it('may call itself editorial only where wording alone changes', () => {
    given(decision, [proposed, made])
      .when(ReviseDecision, { ...revise, reviewOn: '2026-09-09', editorial: true }, dana)
      .refused('NotEditorial', 'editorial')
  })

  it('names what is on record', () => {
    const attempt = (
      more: object,
      past: readonly (typeof proposed | typeof made)[] = [proposed, made],
    ) => given(decision, past).when(ReviseDecision, { ...revise, ...more }, dana)
    attempt({ option: '2' }).refused('UnknownOption', 'option')
    attempt({ owner: id('author') }).refused('NotAMember', 'owner')
    attempt({ owner: id('tom') }, [restricted]).refused('OutsideRestriction', 'owner')
    attempt({ informed: [id('tom')] }, [restricted, made]).refused('OutsideRestriction', 'informed')
    attempt({ goals: [id('nowhere')] }).refused('UnknownGoal', 'goals')
    attempt({ partnership: id('nowhere') }).refused('PartnershipNotFounded', 'partnership')
    attempt({ consulted: [id('nobody')] }).refused('UnknownPerson', 'consulted')
    attempt({ reviewOn: '2026-03-01' }).refused('ReviewInThePast', 'reviewOn')
  })
})

describe('what came of a decision', () => {
  const limit = { type: 'StopLossStated' as const, data: stopLoss }
  const reach = { ...self, stopLoss: id('event2'), value: 5.8 }

  it('is that a stop-loss was reached, if it had been set', () => {
    const reached = { type: 'StopLossReached', data: { stopLoss: id('event2'), value: 5.8 } }
    for (const past of [
      [proposed, made, limit],
      [proposed, made, limit, superseded],
    ] as const) {
      given(decision, past).when(ReportStopLossReached, reach, noor).records(reached)
    }
    given(decision, [proposed, made])
      .when(ReportStopLossReached, reach, noor)
      .refused('UnknownStopLoss', 'stopLoss')
  })

  it('is a verdict, by anyone, on what has been made', () => {
    const verdict = { ...self, verdict: 'stop' as const, because: 'harm' as const }
    const told = { type: 'VerdictGiven', data: { verdict: 'stop', because: 'harm' } }
    given(decision, [proposed, made]).when(GiveVerdict, verdict, tom).records(told)
    given(decision, [proposed, made, superseded]).when(GiveVerdict, verdict, tom).records(told)
    given(decision, [proposed]).when(GiveVerdict, verdict, tom).refused('DecisionNotMade')
    given(decision, [proposed, made])
      .when(GiveVerdict, verdict, { ...tom, ...early })
      .refused('BeforeDecision', 'occurredAt')
  })

  it('is a review, which may set the day of the next', () => {
    const note = 'One of twelve signed.'
    given(decision, [proposed, made])
      .when(ReviewDecision, { ...self, note, reviewOn: '2026-06-30' }, dana)
      .records({ type: 'DecisionReviewed', data: { note, reviewOn: '2026-06-30' } })
    given(decision, [proposed, made])
      .when(ReviewDecision, { ...self, note, reviewOn: '2026-03-30' }, dana)
      .refused('ReviewInThePast', 'reviewOn')
    const reviewed = { type: 'DecisionReviewed' as const, data: { note, reviewOn: '2026-06-30' } }
    const { state } = given(decision, [proposed, made, reviewed]).life
    expect(state).toMatchObject({ made: { plan: { reviewOn: '2026-06-30' } } })
  })
})

it('goes on where it named somebody outside before that was refused', () => {
  const before = { ...made, data: { ...made.data, informed: [id('tom')] } }
  given(decision, [restricted, before])
    .when(
      ReviseDecision,
      { ...self, editorial: false, informed: [id('tom')], title: 'Other words' },
      dana,
    )
    .records(
      expect.objectContaining({
        data: expect.objectContaining({ changes: { title: expect.anything() } }),
      }),
    )
})

describe('opening a restricted decision', () => {
  const openedToAll = { type: 'DecisionOpened' as const, data: {} }

  it('happens when it is recorded, once', () => {
    given(decision, [restricted])
      .when(OpenDecision, self, dana)
      .records({ ...openedToAll, occurredAt: NOW })
    given(decision, [restricted, openedToAll])
      .when(OpenDecision, self, { by: 'lockstep' })
      .records()
    given(decision, [proposed]).when(OpenDecision, self, dana).records()
  })

  it('leaves the decision where it is', () => {
    const { state } = given(decision, [restricted, made, openedToAll]).life
    expect(state.is).toBe('decided')
    expect(state).not.toHaveProperty('restrictedTo')
  })
})
