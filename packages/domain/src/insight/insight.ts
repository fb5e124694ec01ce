import type { PersonId } from '../kernel/ids.ts'
import type { Noun } from '../kernel/noun.ts'
import { events } from './events.ts'
import type { InsightState } from './state.ts'

/** A fact may lie before the note was shared: then nobody had anything to read. */
const readBy = (state: InsightState, person: PersonId): InsightState =>
  state.is === 'none' || state.readBy.includes(person)
    ? state
    : { ...state, readBy: [...state.readBy, person] }

export const insight: Noun<typeof events, InsightState> = {
  name: 'insight',
  numbered: { letter: 'N', digits: 2 },
  events,
  initial: { is: 'none' },
  after: { InsightShared: ['none'] },
  refusals: {
    none: ['InsightNotShared', 'There is no such note.'],
    shared: ['InsightAlreadyShared', 'This note is already shared.'],
  },
  evolve: {
    InsightShared: (_, { data: { by, partnership, to } }) => ({
      is: 'shared',
      by,
      partnership,
      to,
      readBy: [],
    }),
    InsightRead: (state, { data: { person } }) => readBy(state, person),
    // What a delegate answers in somebody's name says nothing of whether they have read it.
    InsightAnswered: (state, { data: { person }, metadata: { actor } }) =>
      actor === person ? readBy(state, person) : state,
  },
}
