import { disclosed } from '../disclosing.ts'
import { betweenTwo } from '../kernel/between-two.ts'
import type { PartnershipId, PersonId } from '../kernel/ids.ts'
import type { Noun } from '../kernel/noun.ts'
import { events } from './events.ts'
import type { ConversationState } from './state.ts'

interface Two {
  readonly from: PersonId
  readonly to: PersonId
  readonly partnership?: PartnershipId | undefined
}

const theTwo = ({ from, to, partnership }: Two) => ({
  from,
  to,
  ...(partnership === undefined ? {} : { partnership }),
})

export const conversation: Noun<typeof events, ConversationState> = {
  name: 'conversation',
  numbered: { letter: 'H', digits: 2 },
  between: betweenTwo,
  whose: betweenTwo,
  events,
  initial: { is: 'none' },
  after: {
    ConversationNeeded: ['none'],
    TalkRecorded: ['none'],
    ConversationHeld: ['needed'],
  },
  refusals: {
    none: ['ConversationNotNeeded', 'There is no such conversation.'],
    needed: ['ConversationAlreadyNeeded', 'This conversation is already asked for.'],
    held: ['ConversationAlreadyHeld', 'This conversation was held.'],
  },
  evolve: {
    ConversationNeeded: (_, { id, data }) => ({
      ...theTwo(data),
      disclosures: [],
      is: 'needed',
      neededBy: data.neededBy,
      neededSetBy: id,
    }),
    TalkRecorded: (_, { data }) => ({ ...theTwo(data), disclosures: [], is: 'held' }),
    ConversationHeld: (state) => {
      if (state.is === 'none') throw new Error('a conversation is held only once needed')
      return { ...theTwo(state), disclosures: state.disclosures, is: 'held' }
    },
    ConversationAvoided: (state) => state,
    ConversationDisclosureOffered: disclosed.offered,
    ConversationDisclosed: disclosed.agreed,
    ConversationDisclosureTakenBack: disclosed.takenBack,
  },
}
