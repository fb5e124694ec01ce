import type { Noun } from '../kernel/noun.ts'
import { events } from './events.ts'
import type { OutsideState } from './state.ts'

export const outside: Noun<typeof events, OutsideState> = {
  name: 'outside',
  numbered: { letter: 'E', digits: 2 },
  events,
  initial: { is: 'none' },
  after: { OutsideEventRecorded: ['none'] },
  refusals: {
    none: ['UnknownOutsideEvent', 'There is no such outside event.'],
    recorded: ['OutsideEventAlreadyRecorded', 'This outside event is on record.'],
  },
  evolve: {
    OutsideEventRecorded: (_, { data: { kind, seenBy, partnership } }) => ({
      is: 'recorded',
      kind,
      seenBy,
      partnership,
    }),
  },
}
