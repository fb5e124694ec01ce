import { isOpenGoal, type LivingGoal } from '@lockstep/domain'
import { type GoalRow, goals } from '../folds/goals.ts'
import { onceAView } from '../view/once-a-view.ts'
import type { View } from '../view/view.ts'

export const goalStandings = [
  'proposed',
  'agreed',
  'achieved',
  'missed',
  'abandoned',
  /** Dropped without a word. */
  'lapsed',
  /** Its time was over, and nobody judged what had been said of how it went. */
  'ended',
  /** Still open when a goal of a later period took it up. */
  'carried on',
] as const
export type GoalStanding = (typeof goalStandings)[number]

/** A goal that was proposed. */
export interface BookedGoal extends GoalRow {
  readonly state: LivingGoal
}

export const isBooked = (row: GoalRow): row is BookedGoal => row.state.is !== 'none'

/** How a goal stands, wherever that is told. */
export function goalStanding(view: View, row: BookedGoal): GoalStanding {
  const { id, state } = row
  return isOpenGoal(state) && isCarriedOn(view, id) ? 'carried on' : endingOf(row, state.is)
}

/** How a goal ended: one that lapsed after it was said how it went did not go without a word. */
export const endingOf = <How extends string>(
  { progress }: Pick<GoalRow, 'progress'>,
  how: How,
): How | 'ended' => (how === 'lapsed' && progress.length > 0 ? 'ended' : how)

export const endingsInWords = {
  lapsed: 'dropped without a word',
  ended: 'ended without a verdict',
} as const

/** As other screens say it. */
export function goalStandingInWords(view: View, row: BookedGoal): string {
  const standing = goalStanding(view, row)
  return standing === 'lapsed' || standing === 'ended' ? endingsInWords[standing] : standing
}

/** What carries a goal on today is all that can have carried it on before: a past view then looks for these alone. */
function isCarriedOn(view: View, id: string): boolean {
  const later = carriedOnBy(view.today).get(id) ?? []
  return later.some((each) => view.row(goals, each.id)?.continues?.goal === id)
}

const carriedOnBy = onceAView((view) =>
  Map.groupBy(view.rows(goals).values(), ({ continues }) => continues?.goal),
)
