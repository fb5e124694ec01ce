import type { Noun } from '../kernel/noun.ts'
import { type AbsenceStep, awaySaid, requireNoneMeet, returnSaid } from './absence.ts'
import { events } from './events.ts'
import { everHad, type Member, type Outsider, type PersonState, type Role } from './state.ts'

const member = (state: PersonState): Member => {
  if (state.is !== 'member') throw new Error('only a member can do this')
  return state
}

const without = (state: Member, to: string) =>
  state.delegations.filter((delegation) => delegation.to !== to)

function withAbsence(state: PersonState, step: AbsenceStep): Member {
  const present = member(state)
  return { ...present, absences: [...present.absences, step] }
}

const isOutside = (state: PersonState): state is Outsider =>
  state.is === 'outside' || state.is === 'left'

function withoutAudit({ audit: _, ...state }: Outsider): Outsider {
  return state
}

/** What stays with somebody, whether they are a member or not. */
const lasting = (state: PersonState): Pick<Outsider, 'erased' | 'adaptations' | 'before'> =>
  state.is === 'none'
    ? { erased: false }
    : {
        erased: state.erased,
        ...(state.adaptations === undefined ? {} : { adaptations: state.adaptations }),
        ...(state.before === undefined ? {} : { before: state.before }),
      }

/** What they had been once they are something else. */
function beforeBeing(role: Role, state: PersonState): Pick<Outsider, 'before'> {
  const before = everHad(state).filter((each) => each !== role)
  return before.length === 0 ? {} : { before }
}

const absencesOf = (state: PersonState) => (state.is === 'member' ? state.absences : [])

export const person: Noun<typeof events, PersonState> = {
  name: 'person',
  whose: (_, id) => [id],
  about: (_, id) => [id],
  events,
  initial: { is: 'none' },
  after: {
    PersonIdentified: ['none'],
    MemberJoined: ['none', 'outside', 'left'],
    RoleChanged: ['member'],
    AbsenceStarted: ['member'],
    AbsenceEnded: ['member'],
    MemberLeft: ['member'],
  },
  refusals: {
    none: ['UnknownPerson', 'Nobody of this organisation has this id.'],
    outside: ['NotAMember', 'This person is not a member of the organisation.'],
    member: ['AlreadyAMember', 'This person is already a member.'],
    left: ['MemberHasLeft', 'This person has left the organisation.'],
  },
  checkMended: (before, after, zone) =>
    requireNoneMeet(absencesOf(before), absencesOf(after), zone),
  evolve: {
    PersonIdentified: () => ({ is: 'outside', erased: false }),
    MemberJoined: (state, { data: { role, title, function: fn }, metadata }) => ({
      is: 'member',
      role,
      ...(title === undefined ? {} : { title }),
      ...(fn === undefined ? {} : { function: fn }),
      since: metadata.occurredAt,
      ...(state.is === 'left' ? { back: metadata.recordedAt } : {}),
      absences: [],
      delegations: [],
      ...lasting(state),
      ...beforeBeing(role, state),
    }),
    // Title and function belong to the post: what it is not said to have it has not.
    RoleChanged: (state, { data: { role, title, function: fn } }) => {
      const { title: _, function: __, ...present } = member(state)
      return {
        ...present,
        ...beforeBeing(role, state),
        role,
        ...(title === undefined ? {} : { title }),
        ...(fn === undefined ? {} : { function: fn }),
      }
    },
    AbsenceStarted: (state, event) => withAbsence(state, awaySaid(event)),
    AbsenceEnded: (state, event) => withAbsence(state, returnSaid(event)),
    MemberLeft: (state, { at }) => {
      const { role, title, function: fn } = member(state)
      return {
        is: 'left',
        leftAt: at,
        ...lasting(state),
        ...(role === undefined ? {} : { role }),
        ...(title === undefined ? {} : { title }),
        ...(fn === undefined ? {} : { function: fn }),
      }
    },
    DelegationGranted: (state, { data: { to, scope, until }, metadata: { recordedAt: given } }) =>
      state.is === 'member'
        ? {
            ...state,
            delegations: [
              ...without(state, to),
              { to, scope, given, ...(until === undefined ? {} : { until }) },
            ],
          }
        : state,
    DelegationEnded: (state, { data }) =>
      state.is === 'member' ? { ...state, delegations: without(state, data.to) } : state,
    AuditGranted: (state, { data: { reason: _, ...audit } }) =>
      isOutside(state) ? { ...state, audit } : state,
    AuditEnded: (state) => (isOutside(state) ? withoutAudit(state) : state),
    BackgroundTold: (state) => state,
    WorkingStyleWritten: (state) => state,
    AdaptationNoted: (state, { id }) =>
      state.is === 'none' ? state : { ...state, adaptations: [...(state.adaptations ?? []), id] },
    AdaptationAnswered: (state) => state,
    AccessRestored: (state) => state,
    PersonErased: (state) => (state.is === 'none' ? state : { ...state, erased: true }),
  },
}
