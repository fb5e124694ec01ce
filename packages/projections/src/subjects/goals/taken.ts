import { type PersonId, takings } from '@lockstep/domain'
import type { GoalRow } from '../../folds/goals.ts'

type Taken = (typeof takings)[number]

/** What some take a goal for. */
export interface TakenFor {
  readonly takenAs: Taken
  readonly people: readonly PersonId[]
}

/** So many steps apart is a gap: a dream for a plan, a stretch for a promise. */
const GAP = 2

/**
 * The least and the most that anybody takes a goal for, by the last that each said of it; undefined unless they are a
 * gap apart, as a dream that another takes for a promise.
 */
export function takenApart({
  expectations,
}: Pick<GoalRow, 'expectations'>):
  | { readonly least: TakenFor; readonly most: TakenFor }
  | undefined {
  const last = new Map(
    expectations.flatMap(({ person, takenAs }) =>
      takenAs === undefined ? [] : [[person, takenAs]],
    ),
  )
  const steps = [...last.values()].map((taken) => takings.indexOf(taken))
  const [least, most] = [Math.min(...steps), Math.max(...steps)].map((step) => takings[step])
  if (least === undefined || most === undefined) return undefined
  if (takings.indexOf(most) - takings.indexOf(least) < GAP) return undefined
  const who = (takenAs: Taken): TakenFor => ({
    takenAs,
    people: [...last].filter(([, taken]) => taken === takenAs).map(([person]) => person),
  })
  return { least: who(least), most: who(most) }
}
