import { addDays, type nouns } from '@lockstep/domain'
import { type Policy, setBy, type Timer } from './policy.ts'

interface Row {
  readonly id: string
  /** How many pairs are sealed. */
  readonly sealed: number
  readonly closing?: Timer
}

/** Once the last day to answer a pulse is over, what is sealed of it is opened: what there is. */
export const pulseWindows: Policy<Row, typeof nouns.pulse.events> = {
  name: 'pulse-windows',
  noun: 'pulse',
  version: 1,
  initial: (id) => ({ id, sealed: 0 }),
  on: {
    PulseCalled: ({ id }, event) => ({
      id,
      sealed: event.data.pairs.length,
      closing: setBy(event, {
        command: 'ClosePulse',
        input: { id },
        leaves: 'PulseOpened',
        due: { day: addDays(event.data.closes, 1) },
        dated: 'when recorded',
      }),
    }),
    PulseOpened: (row, { data: { pairs } }) => ({ ...row, sealed: row.sealed - pairs.length }),
  },
  timers: ({ sealed, closing }) => (sealed > 0 && closing !== undefined ? [closing] : []),
}
