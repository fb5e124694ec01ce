import { describe, expect, it } from 'vitest'
import type { PartnershipState } from '../partnership/state.ts'
import { given, id, member, NOW } from '../testing/spec.ts'
import { CallPulse, CallPulseInCadence } from './commands.ts'
import {
  by,
  called,
  calledOff,
  danaNoor,
  danaTom,
  noorTom,
  opened,
  others,
  team,
} from './pulse.fixture.ts'
import { pulse } from './pulse.ts'
import type { PulseState } from './state.ts'

const call = { partnership: id('team') }
const all = called(danaNoor, danaTom, noorTom)
const now = { occurredAt: NOW }

/** The team, with a charter in force that says so of pulses. */
const chartered = (terms: object, pulses?: object) => ({
  ...others,
  'partnership/team': {
    ...team,
    charter: { version: 1, domains: [], trustOpen: false, acceptedBy: team.members, ...terms },
    pulses,
  },
})

describe('calling a pulse by hand', () => {
  it('asks every two of the members about each other, for a week', () => {
    given(pulse)
      .when(CallPulse, call, by('noor'))
      .records({ ...all, ...now })
  })

  it('asks only those whom the charter pairs, as far as they are members still', () => {
    const pulsePairs = [danaNoor, { one: id('dana'), other: id('gone') }]
    given(pulse)
      .when(CallPulse, call, { by: id('dana'), others: chartered({ pulsePairs }) })
      .records({ ...called(danaNoor), ...now })
    const nobody = { pulsePairs: pulsePairs.slice(1) }
    given(pulse)
      .when(CallPulse, call, { by: id('dana'), others: chartered(nobody) })
      .refused('NobodyToAsk', 'partnership')
  })

  it('asks nobody who has left or was erased, and nobody about them', () => {
    for (const gone of [
      { ...member, is: 'left' },
      { ...member, erased: true },
    ]) {
      const tomGone = { ...others, 'person/tom': gone }
      given(pulse)
        .when(CallPulse, call, { by: id('dana'), others: tomGone })
        .records({ ...called(danaNoor), ...now })
      given(pulse)
        .when(CallPulse, call, { by: id('dana'), others: { ...tomGone, 'person/noor': gone } })
        .refused('NobodyToAsk', 'partnership')
    }
  })

  it('is for members of a partnership that goes on, and for who records in their name', () => {
    given(pulse)
      .when(CallPulse, call, by('wei', { onBehalfOf: id('dana') }))
      .records({ ...all, ...now })
    given(pulse).when(CallPulse, call, by('wei')).refused('NotInPartnership', 'partnership')
    const ended = { ...others, 'partnership/team': { ...team, is: 'ended' } }
    given(pulse)
      .when(CallPulse, call, { by: id('dana'), others: ended })
      .refused('PartnershipHasEnded', 'partnership')
    given(pulse)
      .when(CallPulse, { partnership: id('nowhere') }, by('dana'))
      .refused('PartnershipNotFounded', 'partnership')
  })

  it('waits until no two of them have another to answer', () => {
    const running = (events: Parameters<typeof given<typeof pulse.events, PulseState>>[1]) =>
      given(pulse, events).life.state
    const calling = (round: PulseState, more: object = {}) =>
      given(pulse).when(CallPulse, call, {
        ...by('noor'),
        others: { ...others, 'pulse/before': round },
        ...more,
      })
    calling(running([called(danaTom)])).refused('PulseUnderWay', 'partnership')
    const half = running([called(danaNoor, danaTom), opened([danaNoor], [])])
    calling(half).refused('PulseUnderWay', 'partnership')
    const onlyNoor = chartered({ pulsePairs: [danaNoor] })
    calling(half, { others: { ...onlyNoor, 'pulse/before': half } }).records({
      ...called(danaNoor),
      ...now,
    })
    for (const over of [[calledOff()], [opened([danaTom], [])]])
      calling(running([called(danaTom), ...over])).records({ ...all, ...now })
    const late = '2026-04-08T09:00:00.000Z'
    calling(running([called(danaTom)]), { now: late }).records({
      ...all,
      data: { ...all.data, closes: '2026-04-15' },
      occurredAt: late,
    })
  })

  it('begins a record of its own', () => {
    given(pulse, [all]).when(CallPulse, call, by('dana')).refused('PulseAlreadyCalled')
  })
})

describe('the cadence of a charter', () => {
  const since = id('agreement')
  const input = { ...call, since, on: '2026-03-31' }
  const others = chartered({ pulseCadenceDays: 30 }, { everyDays: 30, since })
  const timer = { by: 'lockstep' as const, others }
  const inCadence = (next: string, closes = '2026-04-07') => ({
    type: 'PulseCalled',
    data: { ...all.data, closes, cadence: { since, next } },
  })

  it('calls a pulse, and says on which day it comes round again', () => {
    given(pulse)
      .when(CallPulseInCadence, input, timer)
      .records({ ...inCadence('2026-04-30'), ...now })
  })

  it('waits for one that is under way', () => {
    const round = given(pulse, [called(danaTom)]).life.state
    const meanwhile = { ...others, 'pulse/before': round }
    given(pulse)
      .when(CallPulseInCadence, input, { ...timer, others: meanwhile })
      .refused('PulseUnderWay', 'partnership')
  })

  it('leaves out who has left, and waits where no two are here', () => {
    const gone = { is: 'left', erased: false }
    const without = (...names: string[]) => ({
      ...others,
      ...Object.fromEntries(names.map((name) => [`person/${name}`, gone])),
    })
    const some = inCadence('2026-04-30')
    given(pulse)
      .when(CallPulseInCadence, input, { ...timer, others: without('tom') })
      .records({ ...some, data: { ...some.data, pairs: [danaNoor] }, ...now })
    given(pulse)
      .when(CallPulseInCadence, input, { ...timer, others: without('tom', 'noor') })
      .refused('NobodyToAsk')
  })

  it('leaves out the days that passed while nobody looked', () => {
    const late = '2026-05-02T07:00:00.000Z'
    given(pulse)
      .when(CallPulseInCadence, input, { ...timer, now: late })
      .records({ ...inCadence('2026-05-30', '2026-05-09'), occurredAt: late })
  })

  it('ends with the agreement that set it, with the partnership, and where nobody is left to ask', () => {
    const states: Partial<PartnershipState>[] = [
      { pulses: { everyDays: 30, since: id('another') } },
      { pulses: undefined },
      { is: 'ended' },
      { members: [id('dana')] },
    ]
    for (const changed of states) {
      const team = { ...others['partnership/team'], ...changed }
      given(pulse)
        .when(CallPulseInCadence, input, { ...timer, others: { 'partnership/team': team } })
        .records()
    }
  })
})

it('asks each of its people in two directions', () => {
  const { state } = given(pulse, [called(danaNoor)]).life
  expect(state).toMatchObject({
    is: 'called',
    ratings: [
      { from: id('dana'), to: id('noor'), opened: false },
      { from: id('noor'), to: id('dana'), opened: false },
    ],
  })
})
