import type { Instant, PersonId, RankingAnswer } from '@lockstep/domain'
import { type RankingRow, rankings } from '../folds/rankings.ts'
import type { Stamp } from '../folds/stamp.ts'
import { readableRanking } from '../rankings/openness.ts'
import { isStale } from '../stale.ts'
import type { View } from '../view.ts'

/** What somebody said last of how the goals rank. */
export interface Ranked {
  readonly person: PersonId
  readonly said: RankingAnswer
  readonly stamp: Stamp
  readonly open: Stamp
  /** The round in which it was said. */
  readonly row: RankingRow
}

/**
 * The last that each of these people said up to a moment in a round that asked just them; where there is none, in one that
 * asked others too. Fewer where not all have.
 */
export function rankedBy(view: View, people: readonly PersonId[], at: Instant): Ranked[] {
  const asked = [...view.rows(rankings).values()].filter(({ called }) =>
    people.every((person) => called?.asked.includes(person)),
  )
  const theirs = asked.filter(({ called }) => called?.asked.length === people.length)
  const rounds = theirs.length > 0 ? theirs : asked
  const all = rounds.flatMap((row) =>
    row.rankings.flatMap((each): Ranked[] => {
      const said = each.open.at <= at ? readableRanking(view, row, each) : undefined
      return said === undefined ? [] : [{ ...each, said, row }]
    }),
  )
  return people.flatMap((person) => {
    const said = all.filter((each) => each.person === person)
    const last = said.sort((x, y) => (x.open.at < y.open.at ? -1 : 1)).at(-1)
    return last === undefined ? [] : [last]
  })
}

export const allStale = (said: readonly Ranked[], at: Instant): boolean =>
  said.every(({ open }) => isStale(open.at, at))

/** The later of what was said. */
export const lastSaid = (said: readonly Ranked[]): Stamp | undefined =>
  said
    .map(({ open }) => open)
    .sort((x, y) => (x.at < y.at ? -1 : 1))
    .at(-1)
