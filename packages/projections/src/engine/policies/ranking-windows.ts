import type { nouns } from '@lockstep/domain'
import type { Policy, Timer } from '../../view/policy.ts'
import { closingOnceOver } from './round-window.ts'

interface Row {
  readonly id: string
  readonly closing?: Timer
}

/** How each ranks the goals is opened once all who are here have answered, or the last day is over. */
export const rankingWindows: Policy<Row, typeof nouns.ranking.events> = {
  name: 'ranking-windows',
  noun: 'ranking',
  version: 2,
  initial: (id) => ({ id }),
  on: {
    RankingCalled: ({ id }, event) => ({
      id,
      closing: closingOnceOver(event, {
        command: 'CloseRanking',
        input: { id },
        leaves: 'RankingOpened',
      }),
    }),
    RankingOpened: ({ id }) => ({ id }),
    RankingCalledOff: ({ id }) => ({ id }),
  },
  timers: ({ closing }) => (closing === undefined ? [] : [closing]),
}
