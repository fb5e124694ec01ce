import { describe, expect, it } from 'vitest'
import { of } from '../kernel/marks.ts'
import { given, id, NOW } from '../testing/spec.ts'
import { AskForBets, GiveVerdict, PlaceBet } from './commands.ts'
import {
  dana,
  made,
  noor,
  proposed,
  restricted,
  self,
  superseded,
  tom,
} from './decision.fixture.ts'
import { decision } from './decision.ts'

const effect = 'Half of new revenue from shippers within a year'
const asked = { type: 'BetsAsked' as const, data: { asked: [id('noor'), id('tom')], effect } }
const bet = (person: string, chance: number) => ({
  type: 'BetPlaced' as const,
  data: {
    person: id(person),
    answer: of(id(person), { chance }),
    failure: of(id(person), 'Nobody signs.'),
  },
})
const opened = (opens: string[], silent: string[]) => ({
  type: 'BetsOpened' as const,
  data: { opens: opens.map(id), silent: silent.map(id) },
})
const verdict = { type: 'VerdictGiven' as const, data: { verdict: 'partly' as const } }

const running = [proposed, made, asked] as const
const halfway = [...running, bet('noor', 70)] as const
const over = [...halfway, verdict, opened(['event3'], ['tom'])] as const

describe('asking for bets', () => {
  const ask = { ...self, effect, asked: [id('noor'), id('tom')] }
  const now = { ...asked, occurredAt: NOW }

  it('is done once, of members, on a decision in force', () => {
    given(decision, [proposed, made]).when(AskForBets, ask, dana).records(now)
    given(decision, running).when(AskForBets, ask, dana).refused('BetsAlreadyAsked')
    given(decision, [proposed]).when(AskForBets, ask, dana).refused('DecisionNotMade')
    given(decision, [proposed, made, superseded])
      .when(AskForBets, ask, dana)
      .refused('DecisionAlreadySuperseded')
    given(decision, [proposed, made])
      .when(AskForBets, { ...ask, asked: [id('author')] }, dana)
      .refused('NotAMember', 'asked')
  })

  it('goes to those for whom the decision exists', () => {
    given(decision, [restricted, made])
      .when(AskForBets, ask, dana)
      .refused('OutsideRestriction', 'asked')
  })

  it('comes too late once somebody has judged it', () => {
    given(decision, [proposed, made, verdict]).when(AskForBets, ask, dana).refused('OutcomeKnown')
  })
})

describe('a bet', () => {
  const place = { ...self, chance: 70, failure: 'Nobody signs.' }

  it('is its person’s, sealed, and replaced until it is opened', () => {
    const placed = { ...bet('noor', 70), occurredAt: NOW }
    given(decision, running).when(PlaceBet, place, noor).records(placed)
    given(decision, halfway)
      .when(PlaceBet, { ...place, chance: 40 }, noor)
      .records({ ...bet('noor', 40), occurredAt: NOW })
    const { state } = given(decision, [...halfway, bet('noor', 40)]).life
    expect(PlaceBet.replaces?.(state, id('noor'), place)).toBe(id('event4'))
    expect(PlaceBet.named?.(state, place)).toEqual([id('noor'), id('tom')])
  })

  it('is placed only by who was asked, while the decision is in force', () => {
    given(decision, running).when(PlaceBet, place, dana).refused('NotAsked')
    given(decision, [proposed, made]).when(PlaceBet, place, noor).refused('BetsNotAsked')
    given(decision, [proposed]).when(PlaceBet, place, noor).refused('BetsNotAsked')
    given(decision, [...running, superseded])
      .when(PlaceBet, place, noor)
      .refused('DecisionAlreadySuperseded')
  })

  it('is opened with the first verdict, and stands from then on', () => {
    const judge = { ...self, verdict: 'partly' as const }
    const opening = { ...opened(['event3'], ['tom']), occurredAt: NOW }
    given(decision, halfway).when(GiveVerdict, judge, tom).records(verdict, opening)
    given(decision, [...halfway, superseded])
      .when(GiveVerdict, judge, tom)
      .records(verdict, opening)
    given(decision, over).when(GiveVerdict, judge, tom).records(verdict)
    given(decision, over).when(PlaceBet, place, tom).refused('BetsAlreadyOpened')
    expect(given(decision, over).life.state).toMatchObject({
      judged: true,
      bets: {
        opened: true,
        asked: [
          { person: id('noor'), answer: id('event3'), opened: true },
          { person: id('tom'), silence: 'silent' },
        ],
      },
    })
  })

  it('is opened, too, where a verdict is backdated, and then counts from its opening', () => {
    const when = { ...tom, occurredAt: '2026-03-02T09:00:00.000Z' }
    given(decision, running)
      .when(GiveVerdict, { ...self, verdict: 'failed' }, when)
      .records(
        { type: 'VerdictGiven', data: { verdict: 'failed' } },
        { ...opened([], ['noor', 'tom']), occurredAt: NOW },
      )
  })
})
