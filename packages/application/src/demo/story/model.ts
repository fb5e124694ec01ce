import type { Id } from '@lockstep/domain'
import type { Moment } from '../calendar.ts'
import { dana } from '../cast.ts'
import { type Step, step } from '../step.ts'

const halfLife = (recorded: Moment, id: Id, value: number, reason: string): Step =>
  step(recorded, dana, 'SetModelParameter', {
    ...{ id, measure: 'behaviour', parameter: 'half_life_days', value, reason },
  })

/** For a summer what people did was remembered for a year; then it was as published again. */
export const model = (organisation: Id): readonly Step[] => [
  halfLife(
    '2025-07-07 10:00',
    organisation,
    365,
    'Our contracts run for a year: half a year seemed short to be remembered.',
  ),
  halfLife(
    '2025-09-01 09:30',
    organisation,
    180,
    'Nobody could mend a score within a year. Back to what is published.',
  ),
]
