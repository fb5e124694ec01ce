import { betweenTwo } from '../kernel/between-two.ts'
import type { Noun } from '../kernel/noun.ts'
import { events } from './events.ts'
import type { CommitmentState } from './state.ts'

type Living = Exclude<CommitmentState, { is: 'none' }>

const now = (state: CommitmentState, is: Living['is']): Living => {
  if (state.is === 'none') throw new Error('a commitment lives only once made')
  return { ...state, is }
}

export const commitment: Noun<typeof events, CommitmentState> = {
  name: 'commitment',
  numbered: { letter: 'C', digits: 2 },
  between: betweenTwo,
  whose: betweenTwo,
  events,
  initial: { is: 'none' },
  after: {
    CommitmentMade: ['none'],
    BadNewsTold: ['made'],
    CommitmentDone: ['made', 'missed'],
    CommitmentKept: ['made', 'done', 'missed'],
    CommitmentMissed: ['made', 'done'],
    CommitmentReleased: ['made', 'done'],
  },
  refusals: {
    none: ['CommitmentNotMade', 'There is no such commitment.'],
    made: ['CommitmentAlreadyMade', 'This commitment is already made.'],
    done: ['CommitmentAlreadyDone', 'This commitment is said to be done.'],
    kept: ['CommitmentAlreadyKept', 'This commitment was kept.'],
    missed: ['CommitmentAlreadyMissed', 'This commitment was missed.'],
    released: ['CommitmentAlreadyReleased', 'This commitment was released.'],
  },
  evolve: {
    CommitmentMade: (_, { id, at, data: { partnership, from, to, dueOn, action } }) => ({
      is: 'made',
      ...(partnership === undefined ? {} : { partnership }),
      from,
      to,
      dueOn,
      dueSetBy: id,
      madeAt: at,
      ...(action === undefined ? {} : { takesOn: { action, by: from } }),
    }),
    BadNewsTold: (state) => state,
    CommitmentDone: (state, { data }) => ({ ...now(state, 'done'), doneOn: data.on }),
    CommitmentCameDue: (state) => state,
    CommitmentKept: (state) => now(state, 'kept'),
    CommitmentMissed: (state) => now(state, 'missed'),
    CommitmentReleased: (state) => now(state, 'released'),
  },
}
