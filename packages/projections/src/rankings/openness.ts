import type { Openness } from '@lockstep/domain'
import { type RankingRow, rankings } from '../folds/rankings.ts'
import type { View } from '../view.ts'

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
