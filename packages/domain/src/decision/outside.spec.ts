import { describe, expect, it } from 'vitest'
import { given, id } from '../testing/spec.ts'
import {
  CiteOutsideEvent,
  CitePlayer,
  ReportAssumptionBroken,
  ReportDecisionCost,
} from './commands.ts'
import { dana, made, proposed, self, stated, tom } from './decision.fixture.ts'
import { decision } from './decision.ts'

const note = 'It is why we ask again.'

describe('what happens outside', () => {
  const cited = { type: 'OutsideEventCited' as const, data: { outside: id('law'), note } }
  const cite = { ...self, outside: id('law'), note }

  it('is cited once, whoever sees it, from the first problem on', () => {
    given(decision, [stated]).when(CiteOutsideEvent, cite, tom).records(cited)
    given(decision, [proposed, made]).when(CiteOutsideEvent, cite, tom).records(cited)
    const again = given(decision, [proposed, cited])
    again.when(CiteOutsideEvent, cite, tom).records()
    expect(again.life.state).toMatchObject({ cites: [id('law')] })
    given(decision).when(CiteOutsideEvent, cite, tom).refused('UnknownDecision')
    given(decision, [proposed])
      .when(CiteOutsideEvent, { ...cite, outside: id('nothing') }, tom)
      .refused('UnknownOutsideEvent', 'outside')
  })

  it('breaks an assumption, and is on record when it does', () => {
    const assumed = { type: 'AssumptionStated' as const, data: { text: 'Rates stay.' } }
    const report = { ...self, assumption: id('event2'), outside: id('law') }
    given(decision, [proposed, made, assumed])
      .when(ReportAssumptionBroken, report, tom)
      .records({ type: 'AssumptionBroken', data: { assumption: id('event2'), outside: id('law') } })
    given(decision, [proposed, made, assumed])
      .when(ReportAssumptionBroken, { ...report, outside: id('nothing') }, tom)
      .refused('UnknownOutsideEvent', 'outside')
  })
})

describe('a player of the ecosystem', () => {
  const cited = { type: 'PlayerCited' as const, data: { player: id('bank'), note } }
  const cite = { ...self, player: id('bank'), note }

  it('is cited once, and is on record when it is', () => {
    given(decision, [proposed]).when(CitePlayer, cite, tom).records(cited)
    given(decision, [proposed, cited]).when(CitePlayer, cite, tom).records()
    given(decision, [proposed])
      .when(CitePlayer, { ...cite, player: id('nobody') }, tom)
      .refused('UnknownPlayer', 'player')
  })
})

describe('what a decision has cost', () => {
  const cost = { amount: 600_000, currency: 'EUR' }
  const reported = { type: 'DecisionCostReported' as const, data: { cost, effortDays: 12 } }
  const report = { ...self, cost, effortDays: 12 }

  it('is said by whoever knows it, in money or in days of work', () => {
    given(decision, [proposed, made]).when(ReportDecisionCost, report, tom).records(reported)
    given(decision, [proposed, made, reported])
      .when(ReportDecisionCost, { ...self, effortDays: 20, note }, tom)
      .records({ type: 'DecisionCostReported', data: { effortDays: 20, note } })
    given(decision, [proposed, made])
      .when(ReportDecisionCost, { ...self, note }, tom)
      .refused('NothingSaid', 'cost')
  })

  it('is spent once it is decided', () => {
    given(decision, [proposed]).when(ReportDecisionCost, report, dana).refused('DecisionNotMade')
    given(decision, [proposed, made])
      .when(ReportDecisionCost, report, { ...dana, occurredAt: '2026-02-01T09:00:00.000Z' })
      .refused('BeforeDecision', 'occurredAt')
  })
})
