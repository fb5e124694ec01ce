import { z } from 'zod'
import { distinct, MemberId, OwnPartnershipId, PersonId } from '../kernel/ids.ts'
import { of } from '../kernel/marks.ts'
import { commandsOf } from '../kernel/noun.ts'
import { Refusal, require } from '../kernel/refusal.ts'
import { Line, Text } from '../kernel/text.ts'
import { Instant, LocalDate, localDate, todayIn } from '../kernel/time.ts'
import { absenceAhead, hasBegun, requireNoOther, standingAbsences } from './absence.ts'
import { requireMember, requireNotErased } from './membership.ts'
import { person } from './person.ts'
import { type PersonState, roles } from './state.ts'

export { AppointAuditor, EndAudit, GrantAudit } from './commands-audit.ts'
export * from './commands-style.ts'

const command = commandsOf(person)
const self = (_: PersonState, { id }: { id: PersonId }) => [id]
const role = z.enum(roles)

export const IdentifyPerson = command({
  title: 'Identify a person',
  input: z.strictObject({ name: Line }),
  creates: true,
  giver: 'import',
  hidden: true,
  records: ['PersonIdentified'],
  decide: ({ name }, _, { id }) => [{ type: 'PersonIdentified', data: { name: of(id, name) } }],
})

export const AddMember = command({
  title: 'Add a member',
  input: z.strictObject({
    name: Line.meta({ names: 'person' }),
    role,
    title: Line.optional(),
    function: Line.optional(),
  }),
  creates: true,
  giver: 'administrator',
  records: ['MemberJoined'],
  decide: ({ name, ...post }, _, { id }) => [
    { type: 'MemberJoined', data: { ...post, name: of(id, name) } },
  ],
})

/** They read nothing until they are named for it: as who facilitates a post-mortem, or by an audit. */
export const AddOutsider = command({
  title: 'Add somebody from outside',
  input: z.strictObject({ name: Line }),
  creates: true,
  giver: 'administrator',
  records: ['PersonIdentified'],
  decide: ({ name }, _, { id }) => [{ type: 'PersonIdentified', data: { name: of(id, name) } }],
})

/** Somebody whom an import met, or who had left, becomes a member. */
export const TakeIn = command({
  title: 'Take a known person in as a member',
  input: z.strictObject({ id: PersonId, role, title: Line.optional(), function: Line.optional() }),
  giver: 'administrator',
  records: ['MemberJoined'],
  decide: ({ id: _, ...post }, state) => {
    requireNotErased(state, 'id')
    return [{ type: 'MemberJoined', data: post }]
  },
})

export const ChangeRole = command({
  title: 'Change a member’s role',
  input: z.strictObject({
    id: PersonId,
    role,
    title: Line.optional(),
    function: Line.optional(),
    reason: Text.optional(),
  }),
  giver: 'administrator',
  rewrites: true,
  records: ['RoleChanged'],
  decide: ({ id: _, ...post }) => [{ type: 'RoleChanged', data: post }],
})

const whatStandingInIs =
  'They stand in, and are told so. They do not record in your name: that is “Let somebody record in your name”.'
const beganBefore = 'This day has passed: say below that it happened then.'

const absencesOf = (state: PersonState) => (state.is === 'member' ? state.absences : [])

export const StartAbsence = command({
  title: 'Record an absence',
  input: z.strictObject({
    id: PersonId,
    from: LocalDate.optional().meta({ description: 'A day ahead. Left out: from now on.' }),
    until: LocalDate.optional(),
    delegate: MemberId.meta({ but: 'id' }).optional().meta({ description: whatStandingInIs }),
  }),
  giver: 'named',
  named: self,
  needs: ({ delegate }) => (delegate === undefined ? [] : [{ noun: 'person', id: delegate }]),
  records: ['AbsenceStarted'],
  decide: ({ id, from, until, delegate }, state, situation) => {
    const day = localDate(situation.at, situation.zone)
    const standing = standingAbsences(absencesOf(state), situation.zone)
    const today = todayIn(situation)
    requireNoOther(standing, { first: from ?? day, until }, today)
    require(from === undefined || from >= day, 'BeganBefore', beganBefore, 'from')
    if (delegate !== undefined) {
      require(delegate !== id, 'OwnDelegate', 'Nobody stands in for themselves.', 'delegate')
      const others = situation.actor === situation.speaker || delegate !== situation.actor
      require(others, 'OnlyInPerson', 'Only they can have you stand in for them: leave this open, or ask them to name you.', 'delegate')
      requireMember(situation, delegate, 'delegate')
    }
    const ahead = from === day ? undefined : from
    return [{ type: 'AbsenceStarted', data: { from: ahead, until, delegate } }]
  },
})

