import type { Id } from '@lockstep/domain'
import { dana } from '../cast.ts'
import { type Step, step } from '../step.ts'

/** Two months of meetings every morning. */
export const crisis = (organisation: Id): Step[] => [
  step('2026-04-13 08:30', dana, 'DeclareCrisis', {
    id: organisation,
    reason:
      'Two of our ten largest brokers gave notice since the deck went round. ' +
      'Until we know where we stand, we meet every morning.',
  }),
  step('2026-06-08 09:00', dana, 'EndCrisis', {
    id: organisation,
    note: 'Both brokers stay. The mornings are free again.',
  }),
]
