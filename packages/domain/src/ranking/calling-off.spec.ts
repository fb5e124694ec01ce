import { describe, expect, it } from 'vitest'
import { given, id, NOW } from '../testing/spec.ts'
import { CallOffRanking, CloseRanking, RankGoals } from './commands.ts'
import * as told from './ranking.fixture.ts'
import { ranking } from './ranking.ts'

const { self, by, called, calledOff, said, ranked, opened, silentOne } = told

const reason = 'The goals are about to change.'
const over = { now: '2026-04-08T09:00:00.000Z' }
const halfway = [called, ranked('noor')] as const
const off = [...halfway, calledOff(reason)] as const

describe('calling off a ranking', () => {
  it('ends it while it is sealed, with a reason or none', () => {
    for (const past of [[called], halfway]) {
      given(ranking, past)
        .when(CallOffRanking, { ...self, reason }, by('dana'))
        .records({ ...calledOff(reason), occurredAt: NOW })
    }
    given(ranking, [called])
      .when(CallOffRanking, self, by('dana'))
      .records({ ...calledOff(), occurredAt: NOW })
  })

  it('is refused once it is open, once its last day is over, and a second time', () => {
    const open = [
      ...halfway,
      opened(
        ['event1'],
        ['dana', 'tom'].map((name) => silentOne(name)),
      ),
    ]
    const callOff = (past: readonly (typeof open)[number][], when = {}) =>
      given(ranking, past).when(CallOffRanking, self, by('dana', when))
    callOff(open).refused('RankingAlreadyOpened')
    callOff(halfway, over).refused('RankingWindowClosed')
    given(ranking, off).when(CallOffRanking, self, by('dana')).refused('RankingCalledOff')
    given(ranking).when(CallOffRanking, self, by('dana')).refused('UnknownRanking')
  })

  it('is for who asked', () => {
    const { state } = given(ranking, halfway).life
    expect(CallOffRanking.named?.(state, self)).toEqual([id('dana')])
    expect(CallOffRanking.named?.({ is: 'none' }, self)).toEqual([])
  })
})

describe('a ranking that was called off', () => {
  it('takes no answers: no first, none in the place of another, none from who was silent', () => {
    for (const name of ['noor', 'tom']) {
      for (const when of [{}, over]) {
        given(ranking, off)
          .when(RankGoals, { ...self, ...said }, by(name, when))
          .refused('RankingCalledOff')
      }
    }
  })

  it('is not opened by the clock, whatever was answered', () => {
    const timer = by('dana', { by: 'lockstep', ...over })
    given(ranking, off).when(CloseRanking, self, timer).records()
    const { state } = given(ranking, off).life
    expect(state.is).toBe('called off')
    expect('rankings' in state && state.rankings.some((each) => each.opened)).toBe(false)
  })
})
