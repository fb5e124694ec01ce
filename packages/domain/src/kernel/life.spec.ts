import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { id, NOW } from '../testing/spec.ts'
import { type Decided, fact, opening, type Recorded, step } from './event.ts'
import { checkLegal, checkStep, lifeOf, livedOn, unborn } from './life.ts'
import type { Noun } from './noun.ts'
import { Refusal } from './refusal.ts'

const text = z.strictObject({ text: z.string() })
const events = {
  Began: step('began', z.strictObject({}), { lane: 'goals' }),
  Noted: fact('noted', text, { lane: 'goals' }),
  Ended: step('ended', z.strictObject({}), { lane: 'goals' }),
  Unveiled: opening('unveiled', z.strictObject({}), { lane: 'goals' }),
} as const

interface State {
  readonly is: 'none' | 'begun' | 'over'
  readonly notes: readonly string[]
}

/** A life of two steps, beside which anything may be noted. */
const life: Noun<typeof events, State> = {
  name: 'goal',
  events,
  initial: { is: 'none', notes: [] },
  after: { Began: ['none'], Ended: ['begun'], Unveiled: ['begun', 'over'] },
  refusals: { none: ['NotBegun', '…'], begun: ['AlreadyBegun', '…'], over: ['Over', '…'] },
  evolve: {
    Began: (state) => ({ ...state, is: 'begun' }),
    Noted: (state, { data }) => ({ ...state, notes: [...state.notes, data.text] }),
    Ended: (state) => ({ ...state, is: 'over' }),
    Unveiled: (state) => state,
  },
}

/** An instant of 31 March before `NOW`. */
const at = (hour: number) => `2026-03-31T0${hour}:00:00.000Z`

const recorded = (n: number, hour: number, type: string, data: object = {}): Recorded => ({
  id: id(`event${n}`),
  type,
  data,
  metadata: { actor: id('dana'), source: 'web', occurredAt: at(hour), recordedAt: NOW },
  stream: 'goal-1',
  revision: n,
  position: String(n).padStart(4, '0'),
  at: at(hour),
  knownAt: NOW,
})
const note = (n: number, hour: number) => recorded(n, hour, 'Noted', { text: `note ${n}` })

const begun = [recorded(0, 3, 'Began')]
const over = [...begun, recorded(1, 5, 'Ended')]

describe('the life of a stream', () => {
  it('knows where its last event and its last step lie', () => {
    const { state, lastAt, lastStepAt } = lifeOf(life, [...begun, note(1, 6)])
    expect({ state, lastAt, lastStepAt }).toEqual({
      state: { is: 'begun', notes: ['note 1'] },
      lastAt: at(6),
      lastStepAt: at(3),
    })
  })

  it('takes a fact before its first step', () => {
    expect(lifeOf(life, [...begun, note(1, 1)]).state).toEqual({ is: 'begun', notes: ['note 1'] })
  })

  it('is lived on while events follow in order, else folded anew', () => {
    const before = lifeOf(life, begun)
    expect(livedOn(life, before, [note(1, 3), note(2, 4)])?.state.notes).toEqual([
      'note 1',
      'note 2',
    ])
    expect(livedOn(life, before, [note(1, 4), note(2, 2)])).toBeUndefined()
    const withdrawal = recorded(1, 4, 'RecordWithdrawn', { event: id('event0'), reason: 'No.' })
    expect(livedOn(life, before, [withdrawal])).toBeUndefined()
    expect(lifeOf(life, [...begun, withdrawal])).toEqual(unborn(life.initial))
  })

  it('does not guess at what it does not know', () => {
    expect(() => lifeOf(life, [recorded(0, 1, 'Vanished')])).toThrow('knows no event')
  })
})

