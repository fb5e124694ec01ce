import type { Noun } from '../kernel/noun.ts'
import { events } from './events.ts'
import type { TopicState } from './state.ts'

type Living = Exclude<TopicState, { is: 'none' }>

const living = (state: TopicState): Living => {
  if (state.is === 'none') throw new Error('a topic lives only once raised')
  return state
}

export const topic: Noun<typeof events, TopicState> = {
  name: 'topic',
  numbered: { letter: 'T', digits: 2 },
  whose: (state) => (state.is === 'none' ? [] : state.among),
  events,
  initial: { is: 'none' },
  after: {
    TopicRaised: ['none'],
    TopicCarriedOver: ['raised'],
    TopicDiscussed: ['raised'],
    TopicDropped: ['raised'],
  },
  ended: 'dropped',
  refusals: {
    none: ['TopicNotRaised', 'There is no such topic.'],
    raised: ['TopicAlreadyRaised', 'This topic is already raised.'],
    discussed: ['TopicAlreadyDiscussed', 'This topic was discussed.'],
    dropped: ['TopicAlreadyDropped', 'This topic was dropped.'],
  },
  evolve: {
    TopicRaised: (_, { data: { partnership, among, meetingOn } }) => ({
      is: 'raised',
      partnership,
      among,
      ...(meetingOn === undefined ? {} : { meetingOn }),
    }),
    TopicCarriedOver: (state, { data: { meetingOn } }) => {
      const { meetingOn: _, ...rest } = living(state)
      return meetingOn === undefined ? rest : { ...rest, meetingOn }
    },
    TopicDiscussed: (state) => ({ ...living(state), is: 'discussed' }),
    TopicDropped: (state) => ({ ...living(state), is: 'dropped' }),
  },
}
