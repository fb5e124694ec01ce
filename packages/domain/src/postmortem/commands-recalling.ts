import { z } from 'zod'
import {
  distinct,
  EventId,
  EverMemberId,
  EverOwnPartnershipId,
  HerePersonId,
  PersonId,
  PostmortemId,
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
import { Line, Text } from '../kernel/text.ts'
import { addDays, LocalDate, localDate } from '../kernel/time.ts'
import { partnershipNamed } from '../partnership/checks.ts'
import { hereIn } from '../partnership/here.ts'
import { isAway } from '../person/membership.ts'
import {
  facilitating,
  requireEntries,
  requireFacilitator,
  requireIn,
  requireInvolved,
  requireTheirs,
} from './checks.ts'
import { postmortem } from './postmortem.ts'
import { RecalledAccount } from './said.ts'
import {
  type AskedAccount,
  circleOf,
  handingOn,
  isWrittenIn,
  type PostmortemState,
  RECALLED_WITHIN_DAYS,
  recollectionsWaitForNobody,
} from './state.ts'

const command = commandsOf(postmortem)
const id = PostmortemId
const openedOrFacilitates = (state: PostmortemState) =>
  state.is === 'none' ? [] : [...new Set([state.by, state.facilitator])]
const involvedIn = (state: PostmortemState) => (state.is === 'none' ? [] : state.involved)

export const OpenPostmortem = command({
  title: 'Open a post-mortem',
  input: z.strictObject({
    partnership: EverOwnPartnershipId,
    title: Line.meta({
      title: 'Called',
      names: 'postmortem',
      description: 'Whoever is in the organisation can read it.',
    }),
    question: Text.meta({
      title: 'Question',
      description: 'What you want to understand. Only those involved and who facilitates read it.',
      readers: 'some',
    }),
    from: LocalDate.meta({ title: 'From' }),
    to: LocalDate.meta({ title: 'To' }),
    event: EventId.optional(),
    involved: distinct(EverMemberId).min(2).meta({
      title: 'Who is involved',
      description:
        'Each writes what they recall before they see what the others wrote. Who was in it before, or has left, may be named.',
    }),
    facilitator: HerePersonId.meta({
      title: 'Who facilitates',
      description: 'One of those involved is named as a party.',
    }),
    closes: LocalDate.optional().meta({
      title: 'Recollections until',
      description: `The last day to write them, at most ${RECALLED_WITHIN_DAYS} days ahead; a week from now if you leave it open.`,
    }),
  }),
  creates: true,
  giver: 'member',
  atOnce: true,
  needs: ({ partnership, involved, facilitator }) => [
    ...partnershipNamed(partnership),
    ...peopleRefs([...new Set([...involved, facilitator])]),
  ],
  cites: ({ event }) => (event === undefined ? [] : [event]),
  records: ['PostmortemOpened'],
  decide: ({ question, closes, ...input }, _, situation) => {
    const { speaker: by, now, zone } = situation
    const { partnership, involved, facilitator, from, to, event } = input
    requireTheirs(situation, partnership, by, involved)
    requireInvolved(situation, involved)
    requireFacilitator(situation, facilitator)
    require(from <= to, 'EndsBeforeItBegins', 'It ends before it begins.', 'to')
    const today = localDate(now, zone)
    require(to <= today, 'DayToCome', 'This day is still to come.', 'to')
    requireEntries(situation, event === undefined ? [] : [event], 'event')
    const last = closes ?? lastDayFrom(situation)
    require(last >= today, 'DayHasPassed', 'This day has passed.', 'closes')
    const soon = last <= addDays(today, RECALLED_WITHIN_DAYS)
    require(soon, 'WindowTooLong', `It is more than ${RECALLED_WITHIN_DAYS} days ahead.`, 'closes')
    const data = { ...input, by, question: of(by, question), closes: last }
    return [{ type: 'PostmortemOpened', data, occurredAt: now }]
  },
})

const involvedThere = (_: unknown, state: PostmortemState) => peopleRefs(involvedIn(state))

const accountOf = (state: PostmortemState, person: PersonId): AskedAccount | undefined =>
  state.is === 'none' ? undefined : state.accounts.find((each) => each.person === person)

const opening = (
  accounts: readonly AskedAccount[],
  away: (person: PersonId) => boolean,
  { now }: Situation,
) => ({
  type: 'RecollectionsOpened' as const,
  data: openingOfEach(accounts, away),
  occurredAt: now,
})

export const WriteRecollection = command({
  title: 'Write what you recall',
  input: z.strictObject({
    id,
    moments: RecalledAccount.shape.moments.meta({
      title: 'What you recall',
      description: 'Sealed until all have written theirs. Then those involved read it.',
      readers: 'some',
    }),
  }),
  giver: 'named',
  named: involvedIn,
  personal: true,
  replaces: (state, giver) => accountOf(state, giver)?.answer,
  atOnce: true,
  ownPage: true,
  needs: involvedThere,
  cites: ({ moments }) => moments.flatMap(({ entry }) => entry ?? []),
  records: ['RecollectionWritten', 'RecollectionsOpened', 'LateRecollectionWritten'],
  decide: ({ moments }, state, situation) => {
    const { speaker: person, now, zone, eventId } = situation
    const { accounts, ...round } = requireIn(state, 'recalling', 'open', 'closed')
    const mine = accounts.find((each) => each.person === person)
    require(mine !== undefined, 'NotInvolved', 'You are not asked what you recall.')
    const passed = moments.every(({ on }) => on <= localDate(now, zone))
    require(passed, 'DayToCome', 'This day is still to come.', 'moments')
    const cited = moments.flatMap(({ entry }) => entry ?? [])
    requireEntries(situation, cited, 'moments')
    const data = { person, account: of(person, { moments }) }
    if (mine.opened) {
      const late = mayBeLate(mine)
      require(late, 'RecollectionsAlreadyOpened', 'Yours is open, and stands as it is.')
      return [
        { type: 'LateRecollectionWritten', data: { ...data, ...awayIn(mine) }, occurredAt: now },
      ]
    }
    require(!isOver(round, situation), 'RecollectionsWindowClosed', 'The time to write is over.')
    const written = { type: 'RecollectionWritten' as const, data, occurredAt: now }
    const all = accounts.map((each) => (each === mine ? { ...each, answer: eventId(0) } : each))
    const isHere = hereIn(situation)
    if (!recollectionsWaitForNobody(all, isHere)) return [written]
    return [written, opening(all, (person) => !isHere(person), situation)]
  },
})

export const CloseRecollections = command({
  title: 'Close the window for recollections',
  input: z.strictObject({ id }),
  giver: 'timer',
  hidden: true,
  needs: involvedThere,
  records: ['RecollectionsOpened'],
  decide: (_, state, situation) => {
    if (state.is === 'none') throw new Refusal(...postmortem.refusals.none)
    if (state.is !== 'recalling') return []
    const isHere = hereIn(situation)
    const over = isOver(state, situation) || recollectionsWaitForNobody(state.accounts, isHere)
    require(over, 'RecollectionsWindowOpen', 'Some may still write theirs.')
    return [opening(state.accounts, (person) => isAway(situation, person), situation)]
  },
})

/**
 * Nobody reads what was written for others: once anything is, it goes to one of those who read it anyway. Where who facilitates
 * has left, any of those involved takes it over, or names one: else nobody could.
 */
export const HandOnFacilitation = command({
  title: 'Hand over facilitation',
  input: z.strictObject({
    id,
    facilitator: PersonId.meta({
      title: 'Who facilitates from now on',
      among: 'fitting',
      description:
        'One of those involved, who is named as a party; anybody else only before anything is written. Who did so far reads no more of it.',
    }),
  }),
  giver: 'named',
  named: (state) => (state.is === 'none' ? [] : [...new Set([state.by, ...circleOf(state)])]),
  atOnce: true,
  needs: ({ facilitator }, state) =>
    peopleRefs([...new Set([facilitator, ...facilitating(state)])]),
  records: ['FacilitationHandedOn'],
  decide: ({ facilitator }, state, situation) => {
    const { speaker: by, now: occurredAt } = situation
    const going = requireIn(state, 'recalling', 'open', 'closed')
    const theirs = handingOn(going, hereIn(situation)).includes(by)
    require(theirs, 'NotYours', 'Who opened it hands it on, or who facilitates it.')
    requireFacilitator(situation, facilitator)
    if (facilitator === going.facilitator) return []
    const reads = !isWrittenIn(going) || going.involved.includes(facilitator)
    const told =
      'What is written is for those who were named: one of those involved may take it on.'
    require(reads, 'WrittenForOthers', told, 'facilitator')
    return [{ type: 'FacilitationHandedOn', data: { by, facilitator }, occurredAt }]
  },
})

export const CallOffPostmortem = command({
  title: 'Call off a post-mortem',
  input: z.strictObject({ id, ...CallingOff.shape }),
  giver: 'named',
  named: openedOrFacilitates,
  atOnce: true,
  records: ['PostmortemCalledOff'],
  decide: ({ reason }, state, situation) => {
    const round = requireIn(state, 'recalling')
    require(!isOver(round, situation), 'RecollectionsWindowClosed', 'The time to write is over.')
    return [{ type: 'PostmortemCalledOff', data: { reason }, occurredAt: situation.now }]
  },
})
