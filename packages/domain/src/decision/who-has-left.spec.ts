import { expect, it } from 'vitest'
import { given, id, member, NOW } from '../testing/spec.ts'
import { ClosePositions, OpenPositions, TakePosition } from './commands.ts'
import { called, dana, noor, opened, proposed, self, took } from './decision.fixture.ts'
import { decision } from './decision.ts'

const asked = [proposed, called('noor', 'tom')] as const
const halfway = [...asked, took('noor', 'support', 1)] as const
const others = { 'person/noor': member, 'person/tom': { is: 'left', erased: false } }

it('opens positions where all who could still answer have left', () => {
  const now = { ...opened(1, ['event2'], ['tom']), occurredAt: NOW }
  given(decision, halfway)
    .when(ClosePositions, { ...self, round: id('event1') }, { by: 'lockstep', others })
    .records(now)
  given(decision, halfway)
    .when(OpenPositions, self, { ...dana, others })
    .records(now)
  given(decision, asked)
    .when(TakePosition, { ...self, stance: 'support' }, { ...noor, others })
    .records(expect.objectContaining({ type: 'PositionTaken' }), {
      ...opened(1, ['new0'], ['tom']),
      occurredAt: NOW,
    })
})
