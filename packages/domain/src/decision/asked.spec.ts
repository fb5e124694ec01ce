import { expect, it } from 'vitest'
import { given, id } from '../testing/spec.ts'
import { TakePosition } from './commands.ts'
import { called, opened, proposed, self, took } from './decision.fixture.ts'
import { decision } from './decision.ts'
import type { DecisionState } from './state.ts'

it('a position is for who is asked, and once all are open for who was, to hear of it', () => {
  const named = ({ life }: { life: { state: DecisionState } }) =>
    TakePosition.named?.(life.state, { ...self, stance: 'support' }).toSorted()
  const two = [id('noor'), id('tom')].toSorted()
  const asked = [proposed, called('noor', 'tom')] as const
  const closed = [...asked, took('noor', 'support', 1), opened(1, ['event2'], ['tom'])] as const
  expect(named(given(decision, asked))).toEqual(two)
  expect(named(given(decision, closed))).toEqual(two)
  expect(named(given(decision, [proposed]))).toEqual([])
})

it('a position that is meant as the first of its holder takes the place of none', () => {
  const noor = { by: id('noor') }
  const first = { ...self, stance: 'concern' as const, first: true as const }
  const asked = [proposed, called('noor', 'tom')] as const
  given(decision, asked)
    .when(TakePosition, first, noor)
    .records(took('noor', 'concern', 1))
  given(decision, [...asked, took('noor', 'support', 1)])
    .when(TakePosition, first, noor)
    .refused('PositionTakenBefore')
})
