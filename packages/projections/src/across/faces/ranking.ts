import { type AskedRanking, askedToRank } from '@lockstep/domain'
import type { RankingRow } from '../../folds/rankings.ts'
import { partnershipLine } from '../../telling/partnership-line.ts'
import { roundStates } from '../../telling/round-states.ts'
import type { View } from '../../view/view.ts'
import type { Face } from './face-of-record.ts'
import { names, records } from './words.ts'

/** Who was asked and has answered: never what they said. */
export function rankingFace(view: View, { state, called }: RankingRow): Face {
  if (called === undefined || state.is === 'none') return {}
  const said = (is: (ranking: AskedRanking) => boolean) =>
    names(
      view,
      state.rankings.filter(is).map(({ person }) => person),
    )
  return {
    state: roundStates[state.is],
    partnership: partnershipLine(view, called.partnership)?.name,
    goals: records(view, 'goal', called.goals),
    asked: names(view, askedToRank(state)),
    'last day': called.closes,
    answered: said(({ answer }) => answer !== undefined),
    'answered late': said(({ late }) => late),
    silent: said(({ silence, answer }) => silence === 'silent' && answer === undefined),
    away: said(({ silence, answer }) => silence === 'away' && answer === undefined),
  }
}
