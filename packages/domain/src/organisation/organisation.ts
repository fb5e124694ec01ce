import type { Noun } from '../kernel/noun.ts'
import { events } from './events.ts'
import type { Founded, OrganisationState } from './state.ts'

const founded = (state: OrganisationState): Founded => {
  if (state.is === 'none') throw new Error('an organisation lives only once founded')
  return state
}

export const organisation: Noun<typeof events, OrganisationState> = {
  name: 'organisation',
  events,
  initial: { is: 'none' },
  after: {
    OrganisationFounded: ['none'],
    CrisisDeclared: ['founded'],
    CrisisEnded: ['in crisis'],
  },
  refusals: {
    none: ['OrganisationNotFounded', 'There is no such organisation.'],
    founded: ['NoCrisisDeclared', 'No crisis is declared.'],
    'in crisis': ['CrisisAlreadyDeclared', 'A crisis is already declared.'],
  },
  evolve: {
    OrganisationFounded: (_, { data, metadata }) => ({
      is: 'founded',
      name: data.name,
      zone: data.zone,
      owner: data.owner,
      administrators: [],
      holidays: [],
      ...(data.demo ? { demoClock: metadata.recordedAt } : {}),
    }),
    OrganisationRenamed: (state, { data }) => ({ ...founded(state), name: data.name }),
    ZoneChanged: (state, { data }) => ({ ...founded(state), zone: data.zone }),
    HolidayDeclared: (state, { data }) => ({
      ...founded(state),
      holidays: [...founded(state).holidays, data.date].sort(),
    }),
    CrisisDeclared: (state) => ({ ...founded(state), is: 'in crisis' }),
    CrisisEnded: (state) => ({ ...founded(state), is: 'founded' }),
    AdministratorAppointed: (state, { data }) => ({
      ...founded(state),
      administrators: [...founded(state).administrators, data.person],
    }),
    AdministratorDismissed: (state, { data }) => ({
      ...founded(state),
      administrators: founded(state).administrators.filter((person) => person !== data.person),
    }),
    OwnershipHanded: (state, { data }) => ({ ...founded(state), owner: data.to }),
    ClockMoved: (state, { data }) => ({ ...founded(state), demoClock: data.to }),
  },
}
