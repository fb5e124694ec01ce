import { ingrid, team, wei } from '../cast.ts'
import { named } from '../named.ts'
import { type Step, step } from '../step.ts'

const id = named('G-9')

/** G-9: taken from under the goal that it did not serve, so that it stands alone. */
export const officeGoal: readonly Step[] = [
  step(
    '2026-07-14 15:30',
    ingrid,
    'ProposeGoal',
    {
      title: 'Office in Rotterdam',
      partnership: team,
      owners: [ingrid],
      parents: [named('G-1')],
      function: 'Finance',
      unit: 'office',
      baseline: 0,
      target: 1,
      horizon: '2027-06-30',
      takenAs: 'plan',
      need: { none: 'No buyer asked for it; half of the team lives there.' },
    },
    { as: 'G-9' },
  ),
  step('2026-07-16 09:00', wei, 'AgreeToGoal', { id }),
  step('2026-09-01 10:00', ingrid, 'UnlinkGoal', {
    id,
    parent: named('G-1'),
    reason: 'It earns nothing. Better that it stands alone than under a goal it does not serve.',
  }),
]
