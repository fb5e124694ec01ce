import type { nouns } from '@lockstep/domain'
import type { Policy, Timer } from './policy.ts'
import { closingAfter } from './round-window.ts'

interface Row {
  readonly id: string
  readonly open?: Timer
}

/** Once the last day for positions is over, they are opened: those that were given. */
export const positionWindows: Policy<Row, typeof nouns.decision.events> = {
  name: 'position-windows',
  noun: 'decision',
  version: 1,
  initial: (id) => ({ id }),
  on: {
    PositionsCalled: ({ id }, event) => ({
      id,
      open: closingAfter(event, {
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
