import { z } from 'zod'
import type { RankingCall, RankingRow } from '../../folds/rankings.ts'
import { hereIn } from '../../records/here.ts'
import type { View } from '../../view/view.ts'
import { roundLine, roundShape } from './line.ts'

/** A round in which each ranks the goals: who is asked, and how many have answered. */
export const RankingLine = z.strictObject(roundShape).meta({ id: 'RankingLine' })
export type RankingLine = z.output<typeof RankingLine>

/** A round that was called. */
export interface CalledRanking extends RankingRow {
  readonly called: RankingCall
  readonly state: Exclude<RankingRow['state'], { is: 'none' }>
}

export const isCalledRanking = (row: RankingRow): row is CalledRanking =>
  row.called !== undefined && row.state.is !== 'none'

export function rankingLine(
  view: View,
  { id, called, state, calledOff }: CalledRanking,
): RankingLine {
  const { stamp, partnership } = called
  const { is, closes } = state
  const isHere = hereIn(view)
  // Who has left is waited for no more.
  const answers = state.rankings.filter(
    ({ opened, answer, person }) => opened || answer !== undefined || isHere(person),
  )
  const call = { noun: 'ranking', id, partnership, called: stamp, closes } as const
  return roundLine(view, {
    ...call,
    is,
    calledOff,
    asked: answers.map(({ person }) => person),
    answers,
  })
}
