import { z } from 'zod'
import { GoalId, PersonId } from '../kernel/ids.ts'
import { noneTwice } from '../kernel/none-twice.ts'

/** As many goals as somebody can hold against each other. */
export const MOST_RANKED = 30

/** Who gives points gives all of them. */
export const POINTS_TO_GIVE = 100

/** The goals in somebody's order: 1 comes first, equal ranks are level, and a goal left out has no place. */
export const Ranks = noneTwice(
  z.array(z.strictObject({ goal: GoalId, rank: z.int().min(1).max(MOST_RANKED) })).max(MOST_RANKED),
  ({ goal }) => goal,
  'ranks the same goal twice',
)

/** Whether places are counted from 1 without a gap. After two that are level comes 2, or 3 as in sports. */
export function isOrder(ranks: readonly { readonly rank: number }[]): boolean {
  const places = [...new Set(ranks.map(({ rank }) => rank))].sort((one, other) => one - other)
  const ahead = (place: number) => ranks.filter(({ rank }) => rank < place).length
  return (
    places.every((place, n) => place === n + 1) ||
    places.every((place) => place === ahead(place) + 1)
  )
}

/** What each goal is worth to somebody; one left out gets nothing. */
export const Points = noneTwice(
  z
    .array(z.strictObject({ goal: GoalId, points: z.int().min(1).max(POINTS_TO_GIVE) }))
    .max(MOST_RANKED),
  ({ goal }) => goal,
  'gives points to the same goal twice',
)

/** How somebody thinks that another ranks them. */
export const Guess = z.strictObject({ of: PersonId, ranks: Ranks })

/** What one person says in a round. */
export const RankingAnswer = z.strictObject({
  ranks: Ranks,
  points: Points,
  guess: Guess.optional(),
})
export type RankingAnswer = z.output<typeof RankingAnswer>
