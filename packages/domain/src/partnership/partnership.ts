import type { EventId, MetricId, PersonId } from '../kernel/ids.ts'
import type { Noun } from '../kernel/noun.ts'
import { require } from '../kernel/refusal.ts'
import { events } from './events.ts'
import { changedMetric, jointMetric } from './joint-metrics.ts'
import type { Charter, Partnership, PartnershipState } from './state.ts'
import { type SuccessDefinition, successAnswered, successDefined } from './success.ts'

const founded = (state: PartnershipState): Partnership => {
  if (state.is === 'none') throw new Error('a partnership lives only once founded')
  return state
}

/** A proposal to other members falls, and what counts of the charter in force is who of the members accepted it. */
function withMembers(state: PartnershipState, members: readonly PersonId[]): Partnership {
  const { charter, ...rest } = founded(state)
  const acceptedBy = charter?.acceptedBy.filter((person) => members.includes(person)) ?? []
  return {
    ...rest,
    members,
    proposed: undefined,
    charter: charter && { ...charter, acceptedBy },
    metrics: rest.metrics.filter(({ chosen }) => chosen),
  }
}

const withMetric = (
  state: PartnershipState,
  metric: MetricId,
  change: Parameters<typeof changedMetric>[2],
): Partnership => {
  const before = founded(state)
  return { ...before, metrics: changedMetric(before.metrics, metric, change) }
}

const acceptedIn = (version: number, by: PersonId, charter: Charter | undefined) =>
  charter?.version === version ? { ...charter, acceptedBy: [...charter.acceptedBy, by] } : charter

const withSuccess = (
  state: PartnershipState,
  change: (success: SuccessDefinition) => SuccessDefinition,
): Partnership => {
  const { success, ...rest } = founded(state)
  return success === undefined ? rest : { ...rest, success: change(success) }
}

/** A charter that leaves the cadence as it was leaves its days as they were. */
const pulsesSince = (
  before: Partnership['pulses'],
  everyDays: number | undefined,
  since: EventId,
): Partnership['pulses'] => {
  if (everyDays === undefined) return undefined
  return before?.everyDays === everyDays ? before : { everyDays, since }
}

type Agreed = { readonly acceptedBy: readonly PersonId[] } | undefined

/**
 * What took effect as every member had accepted it goes on, whoever thinks better of that.
 * @throws Refusal `CharterInForce` or `MetricIsJoint`
 */
function requireStillAgreed(before: Partnership, after: Partnership): void {
  const goesOn = (was: Agreed, is: Agreed) =>
    was === undefined ||
    is === undefined ||
    was.acceptedBy.every((one) => is.acceptedBy.includes(one) || !after.members.includes(one))
  const [was, is] = [before.charter, after.charter]
  const inForce = was?.version !== is?.version || goesOn(was, is)
  require(inForce, 'CharterInForce', 'This charter is in force since all had accepted it: propose another version in its place.')
  for (const joint of before.metrics.filter(({ chosen }) => chosen)) {
    const stands = goesOn(joint, jointMetric(after.metrics, joint.metric))
    require(stands, 'MetricIsJoint', 'This metric is joint since all had agreed to it: drop it there instead.')
  }
}

const cadencesBut = (state: PartnershipState, kind: string) =>
  founded(state).cadences.filter((cadence) => cadence.kind !== kind)

export const partnership: Noun<typeof events, PartnershipState> = {
  name: 'partnership',
  events,
  initial: { is: 'none' },
  after: {
    PartnershipFounded: ['none'],
    CharterProposed: ['founded'],
    CharterAccepted: ['founded'],
    CharterAgreed: ['founded'],
    MetricProposed: ['founded'],
    MetricAccepted: ['founded'],
    MetricChosen: ['founded'],
    MetricDropped: ['founded'],
    SuccessDefined: ['founded'],
    SuccessElementAccepted: ['founded'],
    SuccessElementRejected: ['founded'],
    CadenceAgreed: ['founded'],
    CadenceEnded: ['founded'],
    MemberAdded: ['founded'],
    MemberRemoved: ['founded'],
    PartnershipEnded: ['founded'],
  },
  ended: 'ended',
  refusals: {
    none: ['PartnershipNotFounded', 'There is no such partnership.'],
    founded: ['PartnershipAlreadyFounded', 'This partnership is already founded.'],
    ended: ['PartnershipHasEnded', 'This partnership has ended.'],
  },
  checkMended: (before, after) => {
    if (before.is === 'none' || after.is === 'none') return
    requireStillAgreed(before, after)
  },
  evolve: {
    PartnershipFounded: (_, { data: { members, name } }) => ({
      is: 'founded',
      team: members.length > 2,
      ...(name === undefined ? {} : { name }),
      members,
      lastVersion: 0,
      metrics: [],
      cadences: [],
    }),
    CharterProposed: (
      state,
      { data: { version, roles: _, whoSees, notes, insightCadenceDays, ...terms } },
    ) => ({
      ...founded(state),
      lastVersion: version,
      proposed: { ...terms, version, acceptedBy: [] },
    }),
    CharterAccepted: (state, { data: { version, person } }) => {
      const { charter, proposed, ...rest } = founded(state)
      return {
        ...rest,
        charter: acceptedIn(version, person, charter),
        proposed: acceptedIn(version, person, proposed),
      }
    },
    CharterAgreed: (state, { id, data: { version } }) => {
      const { proposed, ...rest } = founded(state)
      if (proposed?.version !== version) return founded(state)
      const pulses = pulsesSince(rest.pulses, proposed.pulseCadenceDays, id)
      return { ...rest, charter: proposed, pulses }
    },
    MetricsFavoured: (state) => state,
    MetricProposed: (state, { data: { metric } }) => ({
      ...founded(state),
      metrics: [...founded(state).metrics, { metric, acceptedBy: [], chosen: false }],
    }),
    MetricAccepted: (state, { data: { metric, person } }) =>
      withMetric(state, metric, (joint) => ({
        ...joint,
        acceptedBy: [...joint.acceptedBy, person],
      })),
    MetricChosen: (state, { data: { metric } }) =>
      withMetric(state, metric, (joint) => ({ ...joint, chosen: true })),
    MetricDropped: (state, { data: { metric } }) => ({
      ...founded(state),
      metrics: founded(state).metrics.filter((joint) => joint.metric !== metric),
    }),
    SuccessDefined: (state, { data }) => ({
      ...founded(state),
      success: successDefined(founded(state).success, data),
    }),
    SuccessElementAccepted: (state, { data }) =>
      withSuccess(state, (success) => successAnswered(success, data, true)),
    SuccessElementRejected: (state, { data }) =>
      withSuccess(state, (success) => successAnswered(success, data, false)),
    CadenceAgreed: (state, { id, data }) => ({
      ...founded(state),
      cadences: [...cadencesBut(state, data.kind), { ...data, since: id }],
    }),
    CadenceEnded: (state, { data: { kind } }) => ({
      ...founded(state),
      cadences: cadencesBut(state, kind),
    }),
    MemberAdded: (state, { data: { person } }) =>
      withMembers(state, [...founded(state).members, person]),
    MemberRemoved: (state, { data: { person } }) => {
      const { members, former = [] } = founded(state)
      return {
        ...withMembers(
          state,
          members.filter((member) => member !== person),
        ),
        former: [...former.filter((one) => one !== person), person],
      }
    },
    PartnershipEnded: (state) => ({ ...founded(state), is: 'ended' }),
  },
}
