import type { Noun } from '../kernel/noun.ts'
import { events } from './events.ts'
import type { ReviewState } from './state.ts'

export const review: Noun<typeof events, ReviewState> = {
  name: 'review',
  numbered: { letter: 'D', digits: 2 },
  events,
  initial: { is: 'none' },
  after: { ReviewHeld: ['none'] },
  refusals: {
    none: ['UnknownReview', 'There is no such data review.'],
    held: ['ReviewAlreadyHeld', 'This data review is already held.'],
  },
  evolve: {
    ReviewHeld: (_, { at, data: { partnership, month, present } }) => ({
      is: 'held',
      partnership,
      month,
      present,
      at,
    }),
    ReviewItemAdded: (state) => state,
  },
}
