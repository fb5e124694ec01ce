import { z } from 'zod'
import { type GoalState, isOpenGoal } from '../goal/state.ts'
import { type GoalId, OwnPartnershipId, type PersonId, RankingId } from '../kernel/ids.ts'
import { of } from '../kernel/marks.ts'
import { commandsOf, peopleRefs, type Ref, type Situation } from '../kernel/noun.ts'
import { Refusal, require } from '../kernel/refusal.ts'
import {
  awayIn,
  CallingOff,
  isOver,
  lastDayFrom,
  mayBeLate,
  openingOfEach,
} from '../kernel/sealed-round.ts'
import { dayNear, todayIn } from '../kernel/time.ts'
import { requireGoing } from '../partnership/checks.ts'
import { hereIn, membersNamed, withThoseHere } from '../partnership/here.ts'
import { isAway } from '../person/membership.ts'
import { Guess, isOrder, POINTS_TO_GIVE, Points, type RankingAnswer, Ranks } from './answer.ts'
import { RankedGoals } from './events.ts'
import { ranking } from './ranking.ts'
import {
  type AskedRanking,
  askedToRank,
  type RankingRound,
  type RankingState,
  waitsForNobody,
} from './state.ts'

const command = commandsOf(ranking)

export const CallRanking = command({
  title: 'Ask how each ranks the goals',
  input: z.strictObject({
    partnership: OwnPartnershipId.meta({
      title: 'Partnership',
      description:
        'Each of its members ranks them alone; sealed until all have, or a week is over.',
    }),
    goals: RankedGoals.meta({
      title: 'Goals',
      description: 'Those in force. It takes four for a figure of how far you agree.',
    }),
  }),
  creates: true,
  giver: 'member',
  needs: ({ partnership, goals }) => [
    { noun: 'partnership', id: partnership },
    ...goals.map((id) => ({ noun: 'goal' as const, id })),
  ],
  needsThen: membersNamed,
  unique: ({ partnership, goals }) => ({ partnership, as: [...goals].sort() }),
  atOnce: true,
  records: ['RankingCalled'],
  decide: ({ partnership, goals }, _, situation) => {
    const state = requireGoing(situation, partnership)
    const theirs = state.members.includes(situation.speaker)
    require(theirs, 'NotInPartnership', 'Only its members ask for one.', 'partnership')
    const { members } = withThoseHere(state, hereIn(situation))
    const several = members.length > 1
    require(several, 'NobodyToAsk', 'There is nobody to compare with.', 'partnership')
    for (const goal of goals) requireInForce(situation, goal)
    requireNoneUnderWay(goals, members, situation)
    const data = { partnership, goals, asked: [...members], closes: lastDayFrom(situation) }
    return [{ type: 'RankingCalled', data, occurredAt: situation.now }]
  },
})

const alike = (some: readonly string[], others: readonly string[]): boolean =>
  some.length === others.length && some.every((each) => others.includes(each))

/** @throws Refusal `RankingUnderWay` where the same people have the same goals to rank. */
function requireNoneUnderWay(
  goals: readonly GoalId[],
  members: readonly PersonId[],
  situation: Situation,
): void {
  for (const round of situation.siblings<RankingState>()) {
    if (round.is !== 'called' || isOver(round, situation)) continue
    const same = alike(round.goals, goals) && alike(askedToRank(round), members)
    const by = dayNear(round.closes, todayIn(situation))
    const says = `They have these goals to rank by ${by} already.`
    require(!same, 'RankingUnderWay', says, 'goals')
  }
}

/** @throws Refusal `UnknownGoal` or `GoalNotInForce`. */
function requireInForce(situation: Situation, id: GoalId): void {
  const goal = situation.other<GoalState>('goal', id)
  require(goal.is !== 'none', 'UnknownGoal', 'There is no such goal.', 'goals')
  require(isOpenGoal(goal), 'GoalNotInForce', 'One of these goals is over.', 'goals')
}

/** @throws Refusal `UnknownRanking` or `RankingCalledOff` */
function going(state: RankingState): RankingRound {
  if (state.is === 'none' || state.is === 'called off')
    throw new Refusal(...ranking.refusals[state.is])
  return state
}

const asked = (_: unknown, state: RankingState): Ref[] => peopleRefs(askedToRank(state))

/** Opens what was answered. */
const opening = (
  rankings: readonly AskedRanking[],
  away: (person: PersonId) => boolean,
  { now }: Situation,
) => ({
  type: 'RankingOpened' as const,
  data: openingOfEach(rankings, away),
  occurredAt: now,
})

