import type { nouns } from '@lockstep/domain'
import { type Policy, setBy, type Timer } from '../../view/policy.ts'

interface Row {
  readonly id: string
  readonly replaces?: Timer
}

/** A feedback that takes an older one's place marks the older one. */
export const replacements: Policy<Row, typeof nouns.feedback.events> = {
  name: 'replacements',
  noun: 'feedback',
  version: 1,
  initial: (id) => ({ id }),
  on: {
    'FeedbackGiven.v2': ({ id }, event) => {
      const { replaces } = event.data
      if (replaces === undefined) return { id }
      return {
        id,
        replaces: setBy(event, {
          command: 'MarkReplaced',
          input: { id: replaces, by: id },
          leaves: 'FeedbackReplaced',
          due: { at: event.at },
          dated: 'when due',
        }),
      }
    },
  },
  timers: ({ replaces }) => (replaces === undefined ? [] : [replaces]),
}
