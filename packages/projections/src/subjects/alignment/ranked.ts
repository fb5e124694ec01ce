import type { Instant, PersonId, RankingAnswer } from '@lockstep/domain'
import { type RankingRow, rankings } from '../../folds/rankings.ts'
import type { Stamp } from '../../folds/stamp.ts'
import { readableRanking } from '../../records/ranking-openness.ts'
import { isStale, withStale } from '../../telling/stale.ts'
import type { View } from '../../view/view.ts'
import type { PartLoss } from './part.ts'

/** What somebody said last of how the goals rank. */
export interface Ranked {
  readonly person: PersonId
  readonly said: RankingAnswer
  readonly stamp: Stamp
  readonly open: Stamp
  /** The round in which it was said. */
  readonly row: RankingRow
}

/** All that these people said in rounds that asked every one of them, as far as it may be read. */
export const rankedIn = (view: View, people: readonly PersonId[]): Ranked[] =>
  [...view.rows(rankings).values()]
    .filter(({ called }) => people.every((person) => called?.asked.includes(person)))
    .flatMap((row) =>
      row.rankings.flatMap((each): Ranked[] => {
        const said = people.includes(each.person) ? readableRanking(view, row, each) : undefined
        return said === undefined ? [] : [{ ...each, said, row }]
      }),
    )

/**
 * The last that each of these people had said at a moment in a round that asked just them; where there was none, in one that
 * asked others too. Fewer where not all had.
 */
export function rankedAt(all: readonly Ranked[], people: readonly PersonId[], at: Instant) {
  const open = all.filter((each) => each.open.at <= at)
  return people.flatMap((person) => {
    const said = open.filter((each) => each.person === person)
    const amongThem = said.filter(({ row }) => row.called?.asked.length === people.length)
    return latestOf(amongThem.length > 0 ? amongThem : said) ?? []
  })
}

export const allStale = (said: readonly Ranked[], at: Instant): boolean =>
  said.every(({ open }) => isStale(open.at, at))

/** When something was said, and when each of it grows stale. */
export const whenSaid = (all: readonly Ranked[]): Instant[] =>
  withStale(all.map(({ open }) => open.at))

/** The later of what was said. */
export const latestOf = (said: readonly Ranked[]): Ranked | undefined =>
  said.toSorted((x, y) => (x.open.at < y.open.at ? -1 : 1)).at(-1)

/** The round in which it was said, and when it was opened. */
export const roundOf = ({ row, open }: Ranked): Pick<PartLoss, 'href' | 'said'> => ({
  href: { noun: 'ranking', id: row.id },
  said: open,
})