export const RankGoals = command({
  title: 'Rank the goals',
  input: z.strictObject({
    id: RankingId,
    ranks: Ranks.default([]).meta({
      title: 'Your order',
      description: 'What comes first is 1; equal ranks are level.',
    }),
    points: Points.default([]).meta({
      title: 'Your points',
      description: 'A hundred among the goals, or none at all.',
    }),
    guess: Guess.optional().meta({ title: 'As another ranks them, you think' }),
  }),
  giver: 'named',
  named: askedToRank,
  needs: asked,
  personal: true,
  replaces: (state, giver) =>
    state.is === 'none' ? undefined : state.rankings.find(isOf(giver))?.answer,
  atOnce: true,
  ownPage: true,
  records: ['GoalsRanked', 'RankingOpened', 'GoalsRankedLate'],
  decide: ({ id: _, ...said }, state, situation) => {
    const { speaker: person, now, eventId } = situation
    const round = going(state)
    const mine = round.rankings.find(isOf(person))
    require(mine !== undefined, 'NotAsked', 'You are not asked for your order.')
    checkAnswer(round, person, said)
    const data = { person, answer: of(person, said) }
    if (mine.opened) {
      require(mayBeLate(mine), 'RankingAlreadyOpened', 'Your order is open, and stands as it is.')
      const late = { ...data, ...awayIn(mine) }
      return [{ type: 'GoalsRankedLate', data: late, occurredAt: now }]
    }
    require(!isOver(round, situation), 'RankingWindowClosed', 'The time to answer is over.')
    const ranked = { type: 'GoalsRanked' as const, data, occurredAt: now }
    const all = round.rankings.map((each) =>
      each === mine ? { ...each, answer: eventId(0) } : each,
    )
    const isHere = hereIn(situation)
    if (!waitsForNobody(all, isHere)) return [ranked]
    return [ranked, opening(all, (person) => !isHere(person), situation)]
  },
})

const isOf =
  (person: PersonId) =>
  (each: AskedRanking): boolean =>
    each.person === person

/**
 * @throws Refusal `NothingRanked`, `NotInRound`, `PlacesMissing`, `PointsDoNotAddUp` or `NotToBeGuessed` naming the field.
 */
function checkAnswer(
  { goals, rankings }: RankingRound,
  person: PersonId,
  { ranks, points, guess }: RankingAnswer,
): void {
  const says = ranks.length > 1 || points.length > 0
  require(says, 'NothingRanked', 'Give two goals a place, or give points.', 'ranks')
  const asked = (named: readonly { readonly goal: GoalId }[], field: string) => {
    const known = named.every(({ goal }) => goals.includes(goal))
    require(known, 'NotInRound', 'This goal is not asked about.', field)
  }
  asked(ranks, 'ranks')
  requirePlaces(ranks, 'ranks')
  asked(points, 'points')
  const given = points.reduce((sum, each) => sum + each.points, 0)
  const whole = given === 0 || given === POINTS_TO_GIVE
  require(whole, 'PointsDoNotAddUp', 'Give a hundred points, or none.', 'points')
  if (guess === undefined) return
  asked(guess.ranks, 'guess')
  requirePlaces(guess.ranks, 'guess')
  const another = guess.of !== person && rankings.some(isOf(guess.of))
  require(another, 'NotToBeGuessed', 'Only the others who are asked can be guessed.', 'guess')
}

/** What leaves places out may be meant as marks, or have lost a goal: who said it says it again, nobody guesses. */
function requirePlaces(ranks: RankingAnswer['ranks'], field: string): void {
  require(isOrder(ranks), 'PlacesMissing', 'Count the places from 1, and leave none out.', field)
}

export const CloseRanking = command({
  title: 'Close the window for a ranking',
  input: z.strictObject({ id: RankingId }),
  giver: 'timer',
  hidden: true,
  needs: asked,
  records: ['RankingOpened'],
  decide: (_, state, situation) => {
    if (state.is === 'opened' || state.is === 'called off') return []
    const round = going(state)
    const over = isOver(round, situation) || waitsForNobody(round.rankings, hereIn(situation))
    require(over, 'RankingWindowOpen', 'Some may still answer.')
    return [opening(round.rankings, (person) => isAway(situation, person), situation)]
  },
})

export const CallOffRanking = command({
  title: 'Call off a ranking of goals',
  input: z.strictObject({ id: RankingId, ...CallingOff.shape }),
  giver: 'named',
  named: (state) => (state.is === 'none' ? [] : [state.calledBy]),
  atOnce: true,
  records: ['RankingCalledOff'],
  decide: ({ reason }, state, situation) => {
    const round = going(state)
    const sealed = state.is === 'called'
    require(sealed, 'RankingAlreadyOpened', 'It is open, and stays open.')
    require(!isOver(round, situation), 'RankingWindowClosed', 'The time to answer is over.')
    return [{ type: 'RankingCalledOff', data: { reason }, occurredAt: situation.now }]
  },
})
