import { z } from 'zod'
import { distinct, MemberId, PartnershipId, PersonId } from '../kernel/ids.ts'
import { commandsOf, type Ref } from '../kernel/noun.ts'
import { NotYet, require } from '../kernel/refusal.ts'
import { Line, Text } from '../kernel/text.ts'
import { requireMember } from '../person/membership.ts'
import { Domains, MetricCap, Pairs, PulseCadence, Roles, WhoSees } from './events.ts'
import { going, membersOf } from './going.ts'
import { agreedByAllHere, hereIn, membersToLookUp, requireOthersHere } from './here.ts'
import { partnership } from './partnership.ts'

export * from './commands-cadence.ts'
export * from './commands-metrics.ts'

export { AcceptSuccessElements, DefineSuccess, RejectSuccessElement } from './commands-success.ts'

const command = commandsOf(partnership)
const id = PartnershipId

export const FoundPartnership = command({
  title: 'Found a partnership',
  input: z.strictObject({
    members: distinct(MemberId)
      .min(2)
      .max(50)
      .meta({ title: 'Members', description: 'Two are a pair, more are a team.' }),
    name: Line.optional().meta({
      title: 'Name',
      description: 'A pair may go without; a team needs one.',
    }),
  }),
  creates: true,
  giver: 'member',
  needs: ({ members }) => members.map((member): Ref => ({ noun: 'person', id: member })),
  records: ['PartnershipFounded'],
  decide: ({ members, name }, _, situation) => {
    const named = name !== undefined || members.length === 2
    require(named, 'TeamWithoutName', 'A team needs a name.', 'name')
    for (const member of members) requireMember(situation, member, 'members')
    return [{ type: 'PartnershipFounded', data: { members, name } }]
  },
})

/** Asked at once: the rest has a plain meaning where it is left open. */
const first = { place: 'first' }

export const ProposeCharter = command({
  title: 'Propose a charter',
  input: z.strictObject({
    id,
    roles: Roles.optional().meta({ title: 'Roles', ...first }),
    domains: Domains.default([]).meta({ title: 'Who decides what', ...first }),
    trustOpen: z
      .boolean()
      .default(false)
      .meta({
        title: 'Open our trust figures to the organisation',
        description: 'Only once every member has accepted.',
        ...first,
      }),
    whoSees: WhoSees.optional().meta({
      ...first,
      title: 'Who may see what',
      description:
        'What you agree on beside what Lockstep holds everybody to, and hold each other to.',
    }),
    insightCadenceDays: z.int().min(1).max(366).optional().meta({
      title: 'Days between insight notes',
    }),
    pulseCadenceDays: PulseCadence.optional().meta({
      title: 'Days between trust pulses',
      description: 'Each says how far they trust the other, sealed until both have.',
    }),
    pulsePairs: Pairs.min(1).optional().meta({
      title: 'Who rate each other',
      description: 'Everybody and everybody, if you leave it open.',
    }),
    metricCap: MetricCap.optional().meta({
      title: 'Joint metrics at most',
      description: 'One more needs a reason. Five, if you leave it open.',
    }),
    notes: Text.optional().meta({ title: 'Notes' }),
  }),
  giver: 'named',
  named: membersOf,
  needs: (_, state) => membersToLookUp(state),
  rewrites: true,
  records: ['CharterProposed', 'CharterAccepted'],
  decide: ({ id: _, ...terms }, state, situation) => {
    const { actor, speaker } = situation
    const { members, lastVersion, charter } = going(state)
    requireOthersHere(situation, going(state))
    // Where a charter stands, one that says nothing takes all of it back.
    const agrees = charter !== undefined || Object.values(terms).some(saysSomething)
    require(agrees, 'NothingToAgreeOn', 'Say at least one thing that you agree on.', 'domains')
    const theirs = terms.roles?.every(({ person }) => members.includes(person)) ?? true
    require(theirs, 'RoleOfNoMember', 'A member has each role.', 'roles')
    const owned = terms.domains.every(({ owner }) => members.includes(owner))
    require(owned, 'DomainOwnerNotAMember', 'A member owns each domain.', 'domains')
    const ours = terms.pulsePairs?.flatMap(({ one, other }) => [one, other]) ?? []
    const paired = ours.every((person) => members.includes(person))
    require(paired, 'PairOfNoMembers', 'Members rate each other.', 'pulsePairs')
    const version = lastVersion + 1
    const proposed = { type: 'CharterProposed' as const, data: { ...terms, version } }
    // A delegate may write the charter down, but only the person accepts it.
    if (actor !== speaker || !members.includes(speaker)) return [proposed]
    return [proposed, { type: 'CharterAccepted', data: { version, person: speaker } }]
  },
})

