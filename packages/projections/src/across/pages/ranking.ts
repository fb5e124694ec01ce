import { askedToRank } from '@lockstep/domain'
import { type RankingRow, rankings } from '../../folds/rankings.ts'
import { namedRecord } from '../../records/named.ts'
import { isCalledRanking } from '../../subjects/rounds/ranking-line.ts'
import { roundStates } from '../../telling/round-states.ts'
import { answered } from '../page/answered.ts'
import { recordLine } from '../page/line.ts'
import { listed } from '../page/page.ts'
import { byWhomAndWhy } from '../page/told.ts'

export const ranking = listed<RankingRow>({
  fold: rankings,
  words: {
    one: 'ranking of goals',
    many: 'rankings of goals',
    create: { command: 'CallRanking', label: 'Ask how each ranks the goals' },
    empty: 'A round stands here as a line: who is asked how the goals rank, and until when.',
    figure: 'Answers',
  },
  states: Object.values(roundStates),
  partnership: ({ called }) => called?.partnership,
  line: (view, row) => {
    const named = namedRecord(view, 'ranking', row.id)
    if (!isCalledRanking(row) || named === undefined) return undefined
    const { id, called, state, opened, calledOff } = row
    const running = state.is === 'called'
    return {
      ...recordLine(view, {
        noun: 'ranking',
        id,
        title: named.title,
        kind: 'ranking',
        to: askedToRank(state),
        state: roundStates[state.is],
        note: calledOff && byWhomAndWhy(view, calledOff),
        standing: running ? 'open' : 'past',
        began: called.stamp,
        due: running ? state.closes : undefined,
        ended: running ? undefined : (calledOff?.stamp ?? opened),
      }),
      figure: answered(view, { answers: state.rankings, closes: state.closes, running }),
    }
  },
})
