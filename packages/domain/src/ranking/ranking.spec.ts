import { describe, expect, it } from 'vitest'
import { given, id, NOW } from '../testing/spec.ts'
import { CallRanking, CloseRanking, RankGoals } from './commands.ts'
import * as told from './ranking.fixture.ts'
import { ranking } from './ranking.ts'

const { self, by, others, call, called, said, ranked, rankedLate, opened, silentOne } = told

const now = { occurredAt: NOW }
const answer = { ...self, ...said }
const halfway = [called, ranked('dana'), ranked('noor')] as const
/** Tom said nothing. */
const over = [...halfway, opened(['event1', 'event2'], [silentOne('tom')])]
const afterClosing = { now: '2026-04-08T09:00:00.000Z' }

describe('asking how each ranks the goals', () => {
  it('asks every member of a partnership, for a week', () => {
    given(ranking)
      .when(CallRanking, call, by('noor'))
      .records({ ...called, ...now })
    given(ranking)
      .when(CallRanking, call, by('wei', { onBehalfOf: id('dana') }))
      .records({ ...called, ...now })
  })

  it('asks nobody who has left, and waits for them no more', () => {
    const without = (...names: string[]) => ({
      by: id('dana'),
      others: {
        ...others,
        ...Object.fromEntries(
          names.map((name) => [`person/${name}`, { is: 'left', erased: false }]),
        ),
      },
    })
    given(ranking)
      .when(CallRanking, call, without('tom'))
      .records({ ...called, data: { ...called.data, asked: [id('dana'), id('noor')] }, ...now })
    given(ranking)
      .when(CallRanking, call, without('tom', 'noor'))
      .refused('NobodyToAsk', 'partnership')
    const last = opened(['new0', 'event1'], [silentOne('tom', true)])
    given(ranking, [called, ranked('noor')])
      .when(RankGoals, answer, without('tom'))
      .records({ ...ranked('dana'), ...now }, { ...last, ...now })
    const close = opened(['event1', 'event2'], [silentOne('tom', true)])
    given(ranking, halfway)
      .when(CloseRanking, self, { ...without('tom'), by: 'lockstep' })
      .records({ ...close, ...now })
    given(ranking, halfway)
      .when(CloseRanking, self, by('dana', { by: 'lockstep' }))
      .refused('RankingWindowOpen')
  })

  it('is about goals in force, two at least', () => {
    const about = (...goals: string[]) => ({ ...call, goals: goals.map(id) })
    given(ranking)
      .when(CallRanking, about('growth', 'over'), by('dana'))
      .refused('GoalNotInForce', 'goals')
    given(ranking)
      .when(CallRanking, about('growth', 'nowhere'), by('dana'))
      .refused('UnknownGoal', 'goals')
    expect(CallRanking.input.safeParse(about('growth')).success).toBe(false)
    expect(CallRanking.input.safeParse(about('growth', 'growth')).success).toBe(false)
  })

  it('is for members of a partnership of several that goes on', () => {
    const changed = (more: object) => ({
      ...others,
      'partnership/team': { ...others['partnership/team'], ...more },
    })
    given(ranking).when(CallRanking, call, by('wei')).refused('NotInPartnership', 'partnership')
    given(ranking)
      .when(CallRanking, call, { by: id('dana'), others: changed({ is: 'ended' }) })
      .refused('PartnershipHasEnded', 'partnership')
    given(ranking)
      .when(CallRanking, call, { by: id('dana'), others: changed({ members: [id('dana')] }) })
      .refused('NobodyToAsk', 'partnership')
    given(ranking)
      .when(CallRanking, { ...call, partnership: id('nowhere') }, by('dana'))
      .refused('PartnershipNotFounded', 'partnership')
  })

  it('is not asked for again while the same people have the same goals to rank', () => {
    const round = given(ranking, [called]).life.state
    const asking = (goals: string[], more: object = {}, before = round) =>
      given(ranking).when(
        CallRanking,
        { ...call, goals },
        by('noor', { others: { ...others, 'ranking/before': before }, ...more }),
      )
    asking([...call.goals].reverse()).refused('RankingUnderWay', 'goals')
    const fewer = call.goals.slice(1)
    asking(fewer).records({ ...called, data: { ...called.data, goals: fewer }, ...now })
    const past = given(ranking, [called, opened([], [])]).life.state
    asking(call.goals, {}, past).records({ ...called, ...now })
  })

  it('begins a record of its own', () => {
    given(ranking, [called]).when(CallRanking, call, by('dana')).refused('RankingAlreadyCalled')
  })
})

