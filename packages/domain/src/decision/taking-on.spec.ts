import { describe, it } from 'vitest'
import { given, id, member } from '../testing/spec.ts'
import { TakeOnDecision } from './commands.ts'
import { dana, made, noor, proposed, self, superseded } from './decision.fixture.ts'
import { decision } from './decision.ts'

const owner = proposed.data.owner
const left = { is: 'left', erased: false }
const taken = {
  type: 'DecisionRevised' as const,
  data: { changes: { owner: { from: owner, to: id('tom') } }, editorial: false },
}

describe('a decision whose owner has left', () => {
  const attempt = (past: readonly object[], by: string, people: Record<string, unknown>) =>
    given(decision, past as [typeof proposed]).when(TakeOnDecision, self, {
      by: id(by),
      others: people,
    })

  it.each([
    ['before it is made', [proposed]],
    ['while it is in force', [proposed, made]],
  ])('is taken on by a member, %s', (_, past) => {
    const people = { 'person/dana': left, 'person/noor': left }
    attempt(past, 'tom', people).records(taken)
  })

  it('is theirs who own it, and over once it is over', () => {
    const people = { 'person/dana': member, 'person/noor': member }
    attempt([proposed, made], 'tom', people).refused('DecisionHasAnOwner')
    attempt([proposed, made, superseded], 'tom', {}).refused('DecisionAlreadySuperseded')
    attempt([], 'tom', {}).refused('UnknownDecision')
    given(decision, [proposed, made])
      .when(TakeOnDecision, self, owner === id('dana') ? dana : noor)
      .records()
  })
})
