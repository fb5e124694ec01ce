import type { Openness, RankingAnswer } from '@lockstep/domain'
import { isSealed } from '@lockstep/domain'
import { type OpenRanking, type RankingRow, rankings } from '../folds/rankings.ts'
import { isHidden, type View } from '../view/view.ts'

/**
 * How far what each said is open once it is: to everybody for whom the round exists, but not to who was asked and has not
 * answered, at the moment looked at or today.
 */
export function opennessOfRanking(view: View, row: RankingRow): Openness {
  const now = view.today.row(rankings, row.id) ?? row
  return { opened: true, closedTo: [...unheardIn(row), ...unheardIn(now)] }
}

const unheardIn = ({ state }: RankingRow) =>
  state.is === 'none'
    ? []
    : state.rankings.filter(({ answer }) => answer === undefined).map(({ person }) => person)

/** What somebody said, for who may read it; undefined for others, and where a key was destroyed. */
export const readableRanking = (
  view: View,
  row: RankingRow,
  { answer, said }: OpenRanking,
): RankingAnswer | undefined => {
  const told = isSealed(answer) ? view.tell(said, answer, opennessOfRanking(view, row)) : undefined
  return isHidden(told) ? undefined : told
}
