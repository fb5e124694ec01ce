import type { nouns } from '@lockstep/domain'
import type { Policy, Timer } from '../../view/policy.ts'
import { closingAfter } from './round-window.ts'

interface Row {
  readonly id: string
  readonly closing?: Timer
}

/** Why somebody leaves is opened once each side has told it, or the last day is over. */
export const leavingWindows: Policy<Row, typeof nouns.leaving.events> = {
  name: 'leaving-windows',
  noun: 'leaving',
  version: 1,
  initial: (id) => ({ id }),
  on: {
    LeavingAsked: ({ id }, event) => ({
      id,
      closing: closingAfter(event, {
        command: 'CloseLeaving',
        input: { id },
        leaves: 'LeavingReasonsOpened',
      }),
    }),
    LeavingReasonsOpened: ({ id }) => ({ id }),
    LeavingCalledOff: ({ id }) => ({ id }),
  },
  timers: ({ closing }) => (closing === undefined ? [] : [closing]),
}
