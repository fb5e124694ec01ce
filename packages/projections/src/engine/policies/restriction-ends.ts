import { addDays, type nouns } from '@lockstep/domain'
import { type Policy, setBy, type Timer } from '../../view/policy.ts'

interface Row {
  readonly id: string
  readonly closed?: Timer
}

/** A decision that is restricted until a day is opened to all once that day is over. */
export const restrictionEnds: Policy<Row, typeof nouns.decision.events> = {
  name: 'restriction-ends',
  noun: 'decision',
  version: 1,
  initial: (id) => ({ id }),
  on: {
    DecisionProposed: ({ id }, event) => {
      const until = event.data.restricted?.until
      if (until === undefined) return { id }
      return {
        id,
        closed: setBy(event, {
          command: 'OpenDecision',
          input: { id },
          leaves: 'DecisionOpened',
          due: { day: addDays(until, 1) },
          dated: 'when recorded',
        }),
      }
    },
    DecisionOpened: ({ id }) => ({ id }),
  },
  timers: ({ closed }) => (closed === undefined ? [] : [closed]),
}
