import type { nouns } from '@lockstep/domain'
import type { Policy, Timer } from './policy.ts'
import { closingAfter } from './round-window.ts'

interface Row {
  readonly id: string
  readonly closing?: Timer
}

/** How each ranks the goals is opened once all have answered, or the last day is over. */
export const rankingWindows: Policy<Row, typeof nouns.ranking.events> = {
  name: 'ranking-windows',
  noun: 'ranking',
  version: 1,
  initial: (id) => ({ id }),
  on: {
    RankingCalled: ({ id }, event) => ({
      id,
      closing: closingAfter(event, {
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
