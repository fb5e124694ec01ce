import type { Noun } from '../kernel/noun.ts'
import { events } from './events.ts'
import type { VisionState } from './state.ts'

export const vision: Noun<typeof events, VisionState> = {
  name: 'vision',
  numbered: { letter: 'V', digits: 1 },
  events,
  initial: { is: 'none' },
  after: { VisionShared: ['none'] },
  refusals: {
    none: ['VisionNotShared', 'There is no such vision.'],
    shared: ['VisionAlreadyShared', 'This version is shared.'],
  },
  evolve: {
    VisionShared: (_, { at, data: { partnership, by, version, takenAs } }) => ({
      is: 'shared',
      ...{ partnership, by, version, takenAs, at },
    }),
    VisionReconfirmed: (state) => state,
  },
}
