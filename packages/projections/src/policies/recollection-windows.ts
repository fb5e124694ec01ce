import type { nouns } from '@lockstep/domain'
import type { Policy, Timer } from './policy.ts'
import { closingAfter } from './round-window.ts'

interface Row {
  readonly id: string
  readonly closing?: Timer
}

/** What those involved in a post-mortem recall is opened once all have written it, or the last day is over. */
export const recollectionWindows: Policy<Row, typeof nouns.postmortem.events> = {
  name: 'recollection-windows',
  noun: 'postmortem',
  version: 1,
  initial: (id) => ({ id }),
  on: {
    PostmortemOpened: ({ id }, event) => ({
      id,
      closing: closingAfter(event, {
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
