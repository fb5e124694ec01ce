import { z } from 'zod'
import { EventId, OwnPartnershipId, type PartnershipId, PersonId, PulseId } from '../kernel/ids.ts'
import { of } from '../kernel/marks.ts'
import { commandsOf, peopleRefs, type Ref, type Situation } from '../kernel/noun.ts'
import { NotYet, Refusal, require } from '../kernel/refusal.ts'
import {
  awayIn,
  CallingOff,
  isOver,
  lastDayFrom,
  mayBeLate,
  openingOf,
} from '../kernel/sealed-round.ts'
import { addDays, dayNear, LocalDate, todayIn } from '../kernel/time.ts'
import { requireGoing } from '../partnership/checks.ts'
import type { Pair } from '../partnership/events.ts'
import { hereIn, membersNamed, requireTwoHere, withThoseHere } from '../partnership/here.ts'
import type { PartnershipState } from '../partnership/state.ts'
import { isAway } from '../person/membership.ts'
import { FEWEST_SCORES, PulseReasons, PulseScores } from './answer.ts'
import { pulse } from './pulse.ts'
import {
  type AskedRating,
  askedIn,
  isBetween,
  isRating,
  mayCallOff,
  type PulseRound,
  type PulseState,
} from './state.ts'
import { agreedPairs, isParted, isUnderWay, sealedForGood } from './under-way.ts'

const command = commandsOf(pulse)

/** A call counts from when it is recorded: the week to answer begins then. */
const calling = (
  partnership: PartnershipId,
  pairs: Pair[],
  situation: Situation,
  cadence?: { readonly since: EventId; readonly next: LocalDate },
) => ({
  type: 'PulseCalled' as const,
  data: { partnership, pairs, closes: lastDayFrom(situation), cadence },
  occurredAt: situation.now,
})

/** @throws NotYet `PulseUnderWay` where some of these pairs have one to answer. */
function requireNoneUnderWay(pairs: readonly Pair[], situation: Situation): void {
  for (const round of situation.siblings<PulseState>()) {
    if (!isUnderWay(round, pairs, situation)) continue
    const says = `They have a trust pulse to answer by ${dayNear(round.closes, todayIn(situation))}: call the next one after it.`
    throw new NotYet('PulseUnderWay', says, 'partnership')
  }
}

const partnership = OwnPartnershipId.meta({
  title: 'Partnership',
  description: 'Each says how far they trust the other; sealed until both have, or a week is over.',
})

export const CallPulse = command({
  title: 'Call a trust pulse',
  input: z.strictObject({ partnership }),
  creates: true,
  giver: 'member',
  needs: ({ partnership }) => [{ noun: 'partnership', id: partnership }],
  needsThen: membersNamed,
  unique: ({ partnership }) => ({ partnership, as: [] }),
  atOnce: true,
  records: ['PulseCalled'],
  decide: ({ partnership }, _, situation) => {
    const state = requireGoing(situation, partnership)
    const theirs = state.members.includes(situation.speaker)
    require(theirs, 'NotInPartnership', 'Only its members call for one.', 'partnership')
    const pairs = agreedPairs(requireTwoHere(situation, state, 'NobodyToAsk'))
    require(pairs.length > 0, 'NobodyToAsk', 'No two of them agreed to this.', 'partnership')
    requireNoneUnderWay(pairs, situation)
    return [calling(partnership, pairs, situation)]
  },
})

/** The first day of a cadence after today, counted from a day on which it came round. */
function nextAfter(day: LocalDate, everyDays: number, on: LocalDate): LocalDate {
  const next = addDays(on, everyDays)
  return next > day ? next : nextAfter(day, everyDays, next)
}

/** Follows from a charter's cadence, and from the pulse before; nothing where another cadence was agreed on since. */
export const CallPulseInCadence = command({
  title: 'Call a trust pulse as the charter says',
  input: z.strictObject({ partnership, since: EventId, on: LocalDate }),
  creates: true,
  giver: 'timer',
  hidden: true,
  needs: ({ partnership }) => [{ noun: 'partnership', id: partnership }],
  needsThen: membersNamed,
  unique: ({ partnership }) => ({ partnership, as: [] }),
  records: ['PulseCalled'],
  decide: ({ partnership, since, on }, _, situation) => {
    const state = situation.other<PartnershipState>('partnership', partnership)
    if (state.is !== 'founded' || state.pulses?.since !== since) return []
    if (agreedPairs(state).length === 0) return []
    const pairs = agreedPairs(withThoseHere(state, hereIn(situation)))
    if (pairs.length === 0) throw new NotYet('NobodyToAsk', 'No two of them are here.')
    requireNoneUnderWay(pairs, situation)
    const next = nextAfter(todayIn(situation), state.pulses.everyDays, on)
    return [calling(partnership, pairs, situation, { since, next })]
  },
})

/** @throws Refusal `UnknownPulse` or `PulseCalledOff` */
function going(state: PulseState): PulseRound {
  if (state.is === 'none' || state.is === 'called off')
    throw new Refusal(...pulse.refusals[state.is])
  return state
}

