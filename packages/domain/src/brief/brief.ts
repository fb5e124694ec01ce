import type { Noun } from '../kernel/noun.ts'
import { events } from './events.ts'
import { type BriefState, hiringIn } from './state.ts'

export const brief: Noun<typeof events, BriefState> = {
  name: 'brief',
  numbered: { letter: 'RB', digits: 2 },
  whose: hiringIn,
  about: (state) => (state.is === 'none' ? [] : [state.person]),
  events,
  initial: { is: 'none' },
  after: { RoleBriefWritten: ['none'], RoleBriefRevised: ['written'] },
  refusals: {
    none: ['UnknownRoleBrief', 'There is no such role brief.'],
    written: ['RoleBriefAlreadyWritten', 'This role brief is already written.'],
  },
  evolve: {
    RoleBriefWritten: (_, { data: { person, by, partnership, role, starts } }) => ({
      is: 'written',
      ...(partnership === undefined ? {} : { partnership }),
      ...{ person, by, role, starts },
      asked: [],
    }),
    RoleBriefRevised: (state) => state,
    HireExpectationsStated: (state) => state,
    HireDayCame: (state, { data: { day } }) =>
      state.is === 'none' ? state : { ...state, asked: [...state.asked, day] },
    HireDayAnswered: (state) => state,
  },
}
