import { describe, expect, it } from 'vitest'
import { given, id } from '../testing/spec.ts'
import { AcceptProblem, ReconfirmDecision, ReportAssumptionBroken } from './commands.ts'
import { dana, made, noor, proposed, self, stated, superseded, tom } from './decision.fixture.ts'
import { decision } from './decision.ts'

const early = { occurredAt: '2026-02-01T09:00:00.000Z' }

describe('the problem of a decision', () => {
  const accepted = {
    type: 'ProblemAccepted' as const,
    data: { problem: id('event0'), person: id('noor') },
  }
  const accept = { ...self, problem: id('event0') }

  it('is accepted by others than who stated it, each once, before a proposal and after', () => {
    given(decision, [stated]).when(AcceptProblem, accept, noor).records(accepted)
    const both = given(decision, [stated, proposed, made, accepted])
    both.when(AcceptProblem, accept, noor).records()
    both
      .when(AcceptProblem, accept, tom)
      .records({ ...accepted, data: { ...accepted.data, person: id('tom') } })
    both.when(AcceptProblem, accept, dana).refused('OwnProblem')
    expect(both.life.state).toMatchObject({ problems: [{ acceptedBy: [id('noor')] }] })
  })

  it('is one that was stated by then', () => {
    given(decision, [proposed])
      .when(AcceptProblem, accept, noor)
      .refused('UnknownProblem', 'problem')
    given(decision, [stated])
      .when(AcceptProblem, accept, { ...noor, ...early })
      .refused('BeforeProblem', 'occurredAt')
  })
})

describe('an assumption', () => {
  const assumed = { type: 'AssumptionStated' as const, data: { text: 'Rates stay.' } }
  const broke = { assumption: id('event2'), note: 'They rose in March.' }
  const broken = { type: 'AssumptionBroken' as const, data: broke }
  const report = { ...self, ...broke }

  it('breaks once, whoever sees it, and whatever became of the decision', () => {
    for (const past of [
      [proposed, made, assumed],
      [proposed, made, assumed, superseded],
    ] as const) {
      given(decision, past).when(ReportAssumptionBroken, report, tom).records(broken)
    }
    given(decision, [proposed, made, assumed, broken])
      .when(ReportAssumptionBroken, report, tom)
      .refused('AssumptionAlreadyBroken', 'assumption')
  })

  it('is one that was stated by then', () => {
    given(decision, [proposed, made])
      .when(ReportAssumptionBroken, report, tom)
      .refused('UnknownAssumption', 'assumption')
    given(decision, [proposed, made, assumed])
      .when(ReportAssumptionBroken, report, { ...tom, ...early })
      .refused('BeforeAssumption', 'occurredAt')
  })

  it('that broke leaves the question whether the decision holds, which its owner answers', () => {
    const note = 'The contract caps them.'
    const reconfirmed = { type: 'DecisionReconfirmed', data: { note, despite: [id('event2')] } }
    given(decision, [proposed, made, assumed, broken])
      .when(ReconfirmDecision, { ...self, note }, dana)
      .records(reconfirmed)
  })
})

describe('a decision that is reconfirmed', () => {
  const nothing = { type: 'DecisionReconfirmed', data: { despite: [] } }
  const assumed = { type: 'AssumptionStated' as const, data: { text: 'Rates stay.' } }
  const broken = {
    type: 'AssumptionBroken' as const,
    data: { assumption: id('event2') },
    at: '2026-03-20T09:00:00.000Z',
  }

  it('need not have been in doubt, and says nothing of what broke later', () => {
    given(decision, [proposed, made]).when(ReconfirmDecision, self, dana).records(nothing)
    given(decision, [proposed, made, assumed, broken])
      .when(ReconfirmDecision, self, { ...dana, occurredAt: '2026-03-10T09:00:00.000Z' })
      .records(nothing)
  })

  it('is in force, and was by then', () => {
    given(decision, [proposed]).when(ReconfirmDecision, self, dana).refused('DecisionNotMade')
    given(decision, [proposed, made, superseded])
      .when(ReconfirmDecision, self, dana)
      .refused('DecisionAlreadySuperseded')
    given(decision, [proposed, made])
      .when(ReconfirmDecision, self, { ...dana, ...early })
      .refused('BeforeDecision', 'occurredAt')
  })
})
