import { addDays, lastDayOf, type nouns, type Recorded, type SessionTime } from '@lockstep/domain'
import { type Policy, setBy, type Timer } from '../../view/policy.ts'

interface Row {
  readonly id: string
  readonly running?: Timer
}

function dayAfter(id: string, event: Recorded, when: SessionTime): Row {
  const on = lastDayOf(when)
  return {
    id,
    running: setBy(event, {
      command: 'MarkSessionMissed',
      input: { id, setBy: event.id, on },
      leaves: 'SessionMissed',
      due: { day: addDays(on, 1) },
      dated: 'when due',
    }),
  }
}

/** A session that nobody said was held, moved or called off by the end of its day did not take place. */
export const sessionDays: Policy<Row, typeof nouns.session.events> = {
  name: 'session-days',
  noun: 'session',
  version: 1,
  initial: (id) => ({ id }),
  on: {
    SessionPlanned: ({ id }, event) => dayAfter(id, event, event.data),
    SessionMoved: ({ id }, event) => dayAfter(id, event, event.data),
    SessionHeld: ({ id }) => ({ id }),
    SessionCalledOff: ({ id }) => ({ id }),
  },
  timers: ({ running }) => (running === undefined ? [] : [running]),
}