const saysSomething = (term: unknown): boolean =>
  Array.isArray(term) ? term.length > 0 : term !== undefined && term !== false

export const AcceptCharter = command({
  title: 'Accept the charter',
  input: z.strictObject({ id, version: z.int().min(1).meta({ title: 'Version' }) }),
  giver: 'named',
  named: membersOf,
  needs: (_, state) => membersToLookUp(state),
  personal: true,
  records: ['CharterAccepted', 'CharterAgreed'],
  decide: ({ version }, state, situation) => {
    const { speaker } = situation
    const { members, charter, proposed } = going(state)
    const open = [proposed, charter].find((of) => of?.version === version)
    require(open !== undefined, 'CharterNotOpen', 'This version is not to be accepted.', 'version')
    if (open.acceptedBy.includes(speaker)) return []
    const accepted = { type: 'CharterAccepted' as const, data: { version, person: speaker } }
    const acceptedBy = [...open.acceptedBy, speaker]
    const last = open === proposed && agreedByAllHere(members, acceptedBy, hereIn(situation))
    return last ? [accepted, { type: 'CharterAgreed', data: { version } }] : [accepted]
  },
})

/** Who has left is waited for no more: where all others have accepted, that brings the agreement. */
export const SettleCharter = command({
  title: 'Let a charter come into force that all who are here accepted',
  input: z.strictObject({ id, version: z.int().min(1) }),
  giver: 'timer',
  hidden: true,
  needs: (_, state) => membersToLookUp(state),
  records: ['CharterAgreed'],
  decide: ({ version }, state, situation) => {
    if (state.is !== 'founded' || state.proposed?.version !== version) return []
    const all = agreedByAllHere(state.members, state.proposed.acceptedBy, hereIn(situation))
    if (!all) throw new NotYet('CharterWaits', 'Some who are here have yet to accept it.')
    return [{ type: 'CharterAgreed', data: { version } }]
  },
})

export const AddToPartnership = command({
  title: 'Add a member to a team',
  input: z.strictObject({ id, person: PersonId.meta({ title: 'Member', among: 'fitting' }) }),
  giver: 'named',
  named: membersOf,
  needs: ({ person }) => [{ noun: 'person', id: person }],
  records: ['MemberAdded'],
  decide: ({ person }, state, situation) => {
    const { members, team } = going(state)
    if (members.includes(person)) return []
    require(team, 'PairStaysTwo', 'A pair stays two: found a team.', 'person')
    require(members.length < 50, 'TeamTooLarge', 'A team has at most 50 members.', 'person')
    requireMember(situation, person, 'person')
    return [{ type: 'MemberAdded', data: { person } }]
  },
})

export const RemoveFromPartnership = command({
  title: 'Remove a member from a team',
  input: z.strictObject({
    id,
    person: PersonId.meta({ title: 'Member', among: 'fitting' }),
    reason: Text.optional().meta({ title: 'Reason' }),
  }),
  giver: 'named',
  named: membersOf,
  records: ['MemberRemoved'],
  decide: ({ person, reason }, state) => {
    const { members } = going(state)
    if (!members.includes(person)) return []
    require(members.length > 2, 'TwoMustStay', 'Two must stay: end the partnership.', 'person')
    return [{ type: 'MemberRemoved', data: { person, reason } }]
  },
})

export const EndPartnership = command({
  title: 'End a partnership',
  input: z.strictObject({ id, reason: Text.optional().meta({ title: 'Reason' }) }),
  giver: 'named',
  named: membersOf,
  records: ['PartnershipEnded'],
  decide: ({ reason }) => [{ type: 'PartnershipEnded', data: { reason } }],
})
