import type { Noun } from '../kernel/noun.ts'
import { events } from './events.ts'
import type { HandoverState } from './state.ts'

export const handover: Noun<typeof events, HandoverState> = {
  name: 'handover',
  numbered: { letter: 'HO', digits: 2 },
  events,
  initial: { is: 'none' },
  after: { HandoverBegun: ['none'], HandoverEnded: ['going on'] },
  refusals: {
    none: ['UnknownHandover', 'There is no such handover.'],
    'going on': ['HandoverGoesOn', 'This handover goes on.'],
    ended: ['HandoverHasEnded', 'This handover has ended.'],
  },
  evolve: {
    HandoverBegun: (_, { data: { by, from, to, role, partnership } }) => ({
      is: 'going on',
      ...(partnership === undefined ? {} : { partnership }),
      ...{ by, from, to, role },
      items: [],
    }),
    HandoverItemAnswered: (state, { id, data: { of, taken, concerns } }) =>
      state.is === 'none'
        ? state
        : {
            ...state,
            items: [
              ...state.items.filter((each) => each.of.id !== of.id),
              { id, of, taken, concerns },
            ],
          },
    HandoverItemSettled: (state) => state,
    HandoverEnded: (state) => {
      if (state.is === 'none') throw new Error('a handover ends only once begun')
      return { ...state, is: 'ended' }
    },
  },
}
