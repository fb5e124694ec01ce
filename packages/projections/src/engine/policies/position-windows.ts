import type { nouns } from '@lockstep/domain'
import type { Policy, Timer } from '../../view/policy.ts'
import { closingOnceOver } from './round-window.ts'

interface Row {
  readonly id: string
  readonly open?: Timer
}

/** Once the last day for positions is over, or all who have given none have left, they are opened: those that were given. */
export const positionWindows: Policy<Row, typeof nouns.decision.events> = {
  name: 'position-windows',
  noun: 'decision',
  version: 2,
  initial: (id) => ({ id }),
  on: {
    PositionsCalled: ({ id }, event) => ({
      id,
      open: closingOnceOver(event, {
        command: 'ClosePositions',
        input: { id, round: event.id },
        leaves: 'PositionsOpened',
      }),
    }),
    PositionsOpened: ({ id }) => ({ id }),
    DecisionDropped: ({ id }) => ({ id }),
  },
  timers: ({ open }) => (open === undefined ? [] : [open]),
}
