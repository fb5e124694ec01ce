import { addDays, type nouns } from '@lockstep/domain'
import { type Policy, setBy, type Timer } from '../../view/policy.ts'

interface Row {
  readonly id: string
  readonly running?: Timer
}

/** A hard conversation that was not held by the day by which it was needed is avoided from the next day on. */
export const conversationDays: Policy<Row, typeof nouns.conversation.events> = {
  name: 'conversation-days',
  noun: 'conversation',
  version: 1,
  initial: (id) => ({ id }),
  on: {
    ConversationNeeded: ({ id }, event) => {
      const { neededBy: on } = event.data
      return {
        id,
        running: setBy(event, {
          command: 'MarkConversationAvoided',
          input: { id, setBy: event.id, on },
          leaves: 'ConversationAvoided',
          due: { day: addDays(on, 1) },
          dated: 'when due',
        }),
      }
    },
    ConversationHeld: ({ id }) => ({ id }),
  },
  timers: ({ running }) => (running === undefined ? [] : [running]),
}