export const EndAbsence = command({
  title: 'End an absence',
  input: z.strictObject({ id: PersonId }),
  giver: 'named',
  named: self,
  records: ['AbsenceEnded'],
  decide: (_, state, situation) => {
    if (state.is !== 'member') throw new Refusal(...person.refusals[state.is])
    const day = localDate(situation.at, situation.zone)
    const begun = hasBegun(state.absences, day, situation.zone)
    const ahead = absenceAhead(state.absences, day, situation.zone) !== undefined
    require(begun ||
      !ahead, 'NotBegun', 'It has not begun yet: withdraw it where it stands in the record.')
    require(begun, 'NotAbsent', 'This person is not absent.')
    return [{ type: 'AbsenceEnded', data: {} }]
  },
})

export const RecordLeaving = command({
  title: 'Record that a member left',
  input: z.strictObject({ id: PersonId }),
  giver: 'administrator',
  records: ['MemberLeft'],
  decide: ({ id }, _, { organisation }) => {
    require(organisation.is === 'none' ||
      organisation.owner !==
        id, 'OwnerCannotLeave', 'The owner hands the organisation over before leaving.')
    return [{ type: 'MemberLeft', data: {} }]
  },
})

// A grant, its end and an erasure hold from their recording: dated back, an end would stand before what it ends.

export const GrantDelegation = command({
  title: 'Let somebody record in your name',
  input: z.strictObject({
    id: PersonId,
    to: MemberId.meta({ but: 'id', title: 'Who records for you' }),
    scope: z
      .union([
        z.literal('everything').meta({ title: 'Everything' }),
        distinct(OwnPartnershipId).min(1).meta({ title: 'Some partnerships' }),
      ])
      .default('everything')
      .meta({
        title: 'What they record',
        description:
          'Everything is all that you could, also what belongs to no partnership. What only you can say stays with you: positions, ratings, consents. Nor can they read your words by it.',
      }),
    until: LocalDate.optional().meta({ description: 'Left open, until you end it.' }),
  }),
  giver: 'named',
  named: self,
  personal: true,
  ownWayIn: true,
  needs: ({ to }) => [{ noun: 'person', id: to }],
  atOnce: true,
  records: ['DelegationGranted'],
  decide: ({ id, to, scope, until }, state, situation) => {
    if (state.is !== 'member') throw new Refusal(...person.refusals[state.is])
    require(to !== id, 'OwnDelegate', 'Nobody stands in for themselves.', 'to')
    requireMember(situation, to, 'to')
    const today = todayIn(situation)
    require(until === undefined || until >= today, 'AlreadyOver', 'This day has passed.', 'until')
    return [{ type: 'DelegationGranted', data: { to, scope, until }, occurredAt: situation.now }]
  },
})

export const EndDelegation = command({
  title: 'Let somebody no longer record in your name',
  input: z.strictObject({ id: PersonId, to: PersonId }),
  giver: 'named',
  named: self,
  personal: true,
  atOnce: true,
  records: ['DelegationEnded'],
  decide: ({ to }, state, { now }) => {
    const granted =
      state.is === 'member' && state.delegations.some((delegation) => delegation.to === to)
    require(granted, 'NoSuchDelegation', 'This person does not record in your name.', 'to')
    return [{ type: 'DelegationEnded', data: { to }, occurredAt: now }]
  },
})

export const RestoreAccess = command({
  title: 'Let somebody in again',
  input: z.strictObject({
    id: PersonId,
    by: distinct(PersonId).min(1).max(2),
    wordsSince: Instant.optional(),
  }),
  giver: 'timer',
  hidden: true,
  records: ['AccessRestored'],
  decide: ({ by, wordsSince }) => [{ type: 'AccessRestored', data: { by, wordsSince } }],
})

/** What is destroyed is the key under which somebody’s words were sealed: the log itself never changes. */
const whatErasureTakes =
  'Nobody can read any more what you said in confidence, you among them: your name, feedback that you gave or got, reasons, answers, what you recalled, and how you work. It cannot be undone. What you said openly stays: titles of goals and decisions, say, and why they were changed; and that you said something, to whom and when. What you expected of a hire, or said in a handover, is shown no more, but stays in the log and in what is exported of it. You can leave this open: what you write here can be read.'

export const ErasePerson = command({
  title: 'Erase your words',
  input: z.strictObject({
    id: PersonId,
    reason: Text.optional().meta({ title: 'Why', description: whatErasureTakes, place: 'first' }),
  }),
  giver: 'named',
  named: self,
  alsoOutside: true,
  personal: true,
  ownWayIn: true,
  atOnce: true,
  records: ['PersonErased'],
  decide: ({ reason }, state, { now }) =>
    'erased' in state && state.erased
      ? []
      : [{ type: 'PersonErased', data: { reason }, occurredAt: now }],
})
