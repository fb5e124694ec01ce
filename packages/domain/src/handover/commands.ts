import { z } from 'zod'
import {
  EventId,
  EverMemberId,
  HandoverId,
  MemberId,
  type PersonId,
  partnershipOf,
} from '../kernel/ids.ts'
import { commandsOf, peopleRefs, type Situation } from '../kernel/noun.ts'
import { Refusal, require } from '../kernel/refusal.ts'
import { Text } from '../kernel/text.ts'
import { partnershipNamed, requirePartnership } from '../partnership/checks.ts'
import { hereIn } from '../partnership/here.ts'
import { requireMember } from '../person/membership.ts'
import { everHad, type PersonState, roles } from '../person/state.ts'
import { handover } from './handover.ts'
import { Handed, type Handover, type HandoverState, takings } from './state.ts'
import { heldIn, owedIn } from './theirs.ts'

const command = commandsOf(handover)
const id = HandoverId

export const BeginHandover = command({
  title: 'Hand over a role',
  input: z.strictObject({
    from: EverMemberId.meta({ title: 'Who had the role' }),
    to: MemberId.meta({ title: 'Who takes it', but: 'from' }),
    role: z.enum(roles).meta({ title: 'Role', ofEver: 'from' }),
    partnership: partnershipOf('from').optional(),
  }),
  creates: true,
  giver: 'member',
  needs: ({ from, to, partnership }) => [
    ...peopleRefs([...new Set([from, to])]),
    ...partnershipNamed(partnership),
  ],
  unique: ({ from, to, role }) => ({ of: from, as: [to, role] }),
  records: ['HandoverBegun'],
  decide: (input, _, situation) => {
    const { is } = situation.other<PersonState>('person', input.from)
    require(is === 'member' ||
      is === 'left', 'NeverAMember', 'This person was never a member.', 'from')
    require(input.to !== input.from, 'HandsOverToOneself', 'Somebody else takes it.', 'to')
    requireMember(situation, input.to, 'to')
    requireTheirs(situation, input)
    const goesOn = situation
      .siblings<HandoverState>()
      .some(
        (other) => other.is === 'going on' && other.to === input.to && other.role === input.role,
      )
    const says = 'They are taking this role over already: end that handover first.'
    require(!goesOn, 'HandoverUnderWay', says, 'to')
    return [{ type: 'HandoverBegun', data: { ...input, by: situation.speaker } }]
  },
})

/** @throws Refusal where who hands it over never had the role, or was never in the partnership. */
function requireTheirs(
  situation: Situation,
  { from, role, partnership: id }: z.output<(typeof BeginHandover)['input']>,
): void {
  const had = everHad(situation.other<PersonState>('person', from)).includes(role)
  require(had, 'NeverHadTheRole', 'They never had this role.', 'role')
  const partnership = requirePartnership(situation, id)
  if (partnership === undefined) return
  const { members, former = [] } = partnership
  const was = [...members, ...former].includes(from)
  const says = 'Who had the role is not in this partnership, and never was.'
  require(was, 'NotInPartnership', says, 'partnership')
}

/** @throws Refusal with the state's own code, unless it goes on. */
function goingOn(state: HandoverState): Handover {
  if (state.is !== 'going on') throw new Refusal(...handover.refusals[state.is])
  return state
}

/** What its successor made of it is settled also once it has ended. @throws Refusal unless it was begun. */
function begun(state: HandoverState): Handover {
  if (state.is === 'none') throw new Refusal(...handover.refusals.none)
  return state
}

const successor = (state: HandoverState) => (state.is === 'none' ? [] : [state.to])

/** @throws Refusal where somebody who is still here has taken it over already in another handover that goes on. */
function requireNotTaken(situation: Situation, of: Handed, own: Handover): void {
  const isHere = hereIn(situation)
  const isOwn = (id: EventId) => own.items.some((item) => item.id === id)
  const taken = situation
    .siblings<HandoverState>()
    .flatMap((other) => (other.is === 'going on' && isHere(other.to) ? other.items : []))
    .some((item) => item.of.id === of.id && item.taken === 'accepted' && !isOwn(item.id))
  const says = 'It was taken over already, in another handover of theirs.'
  require(!taken, 'TakenOverElsewhere', says, 'of')
}

/** Whom it concerns that something is not taken over as it is; where that is nobody else, who handed it over. */
function concernedBy({ from, to, by }: Handover, others: readonly PersonId[]): PersonId[] {
  const rest = others.filter((person) => person !== from && person !== to)
  return rest.length > 0 || by === to ? rest : [by]
}

export const AnswerHandoverItem = command({
  title: 'Say what becomes of what is handed over',
  input: z.strictObject({
    id,
    of: Handed,
    taken: z.enum(takings).meta({ title: 'It is' }),
    reason: Text.optional().meta({
      title: 'Why',
      description: 'Needed unless you accept it. Whoever is in the organisation can read it.',
      place: 'first',
    }),
  }),
  giver: 'named',
  named: successor,
  personal: true,
  needs: ({ of }) => [of],
  unique: (_, state) => (state.is === 'none' ? undefined : { of: state.from, as: [] }),
  needsOfThose: (siblings: readonly HandoverState[]) => peopleRefs(siblings.flatMap(successor)),
  records: ['HandoverItemAnswered'],
  decide: ({ of, taken, reason }, state, situation) => {
    const going = goingOn(state)
    requireNotTaken(situation, of, going)
    const record = situation.other(of.noun, of.id)
    const mine = heldIn(of.noun, record, going.from)
    const { theirs, others } = mine.theirs ? mine : owedIn(of.noun, record, going.from)
    require(theirs, 'NotHandedOver', 'This was not theirs, or is over.', 'of')
    const why = taken === 'accepted' || reason !== undefined
    require(why, 'ReasonNeeded', 'Say why it is not taken over as it is.', 'reason')
    const concerns = taken === 'accepted' ? [] : concernedBy(going, others)
    return [{ type: 'HandoverItemAnswered', data: { of, taken, reason, concerns } }]
  },
})

export const SettleHandoverItem = command({
  title: 'Say whether you agree to what the successor makes of it',
  input: z.strictObject({
    id,
    item: EventId,
    agrees: z.boolean().meta({ title: 'You agree' }),
    note: Text.optional().meta({
      title: 'In your words',
      description: 'Whoever is in the organisation can read it.',
    }),
  }),
  giver: 'named',
  named: (state) =>
    state.is === 'none' ? [] : [...new Set(state.items.flatMap(({ concerns }) => concerns))],
  personal: true,
  records: ['HandoverItemSettled'],
  decide: ({ item, agrees, note }, state, { speaker: by }) => {
    const answered = begun(state).items.find((each) => each.id === item)
    require(answered !== undefined, 'UnknownHandoverItem', 'This was answered anew.', 'item')
    require(answered.concerns.includes(by), 'DoesNotConcernYou', 'It concerns others.', 'item')
    return [{ type: 'HandoverItemSettled', data: { item, by, agrees, note } }]
  },
})

export const EndHandover = command({
  title: 'End a handover',
  input: z.strictObject({ id }),
  giver: 'named',
  named: (state) => (state.is === 'none' ? [] : [...new Set([state.by, state.to])]),
  records: ['HandoverEnded'],
  decide: () => [{ type: 'HandoverEnded', data: {} }],
})
