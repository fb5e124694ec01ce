import { describe, expect, it } from 'vitest'
import { given, id, NOW } from '../testing/spec.ts'
import {
  AcceptRequest,
  AgreeToAnswer,
  DeliverRequest,
  LinkRequest,
  MakeRequest,
  NameRequestNeed,
  RepeatRequest,
  StateRequestProblem,
  SupportAnswer,
  TellRequestOutcome,
  WithdrawRequest,
} from './commands.ts'
import {
  accepted,
  asks,
  conditioned,
  countered,
  dana,
  declined,
  delivered,
  made,
  noor,
  problem,
  repeated,
  self,
  stands,
  taken,
  withdrawn,
} from './request.fixture.ts'
import { request } from './request.ts'

describe('making a request', () => {
  it('goes to another member, with what it serves and what is behind it', () => {
    const whole = {
      ...asks,
      goal: id('revenue'),
      partnership: id('pair'),
      problem,
      interest: 'Fewer calls',
      need: { none: 'A matter of our own house.' },
      effortDays: 3,
      wantedBy: '2026-05-01',
    }
    given(request)
      .when(MakeRequest, whole, dana)
      .records({ type: 'RequestMade', data: { ...whole, from: id('dana') } })
  })

  it('is refused to oneself, to strangers, and for what is not there', () => {
    const asked = (more: object) => given(request).when(MakeRequest, { ...asks, ...more }, dana)
    asked({ to: id('dana') }).refused('RequestToOneself', 'to')
    asked({ to: id('stranger') }).refused('NotAMember', 'to')
    asked({ goal: id('nothing') }).refused('UnknownGoal', 'goal')
    asked({ wantedBy: '2026-03-30' }).refused('DayHasPassed', 'wantedBy')
    asked({ partnership: id('nothing') }).refused('PartnershipNotFounded', 'partnership')
    const waived = { code: 'legal' as const, reason: 'The law says so.' }
    asked({ problem, waived }).refused('ProblemAndWaiver', 'waived')
    asked({ waived }).records({ ...made, data: { ...made.data, waived } })
  })
})

describe('who asked', () => {
  it('agrees to the answer that stands, and to nothing else', () => {
    const answer = { answer: id('event1'), note: undefined }
    stands(countered)
      .when(AgreeToAnswer, self, dana)
      .records({ type: 'AnswerAgreed', data: answer })
    stands(conditioned)
      .when(AgreeToAnswer, self, dana)
      .records({ type: 'AnswerAgreed', data: answer })
    stands().when(AgreeToAnswer, self, dana).refused('RequestNotAnswered')
    stands(taken).when(AgreeToAnswer, self, dana).refused('RequestNotAnswered')
    stands(declined).when(AgreeToAnswer, self, dana).refused('RequestAlreadyDeclined')
  })

  it('asks again with a reason where the answer was not yes', () => {
    const again = { ...self, reason: 'Two asked for it.' }
    for (const answer of [countered, conditioned, declined, withdrawn])
      stands(answer).when(RepeatRequest, again, dana).records(repeated)
    stands().when(RepeatRequest, again, dana).refused('RequestNotAnswered')
    stands(accepted).when(RepeatRequest, again, dana).refused('RequestAlreadyAccepted')
    stands(declined, repeated).when(AcceptRequest, self, noor).records(accepted)
  })

  it('withdraws it until it is delivered', () => {
    const gone = { type: 'RequestWithdrawn', data: { reason: undefined } }
    for (const past of [[], [taken], [countered], [conditioned], [accepted]])
      stands(...past)
        .when(WithdrawRequest, self, dana)
        .records(gone)
    stands(declined).when(WithdrawRequest, self, dana).refused('RequestAlreadyDeclined')
    const done = [accepted, delivered]
    stands(...done)
      .when(WithdrawRequest, self, dana)
      .refused('RequestAlreadyDelivered')
  })

  it('states its problem, its need and its goal at any time', () => {
    stands(declined)
      .when(StateRequestProblem, { ...self, problem }, dana)
      .records({ type: 'RequestProblemStated', data: { problem } })
    const need = { none: 'A matter of our own house.' }
    stands()
      .when(NameRequestNeed, { ...self, need }, noor)
      .records({ type: 'RequestNeedNamed', data: { need } })
    const linked = { type: 'RequestLinked' as const, data: { goal: id('revenue') } }
    const link = { ...self, goal: id('revenue') }
    stands().when(LinkRequest, link, noor).records(linked)
    stands(linked).when(LinkRequest, link, noor).records()
    stands()
      .when(LinkRequest, { ...self, goal: id('nothing') }, noor)
      .refused('UnknownGoal', 'goal')
  })
})

describe('what became of it', () => {
  it('is delivered once it was accepted', () => {
    stands(accepted).when(DeliverRequest, self, noor).records(delivered)
    stands().when(DeliverRequest, self, noor).refused('RequestNotAnswered')
    stands(countered).when(DeliverRequest, self, noor).refused('RequestCountered')
  })

  it('rests on what was shown later, by who answered and of the last answer that was no plain yes', () => {
    const evidence = [{ kind: 'data' as const, title: 'Visits of a year' }]
    const shown = { ...self, evidence }
    for (const answer of [countered, conditioned, declined])
      stands(answer)
        .when(SupportAnswer, shown, noor)
        .records({ type: 'AnswerSupported', data: { answer: id('event1'), evidence } })
    stands(declined, repeated, declined)
      .when(SupportAnswer, shown, noor)
      .records({ type: 'AnswerSupported', data: { answer: id('event3'), evidence } })
    for (const past of [[], [taken], [accepted], [withdrawn]])
      stands(...past)
        .when(SupportAnswer, shown, noor)
        .refused('NothingToSupport')
    given(request).when(SupportAnswer, shown, noor).refused('UnknownRequest')
  })

  it('is told by either of the two, after the delivery, with what it took', () => {
    const told = {
      verdict: 'partly' as const,
      effortDays: 5,
      cost: { amount: 10, currency: 'EUR' },
    }
    for (const each of [dana, noor])
      stands(accepted, delivered)
        .when(TellRequestOutcome, { ...self, ...told }, each)
        .records({ type: 'RequestOutcomeTold', data: { ...told, person: each.by } })
    const tell = { ...self, ...told }
    stands(accepted).when(TellRequestOutcome, tell, noor).refused('RequestAlreadyAccepted')
    stands(accepted, { ...delivered, at: NOW })
      .when(TellRequestOutcome, tell, { ...noor, occurredAt: '2026-03-30T09:00:00.000Z' })
      .refused('BeforeDelivery', 'occurredAt')
  })

  it('knows nothing of a request that was never made', () => {
    given(request).when(AcceptRequest, self, noor).refused('UnknownRequest')
    expect(given(request).life.state).toEqual({ is: 'none' })
  })
})