describe('an answer', () => {
  it('is its giver’s, sealed, and may be replaced until the last one opens all', () => {
    given(ranking, halfway.slice(0, 2))
      .when(RankGoals, answer, by('dana'))
      .records({ ...ranked('dana'), ...now })
    given(ranking, halfway)
      .when(RankGoals, answer, by('tom'))
      .records({ ...ranked('tom'), ...now }, { ...opened(['event1', 'event2', 'new0']), ...now })
  })

  it('may leave goals out, put some level, and give points alone', () => {
    const { ranks, points } = said
    const level = ranks.slice(0, 2).map(({ goal }) => ({ goal, rank: 1 }))
    for (const less of [
      { ranks: level, points: [] },
      { ranks: [], points },
    ]) {
      given(ranking, [called])
        .when(RankGoals, { ...self, ...less }, by('dana'))
        .records({ ...ranked('dana', less), ...now })
    }
    given(ranking, [called])
      .when(RankGoals, { ...self, ranks: ranks.slice(0, 1), points: [] }, by('dana'))
      .refused('NothingRanked', 'ranks')
  })

  it('is about the goals of the round, and gives all points or none', () => {
    const beyond = [{ goal: id('over'), rank: 1, points: 100 }]
    const [{ goal = '' } = {}] = said.points
    const rank = (more: object, refusal: [string, string]) =>
      given(ranking, [called])
        .when(RankGoals, { ...answer, ...more }, by('dana'))
        .refused(...refusal)
    rank({ ranks: [...said.ranks, ...beyond] }, ['NotInRound', 'ranks'])
    rank({ points: beyond }, ['NotInRound', 'points'])
    rank({ points: [{ goal, points: 99 }] }, ['PointsDoNotAddUp', 'points'])
    const twice = [...said.ranks, ...said.ranks.slice(0, 1)]
    expect(RankGoals.input.safeParse({ ...answer, ranks: twice }).success).toBe(false)
  })

  it('counts the places from 1 and leaves none out; after level ones it goes on either way', () => {
    const { ranks } = said
    const order = (...places: number[]) =>
      places.map((rank, n) => ({ goal: ranks[n]?.goal ?? '', rank }))
    const answering = (...places: number[]) =>
      given(ranking, [called]).when(RankGoals, { ...answer, ranks: order(...places) }, by('dana'))
    for (const places of [
      [2, 1, 2, 3],
      [1, 2, 2, 4],
    ]) {
      const told = { ...said, ranks: order(...places) }
      answering(...places).records({ ...ranked('dana', told), ...now })
    }
    for (const places of [
      [1, 8, 15, 22],
      [2, 3, 4, 5],
      [1, 1, 4, 5],
    ])
      answering(...places).refused('PlacesMissing', 'ranks')
    const guess = { of: id('noor'), ranks: order(1, 3) }
    given(ranking, [called])
      .when(RankGoals, { ...answer, guess }, by('dana'))
      .refused('PlacesMissing', 'guess')
  })

  it('may guess how another of them ranks the goals', () => {
    const guess = (of: string, ranks = said.ranks) => ({ guess: { of: id(of), ranks } })
    const guessing = (more: ReturnType<typeof guess>) =>
      given(ranking, [called]).when(RankGoals, { ...answer, ...more }, by('dana'))
    guessing(guess('noor')).records({ ...ranked('dana', { ...said, ...guess('noor') }), ...now })
    guessing(guess('dana')).refused('NotToBeGuessed', 'guess')
    guessing(guess('wei')).refused('NotToBeGuessed', 'guess')
    const beyond = [{ goal: id('over'), rank: 1 }]
    guessing(guess('noor', beyond)).refused('NotInRound', 'guess')
  })

  it('is for those who are asked, until the end of the last day', () => {
    given(ranking, [called]).when(RankGoals, answer, by('wei')).refused('NotAsked')
    given(ranking).when(RankGoals, answer, by('dana')).refused('UnknownRanking')
    const lastMoment = '2026-04-07T21:59:59.999Z'
    given(ranking, halfway)
      .when(RankGoals, answer, by('noor', { now: lastMoment }))
      .records({ ...ranked('noor'), occurredAt: lastMoment })
    given(ranking, halfway)
      .when(RankGoals, answer, by('noor', { now: '2026-04-07T22:00:00.000Z' }))
      .refused('RankingWindowClosed')
  })
})

describe('the end of the window', () => {
  const timer = by('dana', { by: 'lockstep', ...afterClosing })

  it('opens what there is, and names who said nothing or was away', () => {
    given(ranking, halfway)
      .when(CloseRanking, self, timer)
      .records({
        ...opened(['event1', 'event2'], [silentOne('tom')]),
        occurredAt: afterClosing.now,
      })
    const left = { ...others, 'person/tom': { is: 'left', erased: false } }
    given(ranking, halfway)
      .when(CloseRanking, self, { ...timer, others: left })
      .records({
        ...opened(['event1', 'event2'], [silentOne('tom', true)]),
        occurredAt: afterClosing.now,
      })
  })

  it('is waited for, and comes once', () => {
    given(ranking, halfway)
      .when(CloseRanking, self, { ...timer, now: NOW })
      .refused('RankingWindowOpen')
    given(ranking, over).when(CloseRanking, self, timer).records()
    given(ranking).when(CloseRanking, self, timer).refused('UnknownRanking')
  })
})

describe('a late answer', () => {
  it('is for who stayed silent, once, and open at once', () => {
    given(ranking, over)
      .when(RankGoals, answer, by('tom', afterClosing))
      .records({ ...rankedLate('tom'), occurredAt: afterClosing.now })
    for (const [past, name] of [
      [[...over, rankedLate('tom')], 'tom'],
      [over, 'dana'],
    ] as const) {
      given(ranking, past)
        .when(RankGoals, answer, by(name, afterClosing))
        .refused('RankingAlreadyOpened')
    }
  })

  it('is not called late where its giver had been away', () => {
    const away = [...halfway, opened(['event1', 'event2'], [silentOne('tom', true)])]
    given(ranking, away)
      .when(RankGoals, answer, by('tom', afterClosing))
      .records({ ...rankedLate('tom', true), occurredAt: afterClosing.now })
    const { state } = given(ranking, [...away, rankedLate('tom', true)]).life
    expect('rankings' in state && state.rankings.at(-1)).toMatchObject({
      silence: 'away',
      late: false,
    })
  })
})
