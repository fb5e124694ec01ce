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
