import { describe, expect, it } from 'vitest'
import { given, id, NOW } from '../testing/spec.ts'
import { AnswerPulse, CallOffPulse, ClosePulse } from './commands.ts'
import * as told from './pulse.fixture.ts'
import { pulse } from './pulse.ts'
import { mayCallOff, type PulseState } from './state.ts'

const { self, by, scores, called, calledOff, answered, opened, danaNoor, danaTom } = told

const reason = 'There is one running already.'
const round = called(danaNoor, danaTom)
const over = { now: '2026-04-08T09:00:00.000Z' }
const off = [round, answered('noor', 'dana'), calledOff(reason)] as const
const answer = { ...self, to: id('dana'), scores, because: [] }

describe('calling off a pulse', () => {
  it('ends it while nothing of it is open, with a reason or none', () => {
    for (const past of [[round], [round, answered('noor', 'dana')]]) {
      given(pulse, past)
        .when(CallOffPulse, { ...self, reason }, by('dana'))
        .records({ ...calledOff(reason), occurredAt: NOW })
    }
    given(pulse, [round])
      .when(CallOffPulse, self, by('dana'))
      .records({ ...calledOff(), occurredAt: NOW })
  })

  it('is refused once two of them have opened theirs, and once all have', () => {
    const one = [
      ...[round, answered('noor', 'dana'), answered('dana', 'noor')],
      opened([danaNoor], ['event1', 'event2']),
    ]
    const all = [...one, opened([danaTom], [], [told.silentOn('tom', 'dana')])]
    for (const past of [one, all]) {
      given(pulse, past).when(CallOffPulse, self, by('dana')).refused('PulseAlreadyOpened')
    }
  })

  it('is refused once its last day is over, where there is none, and a second time', () => {
    given(pulse, [round]).when(CallOffPulse, self, by('dana', over)).refused('PulseWindowClosed')
    given(pulse).when(CallOffPulse, self, by('dana')).refused('UnknownPulse')
    given(pulse, off).when(CallOffPulse, self, by('dana')).refused('PulseCalledOff')
  })

  it('is for who called it, and for whom it asks where a charter did', () => {
    const { state } = given(pulse, [called(danaNoor)]).life
    expect(mayCallOff(state)).toEqual([id('dana')])
    const inCadence = { ...state, calledBy: 'lockstep' } as PulseState
    expect(mayCallOff(inCadence)).toEqual([id('dana'), id('noor')])
    expect(mayCallOff({ is: 'none' })).toEqual([])
  })
})

describe('a pulse that was called off', () => {
  it('takes no answers: no first, none in the place of another, none from who was silent', () => {
    for (const name of ['noor', 'tom']) {
      for (const when of [{}, over]) {
        given(pulse, off).when(AnswerPulse, answer, by(name, when)).refused('PulseCalledOff')
      }
    }
  })

  it('is not opened by the clock, whatever was answered', () => {
    const timer = by('dana', { by: 'lockstep', ...over })
    given(pulse, off).when(ClosePulse, self, timer).records()
    const { state } = given(pulse, off).life
    expect(state).toMatchObject({ is: 'called off', ratings: round.data.pairs.flatMap(sealed) })
  })
})

const sealed = () => [{ opened: false }, { opened: false }]
