import { describe, expect, it } from 'vitest'
import { of } from '../kernel/marks.ts'
import { given, id } from '../testing/spec.ts'
import { AnswerPosition } from './commands.ts'
import { called, dana, noor, opened, proposed, said, self, took } from './decision.fixture.ts'
import { decision } from './decision.ts'

const asked = [proposed, called('noor', 'tom')] as const
const sealed = [...asked, took('noor', 'oppose', 1)] as const
const open = [...sealed, opened(1, ['event2'], ['tom'])] as const

/** To the position of somebody. */
const answer = (whose: string) => ({ ...self, of: id(whose), answer: 'Brokers will come along.' })
const answered = (by: string, whose: string) => ({
  type: 'PositionAnswered' as const,
  data: { by: id(by), of: id(whose), answer: of(id(by), 'Brokers will come along.') },
})

describe('the answer to a position', () => {
  it('is given by whose decision it is, and by who has spoken', () => {
    given(decision, open)
      .when(AnswerPosition, answer('noor'), dana)
      .records(answered('dana', 'noor'))
    const late = { type: 'LatePositionGiven' as const, data: said('tom', 'support') }
    given(decision, [...open, late])
      .when(AnswerPosition, answer('tom'), noor)
      .records(answered('noor', 'tom'))
  })

  it('is not for who was asked and has not spoken: they read no position yet', () => {
    const answering = (past: typeof open | typeof asked) =>
      AnswerPosition.named?.(given(decision, past).life.state, answer('noor'))
    expect(answering(open)).toEqual([id('dana'), id('noor')])
    expect(answering([...asked] as never)).toEqual([id('dana')])
    const mine = { ...proposed, data: { ...proposed.data, owner: id('tom') } }
    const { state } = given(decision, [mine, ...open.slice(1)]).life
    expect(AnswerPosition.named?.(state, answer('noor'))).toEqual([id('noor')])
  })

  it('is to somebody else, whose position is open, and follows the opening', () => {
    given(decision, open).when(AnswerPosition, answer('noor'), noor).refused('OwnPosition', 'of')
    given(decision, open).when(AnswerPosition, answer('tom'), dana).refused('PositionNotOpen', 'of')
    given(decision, sealed)
      .when(AnswerPosition, answer('noor'), dana)
      .refused('PositionNotOpen', 'of')
    given(decision, open)
      .when(AnswerPosition, answer('noor'), { ...dana, occurredAt: '2026-02-28T09:00:00.000Z' })
      .refused('BeforeOpening', 'occurredAt')
    given(decision, []).when(AnswerPosition, answer('noor'), dana).refused('UnknownDecision')
  })
})