describe('what may follow', () => {
  const situation = {
    actor: id('dana'),
    now: NOW,
    zone: 'Europe/Amsterdam',
    occurredAt: NOW,
    eventId: (n: number) => id(`new${n}`),
  }
  const attempt =
    (past: readonly Recorded[], decided: readonly Decided[], occurredAt = NOW) =>
    () =>
      checkLegal(life, lifeOf(life, past), decided, { ...situation, occurredAt })
  const ended = { type: 'Ended', data: {} }
  const noted = { type: 'Noted', data: { text: 'a note' } }

  it('follows the rules of the state, with its code', () => {
    expect(attempt(begun, [ended])).not.toThrow()
    expect(attempt([], [ended])).toThrow(new Refusal('NotBegun', '…'))
    expect(attempt(over, [ended])).toThrow(new Refusal('Over', '…'))
  })

  it('is held against the events of the same command', () => {
    expect(attempt([], [{ type: 'Began', data: {} }, noted, ended])).not.toThrow()
    expect(attempt(begun, [ended, ended])).toThrow(new Refusal('Over', '…'))
  })

  it('is no step before the last one; at the same moment is after it', () => {
    const refused = { code: 'BeforePreviousStep', field: 'occurredAt' }
    expect(attempt(begun, [ended], at(2))).toThrow(expect.objectContaining(refused))
    expect(attempt(begun, [ended], at(2))).toThrow('“began” of 31 Mar 2026, 05:00:')
    expect(attempt(begun, [{ ...ended, occurredAt: at(2) }])).toThrow(
      expect.objectContaining(refused),
    )
    expect(attempt(begun, [{ type: 'Unveiled', data: {} }], at(2))).toThrow(
      expect.objectContaining(refused),
    )
    expect(attempt(begun, [ended], at(3))).not.toThrow()
  })

  it('may be a fact anywhere, in any state', () => {
    for (const past of [[], begun, over]) expect(attempt(past, [noted], at(1))).not.toThrow()
  })

  it('is a day that ends after the last step, though it began before', () => {
    expect(attempt(begun, [ended], '2026-03-31[Europe/Amsterdam]')).not.toThrow()
    expect(attempt(begun, [ended], '2026-03-30[Europe/Amsterdam]')).toThrow(Refusal)
  })

  it('is only what the noun knows', () => {
    const vanished = { type: 'Vanished', data: {} }
    expect(attempt(begun, [vanished])).toThrow('knows no event Vanished')
    const before = lifeOf(life, begun)
    expect(() => checkStep(life, before, 'Vanished', NOW)).toThrow('knows no event Vanished')
  })
})

describe('any history', () => {
  const hour = fc.nat(8)
  const history = fc
    .record({
      notes: fc.array(hour, { maxLength: 12 }),
      begins: hour,
      ends: hour,
      split: fc.nat(14),
    })
    .map(({ notes, begins, ends, split }) => {
      const [from, to] = [Math.min(begins, ends), Math.max(begins, ends)]
      const steps = [recorded(0, from, 'Began'), recorded(1, to, 'Ended')]
      return { events: [...steps, ...notes.map((at, n) => note(n + 2, at))], split }
    })

  it('is the same life however its facts came in', () => {
    fc.assert(
      fc.property(history, fc.infiniteStream(fc.nat()), ({ events }, random) => {
        const shuffled = events
          .map((event) => ({ event, by: random.next().value ?? 0 }))
          .sort((a, b) => a.by - b.by)
          .map(({ event }) => event)
        expect(lifeOf(life, shuffled)).toEqual(lifeOf(life, events))
      }),
    )
  })

  it('is lived on to the life that it is folded to', () => {
    fc.assert(
      fc.property(history, ({ events, split }) => {
        const before = lifeOf(life, events.slice(0, split))
        const whole = lifeOf(life, events)
        expect(livedOn(life, before, events.slice(split)) ?? whole).toEqual(whole)
      }),
    )
  })

  it('is lived on wherever nothing lies before what was there', () => {
    fc.assert(
      fc.property(history, ({ events, split }) => {
        const inOrder = events
          .toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
          .map((event, n) => ({ ...event, position: String(n).padStart(4, '0') }))
        const before = lifeOf(life, inOrder.slice(0, split))
        expect(livedOn(life, before, inOrder.slice(split))).toEqual(lifeOf(life, inOrder))
      }),
    )
  })
})
