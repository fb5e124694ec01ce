import { LocalDate, takings } from '@lockstep/domain'
import { z } from 'zod'
import type { GoalExpectation, GoalRow } from '../../folds/goals.ts'
import { PersonView } from '../../query.ts'
import { isStale } from '../../stale.ts'
import type { View } from '../../view.ts'
import { byFamilyName, personView } from './person.ts'
import { StampView, stampView } from './stamp.ts'

export const ExpectationView = z.strictObject({
  stamp: StampView,
  person: PersonView,
  target: z.number().optional(),
  horizon: LocalDate.optional(),
  takenAs: z.enum(takings).optional(),
  /** The last that this person said. */
  current: z.boolean(),
  /** Older than 90 days at the moment. */
  stale: z.boolean(),
})
type ExpectationView = z.output<typeof ExpectationView>

/** What each person expects of a goal, in order of family name, and what they had said before. */
export function expectationsOf(view: View, { expectations }: GoalRow): ExpectationView[] {
  const last = new Map(expectations.map((each) => [each.person, each]))
  const told = (each: GoalExpectation): ExpectationView => {
    const { stamp, person, target, horizon, takenAs } = each
    return {
      stamp: stampView(view, stamp),
      person: personView(view, person),
      ...(target === undefined ? {} : { target }),
      ...(horizon === undefined ? {} : { horizon }),
      ...(takenAs === undefined ? {} : { takenAs }),
      current: last.get(person) === each,
      stale: isStale(stamp.at, view.moment),
    }
  }
  return expectations
    .map(told)
    .sort(
      (a, b) =>
        Number(b.current) - Number(a.current) ||
        byFamilyName(a.person, b.person) ||
        (a.stamp.at < b.stamp.at ? 1 : -1),
    )
}
