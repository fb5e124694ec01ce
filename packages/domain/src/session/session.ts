import type { Noun } from '../kernel/noun.ts'
import { events, type SessionAction } from './events.ts'
import { lastDayOf, type SessionState, type SessionTime } from './state.ts'

type Living = Exclude<SessionState, { is: 'none' }>

const living = (state: SessionState): Living => {
  if (state.is === 'none') throw new Error('a session lives only once planned or recorded')
  return state
}

type Whose = Pick<Living, 'partnership' | 'kind' | 'host' | 'among'>

const whose = ({ partnership, kind, host, among }: Whose): Whose => ({
  partnership,
  kind,
  host,
  among,
})

const timeOf = ({ on, until, time, minutes }: SessionTime): SessionTime => ({
  on,
  ...(until === undefined ? {} : { until }),
  ...(time === undefined ? {} : { time }),
  ...(minutes === undefined ? {} : { minutes }),
})

const agreed = (actions: readonly SessionAction[]) =>
  actions.map(({ id, who, to, words }) => ({
    ...{ id, who, to, declined: false },
    ...(words === undefined ? {} : { among: words.owners }),
  }))

export const session: Noun<typeof events, SessionState> = {
  name: 'session',
  whose: (state) => (state.is === 'none' ? [] : state.among),
  events,
  initial: { is: 'none' },
  after: {
    SessionPlanned: ['none'],
    SessionRecorded: ['none'],
    SessionMoved: ['planned'],
    SessionHeld: ['planned'],
    SessionCalledOff: ['planned'],
  },
  ended: 'called off',
  refusals: {
    none: ['SessionNotPlanned', 'There is no such session.'],
    planned: ['SessionAlreadyPlanned', 'This session is already planned.'],
    held: ['SessionAlreadyHeld', 'This session was held.'],
    'called off': ['SessionAlreadyCalledOff', 'This session was called off.'],
  },
  evolve: {
    SessionPlanned: (_, { id, data }) => ({
      ...whose(data),
      is: 'planned',
      when: timeOf(data),
      daySetBy: id,
      ...(data.cadence === undefined ? {} : { since: data.cadence.since }),
    }),
    SessionRecorded: (_, { data }) => ({
      ...whose(data),
      is: 'held',
      on: lastDayOf(data),
      present: data.present,
      disputedBy: [],
      actions: agreed(data.actions),
    }),
    SessionMoved: (state, { id, data }) => ({
      ...whose(living(state)),
      is: 'planned',
      when: timeOf(data),
      daySetBy: id,
    }),
    SessionHeld: (state, { data: { on, present, actions } }) => ({
      ...whose(living(state)),
      is: 'held',
      on,
      present,
      disputedBy: [],
      actions: agreed(actions),
    }),
    SessionCalledOff: (state) => ({ ...whose(living(state)), is: 'called off' }),
    SessionMissed: (state) => state,
    AttendanceDisputed: (state, { data: { person } }) =>
      state.is === 'held' ? { ...state, disputedBy: [...state.disputedBy, person] } : state,
    ActionDeclined: (state, { data }) =>
      state.is === 'held'
        ? {
            ...state,
            actions: state.actions.map((action) =>
              action.id === data.action ? { ...action, declined: true } : action,
            ),
          }
        : state,
  },
}
