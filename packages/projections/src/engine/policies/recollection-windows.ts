import type { nouns } from '@lockstep/domain'
import type { Policy, Timer } from '../../view/policy.ts'
import { closingOnceOver } from './round-window.ts'

interface Row {
  readonly id: string
  readonly closing?: Timer
}

/** What those involved in a post-mortem recall is opened once all who are here have written it, or the last day is over. */
export const recollectionWindows: Policy<Row, typeof nouns.postmortem.events> = {
  name: 'recollection-windows',
  noun: 'postmortem',
  version: 2,
  initial: (id) => ({ id }),
  on: {
    PostmortemOpened: ({ id }, event) => ({
      id,
      closing: closingOnceOver(event, {
        command: 'CloseRecollections',
        input: { id },
        leaves: 'RecollectionsOpened',
      }),
    }),
    RecollectionsOpened: ({ id }) => ({ id }),
    PostmortemCalledOff: ({ id }) => ({ id }),
  },
  timers: ({ closing }) => (closing === undefined ? [] : [closing]),
}
