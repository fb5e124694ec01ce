import type { nouns } from '@lockstep/domain'
import type { Policy, Timer } from '../../view/policy.ts'
import { closingOnceOver } from './round-window.ts'

interface Row {
  readonly id: string
  /** How many pairs are sealed. */
  readonly sealed: number
  readonly closing?: Timer
}

/** Once the last day to answer a pulse is over, or all who could answer still have, what is sealed of it is opened: what there is. */
export const pulseWindows: Policy<Row, typeof nouns.pulse.events> = {
  name: 'pulse-windows',
  noun: 'pulse',
  version: 2,
  initial: (id) => ({ id, sealed: 0 }),
  on: {
    PulseCalled: ({ id }, event) => ({
      id,
      sealed: event.data.pairs.length,
      closing: closingOnceOver(event, {
        command: 'ClosePulse',
        input: { id },
        leaves: 'PulseOpened',
      }),
    }),
    PulseOpened: (row, { data: { pairs } }) => ({ ...row, sealed: row.sealed - pairs.length }),
    PulseCalledOff: ({ id }) => ({ id, sealed: 0 }),
  },
  timers: ({ sealed, closing }) => (sealed > 0 && closing !== undefined ? [closing] : []),
}
