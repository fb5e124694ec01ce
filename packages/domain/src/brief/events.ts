import { z } from 'zod'
import { fact, step } from '../kernel/event.ts'
import { PartnershipId, PersonId } from '../kernel/ids.ts'
import { statement } from '../kernel/marks.ts'
import { Text } from '../kernel/text.ts'
import { LocalDate } from '../kernel/time.ts'
import { roles } from '../person/state.ts'
import { DaySaid, expectations, Gaps } from './said.ts'
import { hireDays, workings } from './state.ts'

const lane = 'people'
const day = z.enum(hireDays)

export const events = {
  RoleBriefWritten: step(
    'wrote a role brief',
    z.strictObject({
      person: PersonId,
      /** Who hires. */
      by: PersonId,
      partnership: PartnershipId.optional(),
      role: z.enum(roles),
      starts: LocalDate,
      works: z.enum(workings),
      gaps: Gaps,
    }),
    { lane },
  ),
  RoleBriefRevised: step(
    'revised a role brief',
    z.strictObject({ works: z.enum(workings), gaps: Gaps, reason: Text.optional() }),
    { lane },
  ),
  /**
   * Open when given. The first of each for a day is what they began with, where it was on record before that day began;
   * what a later one says otherwise has drifted, where it was on record before that day, too.
   */
  HireExpectationsStated: fact(
    'stated what they expect of a hire',
    z.strictObject({ by: PersonId, ...expectations }),
    { lane },
  ),
  HireDayCame: fact('asked how a hire goes', z.strictObject({ day, on: LocalDate }), {
    lane,
    weight: 'low',
    mendable: false,
  }),
  /** Read by the two alone; a later one of the same person and day takes its place. */
  HireDayAnswered: fact(
    'said how a hire goes',
    z.strictObject({ by: PersonId, day, said: statement(DaySaid) }),
    { lane, mendable: false },
  ),
} as const
