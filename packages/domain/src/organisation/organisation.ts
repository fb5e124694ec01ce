import type { Noun } from '../kernel/noun.ts'
import { events } from './events.ts'
import { withSetting } from './held.ts'
import { nameGiven } from './naming.ts'
import type { Founded, OrganisationState } from './state.ts'

/** A fact may lie before the founding: then there is nothing yet that it could change. */
const changed = (
  state: OrganisationState,
  change: (state: Founded) => Partial<Founded>,
): OrganisationState => (state.is === 'none' ? state : { ...state, ...change(state) })

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
      ...nameGiven({ data, metadata }),
      zone: data.zone,
      owner: data.owner,
      administrators: [],
      fiscalYearStart: data.fiscalYearStart,
      holidays: [],
      ...(data.demo ? { demoClock: metadata.recordedAt } : {}),
    }),
    OrganisationRenamed: (state, { data }) => changed(state, () => ({ name: data.name })),
    ZoneChanged: (state, { data }) => changed(state, () => ({ zone: data.zone })),
    FiscalYearChanged: (state, { data: { fiscalYearStart } }) =>
      changed(state, () => ({ fiscalYearStart })),
    HolidayDeclared: (state, { data }) =>
      changed(state, ({ holidays }) => ({ holidays: [...holidays, data.date].sort() })),
    CrisisDeclared: (state) => changed(state, () => ({ is: 'in crisis' })),
    CrisisEnded: (state) => changed(state, () => ({ is: 'founded' })),
    AdministratorAppointed: (state, { data: { person }, metadata: { recordedAt } }) =>
      changed(state, ({ administrators, appointed }) => ({
        administrators: [...administrators.filter((one) => one !== person), person],
        appointed: { ...appointed, [person]: recordedAt },
      })),
    AdministratorDismissed: (state, { data }) =>
      changed(state, ({ administrators }) => ({
        administrators: administrators.filter((person) => person !== data.person),
      })),
    OwnershipHanded: (state, { data }) => changed(state, () => ({ owner: data.to })),
    ClockMoved: (state, { data }) => changed(state, () => ({ demoClock: data.to })),
    ThresholdSet: (state, { data: { detector, threshold, value } }) =>
      changed(state, ({ thresholds }) => ({
        thresholds: withSetting(thresholds, { of: detector, name: threshold, value }),
      })),
    ModelParameterSet: (state, { data: { measure, parameter, value } }) =>
      changed(state, ({ model }) => ({
        model: withSetting(model, { of: measure, name: parameter, value }),
      })),
    ImportBegun: (state) => state,
    ImportEnded: (state) => state,
    ImportUndone: (state, { data }) =>
      changed(state, ({ undone = [] }) => ({ undone: [...undone, data.import] })),
  },
}
