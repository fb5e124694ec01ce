import { LocalDate, takings } from '@lockstep/domain'
import { z } from 'zod'
import { endedBy } from '../../folds/goal-row.ts'
import type { GoalExpectation, GoalRow } from '../../folds/goals.ts'
import { cameFirst } from '../../folds/stamp.ts'
import { byFamilyName, peopleView, personView } from '../../telling/person.ts'
import { isStale } from '../../telling/stale.ts'
import { StampView, stampView } from '../../telling/stamp.ts'
import { PersonView } from '../../view/query.ts'
import type { View } from '../../view/view.ts'
import { comparedOn } from '../alignment/expectations-part.ts'
import { twosOf } from '../alignment/twos.ts'

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
  /** Recorded once the goal was over: no expectation any more. */
  afterwards: z.boolean(),
})
type ExpectationView = z.output<typeof ExpectationView>

/** What each person expects of a goal, in order of family name, and what they had said before. */
export function expectationsOf(view: View, { expectations, outcomes }: GoalRow): ExpectationView[] {
  const ended = endedBy(outcomes)?.stamp
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
      afterwards: ended !== undefined && !cameFirst(stamp, ended),
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

const ratio = z.strictObject({ one: z.number(), other: z.number(), ratio: z.number() })

/** How far two expect the same of a goal: the ratios of what each expects beyond its baseline, and of the time to it. */
export const ExpectedByTwo = z
  .strictObject({
    one: PersonView,
    other: PersonView,
    gain: ratio,
    days: ratio,
    /** 0..1, the mean of the two ratios. */
    value: z.number(),
  })
  .meta({ id: 'ExpectedByTwo' })
type ExpectedByTwo = z.output<typeof ExpectedByTwo>

/** Every two who said how much they expect and by when, in order of family name. */
export function expectedByTwos(view: View, row: GoalRow): ExpectedByTwo[] {
  const people = peopleView(
    view,
    row.expectations.map(({ person }) => person),
  )
  return twosOf(people).flatMap(([one, other]) => {
    const compared = comparedOn(view, row, [one.id, other.id], view.moment)
    if (compared === undefined) return []
    const { gains, days, part } = compared
    return [
      {
        one,
        other,
        gain: { one: gains[0], other: gains[1], ratio: part.targetRatio },
        days: { one: days[0], other: days[1], ratio: part.horizonRatio },
        value: part.value,
      },
    ]
  })
}
