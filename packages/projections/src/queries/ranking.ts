import type { CommandName } from '@lockstep/domain'
import { z } from 'zod'
import { HistoryEntry, historyOf } from '../across/entries/history.ts'
import { rankings } from '../folds/rankings.ts'
import { namedRecords } from '../records/named.ts'
import { unnamed, unnamedAmong } from '../records/unnamed.ts'
import { comparisonsOf, RankingComparison } from '../subjects/alignment/ranking-comparison.ts'
import {
  type CalledRanking,
  isCalledRanking,
  RankingLine,
  rankingLine,
} from '../subjects/rounds/ranking-line.ts'
import { RankingGiven, rankingsGiven, toldOf } from '../subjects/rounds/rankings-given.ts'
import { mayGive } from '../telling/actions.ts'
import { Named } from '../telling/href.ts'
import { answerable } from '../telling/round-answer.ts'
import { query } from '../view/query.ts'
import type { View } from '../view/view.ts'

export const ranking = query({
  name: 'ranking',
  summary:
    'A round over the goals: who was asked and has answered, and how each ranks them once it is open.',
  params: z.strictObject({ id: z.string() }),
  response: z.strictObject({
    ranking: RankingLine,
    /** What is asked about; a goal that was withdrawn since is left out. */
    goals: z.array(Named),
    /** What is said in place of those that the viewer may not read: "two goals that are not yours to read". */
    unnamed: z.string().optional(),
    given: z.array(RankingGiven),
    /** What the viewer is asked and may still answer; absent for who is not asked, and in the past. */
    question: z.strictObject({ state: z.enum(answerable) }).optional(),
    comparisons: z.array(RankingComparison),
    history: z.array(HistoryEntry),
    /** Commands that the viewer may give now. */
    actions: z.array(z.string()),
  }),
  answer: (view, { id }) => {
    const row = view.row(rankings, id)
    if (row === undefined || !isCalledRanking(row)) return undefined
    const given = rankingsGiven(view, row)
    return {
      ranking: rankingLine(view, row),
      ...goalsOf(view, row),
      given: given.map((each) => toldOf(view, each)),
      ...questionOf(view, row, given),
      comparisons: comparisonsOf(view, given),
      history: historyOf(view, 'ranking', row.id),
      actions: mayGive(view, offered(view, row), row.state, row.called.partnership),
    }
  },
})

function goalsOf(view: View, { called }: CalledRanking) {
  const gone = unnamedAmong(view, 'goal', called.goals).length
  return {
    goals: namedRecords(view, 'goal', called.goals),
    ...(gone === 0 ? {} : { unnamed: unnamed(view, 'goal', gone) }),
  }
}

/** While it is sealed it may be called off; from then on none may but answer late. */
function offered(view: View, row: CalledRanking): CommandName[] {
  const { state, beingOpened } = rankingLine(view, row)
  if (state === 'called off') return []
  const sealed = state === 'running' && !beingOpened
  return ['RankGoals', ...(sealed ? (['CallOffRanking'] as const) : [])]
}

function questionOf(view: View, row: CalledRanking, given: readonly RankingGiven[]) {
  const mine = given.find(({ person }) => person.id === view.viewer.person)
  const state = answerable.find((each) => each === mine?.state)
  const { state: stands, beingOpened } = rankingLine(view, row)
  const over = view.past || beingOpened || stands === 'called off'
  return state === undefined || over ? {} : { question: { state } }
}
