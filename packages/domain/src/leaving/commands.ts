import { z } from 'zod'
import {
  distinct,
  EverMemberId,
  LeavingId,
  MemberId,
  type PersonId,
  partnershipOf,
} from '../kernel/ids.ts'
import { of } from '../kernel/marks.ts'
import { commandsOf, peopleRefs, type Situation } from '../kernel/noun.ts'
import { Refusal, require } from '../kernel/refusal.ts'
import {
  awayIn,
  CallingOff,
  isOver,
  lastDayFrom,
  mayBeLate,
  openingOfEach,
} from '../kernel/sealed-round.ts'
import { Text } from '../kernel/text.ts'
import { dayNear, LocalDate, localDate } from '../kernel/time.ts'
import { partnershipNamed, requirePartnership } from '../partnership/checks.ts'
import { isAway, requireMember, requireNotErased } from '../person/membership.ts'
import type { PersonState } from '../person/state.ts'
import { requireNear } from '../policy/near.ts'
import { leaving } from './leaving.ts'
import { type AskedSide, type Leaving, type LeavingState, sidesOf } from './state.ts'

const command = commandsOf(leaving)
const id = LeavingId

/** @throws Refusal `LeavingUnderWay` where each side is still to tell why they leave. */
function requireNoneTelling({ siblings, now, zone }: Situation): void {
  for (const other of siblings<LeavingState>()) {
    if (other.is !== 'telling') continue
    const until = dayNear(other.closes, localDate(now, zone))
    const says = `It is asked already why they leave, until ${until}: let that be told, or called off.`
    throw new Refusal('LeavingUnderWay', says, 'person')
  }
}

export const AskWhyTheyLeave = command({
  title: 'Ask each side why somebody leaves',
  input: z.strictObject({
    person: EverMemberId.meta({ title: 'Who leaves, or has left' }),
    others: distinct(MemberId.meta({ but: 'person' }))
      .min(1)
      .max(20)
      .meta({
        title: 'Who tells it beside them',
        description: 'Each tells it sealed. All are opened together, and read by those alone.',
      }),
    partnership: partnershipOf('person').optional(),
    closes: LocalDate.optional().meta({
      title: 'Until',
      description: 'The last day to tell it; a week from now if you leave it open.',
    }),
  }),
  creates: true,
  giver: 'member',
  atOnce: true,
  needs: ({ person, others, partnership }, _, speaker) => [
    ...peopleRefs([...new Set([speaker, person, ...others])]),
    ...partnershipNamed(partnership),
  ],
  unique: ({ person }) => ({ of: person, as: [] }),
  records: ['LeavingAsked'],
  decide: ({ person, others, partnership, closes }, _, situation) => {
    const { speaker: by, now, zone } = situation
    const leaver = situation.other<PersonState>('person', person)
    const was = leaver.is === 'member' || leaver.is === 'left'
    require(was, 'NeverAMember', 'This person was never a member.', 'person')
    requireNotErased(leaver, 'person')
    requireNoneTelling(situation)
    require(!others.includes(person), 'LeavesThemselves', 'Name who stays.', 'others')
    for (const other of others) requireMember(situation, other, 'others')
    requireNear(situation, person, requirePartnership(situation, partnership)?.members)
    const last = closes ?? lastDayFrom(situation)
    require(last >= localDate(now, zone), 'DayHasPassed', 'This day has passed.', 'closes')
    const data = { by, person, partnership, sides: [person, ...others], closes: last }
    return [{ type: 'LeavingAsked', data, occurredAt: now }]
  },
})

/** @throws Refusal with the state's own code, unless it can be told now or late. */
function toldIn(state: LeavingState): Leaving {
  if (state.is !== 'telling' && state.is !== 'opened')
    throw new Refusal(...leaving.refusals[state.is])
  return state
}

const opening = (
  sides: readonly AskedSide[],
  away: (person: PersonId) => boolean,
  { now }: Situation,
) => ({
  type: 'LeavingReasonsOpened' as const,
  data: openingOfEach(sides, away),
  occurredAt: now,
})

const mineOf = (state: LeavingState, person: PersonId): AskedSide | undefined =>
  state.is === 'none' ? undefined : state.sides.find((side) => side.person === person)

export const TellWhyTheyLeave = command({
  title: 'Tell why, as you see it',
  input: z.strictObject({
    id,
    reason: Text.meta({
      title: 'Why, as you see it',
      description: 'Sealed until all who are asked have told it. Then those read it, nobody else.',
    }),
  }),
  giver: 'named',
  named: sidesOf,
  personal: true,
  replaces: (state, giver) => mineOf(state, giver)?.answer,
  atOnce: true,
  records: ['LeavingReasonTold', 'LeavingReasonsOpened', 'LateLeavingReasonTold'],
  decide: ({ reason }, state, situation) => {
    const { speaker: person, now: occurredAt, eventId } = situation
    const { sides, ...round } = toldIn(state)
    const mine = sides.find((side) => side.person === person)
    require(mine !== undefined, 'NotASide', 'You are not asked why.')
    const data = { person, reason: of(person, reason) }
    if (mine.opened) {
      require(mayBeLate(mine), 'LeavingReasonsAlreadyOpened', 'Yours is open, and stands as it is.')
      return [{ type: 'LateLeavingReasonTold', data: { ...data, ...awayIn(mine) }, occurredAt }]
    }
    require(!isOver(round, situation), 'LeavingWindowClosed', 'The time to tell it is over.')
    const told = { type: 'LeavingReasonTold' as const, data, occurredAt }
    const all = sides.map((each) => (each === mine ? { ...each, answer: eventId(0) } : each))
    const last = all.every(({ answer }) => answer !== undefined)
    return last ? [told, opening(all, () => false, situation)] : [told]
  },
})

export const CloseLeaving = command({
  title: 'Close the window for why somebody leaves',
  input: z.strictObject({ id }),
  giver: 'timer',
  hidden: true,
  needs: (_, state) => peopleRefs(sidesOf(state)),
  records: ['LeavingReasonsOpened'],
  decide: (_, state, situation) => {
    if (state.is !== 'telling') return []
    require(isOver(state, situation), 'LeavingWindowOpen', 'Some may still tell it.')
    // Who has left can still tell it, and is not away for that.
    const away = (person: PersonId) => person !== state.person && isAway(situation, person)
    return [opening(state.sides, away, situation)]
  },
})

export const CallOffLeaving = command({
  title: 'Call off asking why they leave',
  input: z.strictObject({ id, ...CallingOff.shape }),
  giver: 'named',
  named: (state) =>
    state.is === 'none'
      ? []
      : state.is === 'opened'
        ? [state.person]
        : [...new Set([state.by, state.person])],
  needs: (_, state) => (state.is === 'none' ? [] : peopleRefs([state.person])),
  atOnce: true,
  records: ['LeavingCalledOff'],
  decide: ({ reason }, state, situation) => {
    if (state.is === 'telling')
      require(!isOver(state, situation), 'LeavingWindowClosed', 'The time to tell it is over.')
    if (state.is === 'opened') {
      requireMember(situation, state.person, 'id')
      require(reason !== undefined, 'ReasonNeeded', 'Once it is open, say why.', 'reason')
    }
    return [{ type: 'LeavingCalledOff', data: { reason }, occurredAt: situation.now }]
  },
})
