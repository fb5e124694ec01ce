import { addDays, type nouns } from '@lockstep/domain'
import { type Policy, setBy, type Timer } from './policy.ts'

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
      open: setBy(event, {
        command: 'ClosePositions',
        input: { id, round: event.id },
        leaves: 'PositionsOpened',
        due: { day: addDays(event.data.closes, 1) },
        dated: 'when recorded',
      }),
    }),
    PositionsOpened: ({ id }) => ({ id }),
    DecisionDropped: ({ id }) => ({ id }),
  },
  timers: ({ open }) => (open === undefined ? [] : [open]),
}
