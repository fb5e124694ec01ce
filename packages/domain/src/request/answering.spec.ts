import { describe, it } from 'vitest'
import {
  AcceptRequest,
  ConditionRequest,
  CounterRequest,
  DeclineRequest,
  DeliverRequest,
  MoveDelivery,
  RepeatRequest,
  TakeRequest,
} from './commands.ts'
import {
  accepted,
  conditioned,
  countered,
  dana,
  declined,
  delivered,
  noor,
  pushback,
  repeated,
  self,
  stands,
  taken,
  withdrawn,
} from './request.fixture.ts'

describe('answering a request', () => {
  it('may wait for research, again and again, until a day', () => {
    const take = { ...self, until: '2026-04-14' }
    stands().when(TakeRequest, take, noor).records(taken)
    stands(taken).when(TakeRequest, take, noor).records(taken)
    stands()
      .when(TakeRequest, { ...take, until: '2026-03-30' }, noor)
      .refused('DayHasPassed', 'until')
    stands(accepted).when(TakeRequest, take, noor).refused('RequestAlreadyAccepted')
  })

  it('is yes, something else, yes on a condition, or no with a reason', () => {
    for (const before of [[], [taken]]) {
      stands(...before)
        .when(AcceptRequest, self, noor)
        .records(accepted)
      stands(...before)
        .when(CounterRequest, { ...self, counter: 'A table', ...pushback }, noor)
        .records(countered)
      stands(...before)
        .when(ConditionRequest, { ...self, condition: 'After May', ...pushback }, noor)
        .records(conditioned)
      stands(...before)
        .when(DeclineRequest, { ...self, ...pushback }, noor)
        .records(declined)
    }
    stands()
      .when(AcceptRequest, { ...self, by: '2026-03-30' }, noor)
      .refused('DayHasPassed', 'by')
  })

  it('can be another one while who asked has not agreed', () => {
    stands(countered).when(AcceptRequest, self, noor).records(accepted)
    stands(conditioned)
      .when(DeclineRequest, { ...self, ...pushback }, noor)
      .records(declined)
    const twice = { ...self, counter: 'A list', ...pushback }
    stands(countered).when(CounterRequest, twice, noor).refused('RequestCountered')
    const again = { ...self, condition: 'After June', ...pushback }
    stands(conditioned).when(ConditionRequest, again, noor).refused('RequestConditioned')
  })

  it('is over once given', () => {
    for (const [end, code] of [
      [[declined], 'RequestAlreadyDeclined'],
      [[withdrawn], 'RequestAlreadyWithdrawn'],
      [[accepted], 'RequestAlreadyAccepted'],
      [[accepted, delivered], 'RequestAlreadyDelivered'],
    ] as const) {
      stands(...end)
        .when(AcceptRequest, self, noor)
        .refused(code)
      stands(...end)
        .when(CounterRequest, { ...self, counter: 'x', ...pushback }, noor)
        .refused(code)
      stands(...end)
        .when(ConditionRequest, { ...self, condition: 'x', ...pushback }, noor)
        .refused(code)
    }
  })
})

describe('what was accepted', () => {
  const moved = { type: 'DeliveryMoved' as const, data: { by: '2026-05-01', reason: 'Hiring.' } }
  const move = { ...self, ...moved.data }

  it('moves to another day, again and again, until it is delivered', () => {
    for (const past of [[accepted], [accepted, moved]])
      stands(...past)
        .when(MoveDelivery, move, noor)
        .records(moved)
    stands(accepted)
      .when(MoveDelivery, { ...move, by: '2026-03-30' }, noor)
      .refused('DayHasPassed', 'by')
    stands(accepted, moved).when(DeliverRequest, self, noor).records(delivered)
    for (const [past, code] of [
      [[], 'RequestNotAnswered'],
      [[countered], 'RequestCountered'],
      [[declined], 'RequestAlreadyDeclined'],
      [[withdrawn], 'RequestAlreadyWithdrawn'],
      [[accepted, delivered], 'RequestAlreadyDelivered'],
    ] as const)
      stands(...past)
        .when(MoveDelivery, move, noor)
        .refused(code)
  })

  it('may not be done after all, and can be asked for again', () => {
    for (const past of [[accepted], [accepted, moved]])
      stands(...past)
        .when(DeclineRequest, { ...self, ...pushback }, noor)
        .records(declined)
    for (const [past, code] of [
      [[accepted, declined], 'RequestAlreadyDeclined'],
      [[withdrawn], 'RequestAlreadyWithdrawn'],
      [[accepted, delivered], 'RequestAlreadyDelivered'],
    ] as const)
      stands(...past)
        .when(DeclineRequest, { ...self, ...pushback }, noor)
        .refused(code)
    stands(accepted, declined)
      .when(RepeatRequest, { ...self, ...repeated.data }, dana)
      .records(repeated)
  })
})