/** Opens the pairs of these ratings. Nobody is called silent who is away, nor about somebody who has left. */
const opening = (
  ratings: readonly AskedRating[],
  { pairs }: PulseRound,
  away: (rating: AskedRating) => boolean,
  { now }: Situation,
) => {
  const silentAs = ({ from, to }: AskedRating) => ({ from, to })
  const data = {
    pairs: pairs.filter((pair) => ratings.some(isBetween(pair))),
    ...openingOf(ratings, silentAs, away),
  }
  return { type: 'PulseOpened' as const, data, occurredAt: now }
}

const asked = (_: unknown, state: PulseState): Ref[] => peopleRefs(askedIn(state))

const givenBefore = (state: PulseState, from: PersonId, { to }: { to: PersonId }) =>
  state.is === 'none' ? undefined : state.ratings.find(isRating({ from, to }))?.answer

export const AnswerPulse = command({
  title: 'Answer a trust pulse',
  input: z.strictObject({
    id: PulseId,
    to: PersonId.meta({ title: 'About' }),
    scores: PulseScores.meta({
      title: 'How far you agree',
      description: 'From 1, strongly disagree, to 7, strongly agree; none where you cannot say.',
    }),
    because: PulseReasons.default([]).meta({
      title: 'Reasons',
      description: 'Entries of the record, with the share that each has in what changed.',
    }),
  }),
  giver: 'named',
  named: askedIn,
  needs: asked,
  personal: true,
  replaces: givenBefore,
  atOnce: true,
  ownPage: true,
  cites: ({ because }) => because.map(({ event }) => event),
  records: ['PulseAnswered', 'PulseOpened', 'LatePulseAnswered'],
  decide: ({ to, scores, because }, state, situation) => {
    const { speaker: from, now, eventId } = situation
    const round = going(state)
    const mine = round.ratings.find(isRating({ from, to }))
    require(mine !== undefined, 'NotAsked', 'You are not asked about this person.', 'to')
    const parted = isParted(hereIn(situation))
    require(!parted(mine), 'HadLeft', 'Who has left is not asked about any more.', 'to')
    const given = Object.values(scores).filter((score) => score !== null).length
    const enough = given >= FEWEST_SCORES
    require(enough, 'TooFewAnswers', 'It takes an answer to at least three.', 'scores')
    const known = because.every(({ event }) => situation.exists(event))
    require(known, 'UnknownEntry', 'There is no such entry.', 'because')
    const data = { from, to, answer: of(from, { scores, because }) }
    if (mine.opened) {
      const late = mayBeLate(mine)
      require(late, 'PulseAlreadyOpened', 'Your answer is open, and stands as it is.', 'to')
      const said = { ...data, ...awayIn(mine) }
      return [{ type: 'LatePulseAnswered', data: said, occurredAt: now }]
    }
    require(!isOver(round, situation), 'PulseWindowClosed', 'The time to answer is over.')
    const answered = { type: 'PulseAnswered' as const, data, occurredAt: now }
    const other = round.ratings.find(isRating({ from: to, to: from }))
    if (other?.answer === undefined) return [answered]
    const both = [{ ...mine, answer: eventId(0) }, other]
    const others = round.ratings.filter((each) => each !== mine && each !== other)
    const rest = sealedForGood({ ratings: others }, hereIn(situation)) ?? []
    return [answered, opening([...both, ...rest], round, parted, situation)]
  },
})

export const ClosePulse = command({
  title: 'Close the window for a trust pulse',
  input: z.strictObject({ id: PulseId }),
  giver: 'timer',
  hidden: true,
  needs: asked,
  records: ['PulseOpened'],
  decide: (_, state, situation) => {
    if (state.is === 'opened' || state.is === 'called off') return []
    const round = going(state)
    const isHere = hereIn(situation)
    const over = isOver(round, situation) || sealedForGood(round, isHere) !== undefined
    require(over, 'PulseWindowOpen', 'Some may still answer.')
    const sealed = round.ratings.filter(({ opened }) => !opened)
    const away = (rating: AskedRating) => isAway(situation, rating.from) || !isHere(rating.to)
    return [opening(sealed, round, away, situation)]
  },
})

export const CallOffPulse = command({
  title: 'Call off a trust pulse',
  input: z.strictObject({ id: PulseId, ...CallingOff.shape }),
  giver: 'named',
  named: mayCallOff,
  atOnce: true,
  records: ['PulseCalledOff'],
  decide: ({ reason }, state, situation) => {
    const round = going(state)
    const sealed = round.ratings.every(({ opened }) => !opened)
    require(sealed, 'PulseAlreadyOpened', 'Some of it is open, and stays open.')
    require(!isOver(round, situation), 'PulseWindowClosed', 'The time to answer is over.')
    return [{ type: 'PulseCalledOff', data: { reason }, occurredAt: situation.now }]
  },
})
