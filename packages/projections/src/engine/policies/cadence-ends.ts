import type { nouns } from '@lockstep/domain'
import { type Policy, setBy, type Timer } from '../../view/policy.ts'

interface Row {
  readonly id: string
  readonly planned?: Timer
}

/** What a rhythm planned goes with it, where that is agreed anew or ended before; what somebody moved stays. */
export const cadenceEnds: Policy<Row, typeof nouns.session.events> = {
  name: 'cadence-ends',
  noun: 'session',
  version: 1,
  initial: (id) => ({ id }),
  on: {
    SessionPlanned: ({ id }, event) => {
      const { partnership, cadence } = event.data
      if (cadence === undefined) return { id }
      return {
        id,
        planned: setBy(event, {
          command: 'CallOffSessionInCadence',
          input: { id, partnership, since: cadence.since, setBy: event.id },
          leaves: 'SessionCalledOff',
          due: { at: event.at },
          dated: 'when recorded',
        }),
      }
    },
    SessionMoved: ({ id }) => ({ id }),
    SessionHeld: ({ id }) => ({ id }),
    SessionCalledOff: ({ id }) => ({ id }),
    SessionMissed: ({ id }) => ({ id }),
  },
  timers: ({ planned }) => (planned === undefined ? [] : [planned]),
}
