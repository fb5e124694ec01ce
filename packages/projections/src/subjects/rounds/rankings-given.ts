import { type AskedRanking, Ranks } from '@lockstep/domain'
import { z } from 'zod'
import type { SealedRanking } from '../../folds/rankings.ts'
import { hereIn } from '../../records/here.ts'
import { namedRecord } from '../../records/named.ts'
import { SEALED } from '../../records/position-openness.ts'
import { opennessOfRanking } from '../../records/ranking-openness.ts'
import { byFamilyName, personView } from '../../telling/person.ts'
import { roundAnswer } from '../../telling/round-answer.ts'
import { stampView } from '../../telling/stamp.ts'
import { PersonView, readable } from '../../view/query.ts'
import { isHidden, type View } from '../../view/view.ts'
import type { CalledRanking } from './ranking-line.ts'

/** What one said, for who may read it. */
const RankingSaid = z
  .strictObject({
    /** In their order; equal ranks are level. */
    ranks: Ranks,
    points: z.array(z.strictObject({ goal: z.string(), points: z.int() })),
    guess: z.strictObject({ of: z.string(), ranks: Ranks }).optional(),
  })
  .meta({ id: 'RankingSaid' })

/** What one person was asked, whether they answered, and for who may read it, what. */
export const RankingGiven = z
  .strictObject({
    person: PersonView,
    ...roundAnswer,
    said: readable(RankingSaid).optional(),
  })
  .meta({ id: 'RankingGiven' })
export type RankingGiven = z.output<typeof RankingGiven>

/** One of each who is asked, in order of family name. */
export const rankingsGiven = (view: View, row: CalledRanking): RankingGiven[] =>
  row.state.rankings
    .map((asked) => ({ person: personView(view, asked.person), ...givenBy(view, row, asked) }))
    .sort((x, y) => byFamilyName(x.person, y.person))

function givenBy(view: View, row: CalledRanking, { person, silence }: AskedRanking) {
  const is = (each: SealedRanking) => each.person === person
  const open = row.rankings.find(is)
  if (open !== undefined) {
    return {
      state: open.said === undefined ? ('erased' as const) : open.kind,
      given: stampView(view, open.stamp),
      opened: stampView(view, open.open),
      said: saidTo(view, open, opennessOfRanking(view, row)),
    }
  }
  const sealed = row.sealed.find(is)
  if (sealed !== undefined) {
    const given = stampView(view, sealed.stamp)
    return { state: 'sealed' as const, given, said: saidTo(view, sealed, SEALED) }
  }
  if (silence === undefined && hereIn(view)(person)) return { state: 'waiting' as const }
  return { state: silence === 'silent' ? silence : ('not there' as const) }
}

function saidTo(
  view: View,
  { answer }: SealedRanking,
  openness: Parameters<View['open']>[1],
): RankingGiven['said'] {
  const said = view.open(answer, openness)
  if (isHidden(said)) return said
  return { ...said, ranks: said.ranks.toSorted((x, y) => x.rank - y.rank) }
}

/** What of it is of goals that the viewer may read. */
export function toldOf(view: View, given: RankingGiven): RankingGiven {
  const { said } = given
  if (said === undefined || isHidden(said)) return given
  const { ranks, points, guess } = said
  const isRead = ({ goal }: { readonly goal: string }) => isGoalRead(view, goal)
  return {
    ...given,
    said: {
      ranks: ranks.filter(isRead),
      points: points.filter(isRead),
      ...(guess === undefined ? {} : { guess: { ...guess, ranks: guess.ranks.filter(isRead) } }),
    },
  }
}

export const isGoalRead = (view: View, goal: string): boolean =>
  namedRecord(view, 'goal', goal) !== undefined
