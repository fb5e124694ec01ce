import { describe, expect, it } from 'vitest'
import { lastKnown, reasonsGiven, toldBy } from './so-far.ts'
import type { Step } from './walk.ts'

/** Happened on one day, and was recorded on another. */
const step = (id: string, happened: string, recorded: string, reason?: Step['reason']) =>
  ({
    ...{ id, at: `${happened}T12:00:00.000Z`, recorded: `${recorded}T12:00:00.000Z` },
    ...(reason === undefined ? {} : { reason }),
    on: { href: { noun: 'goal', id: 'g' }, title: 'Pipeline' },
  }) as Step

const late = step('late', '2026-03-09', '2026-03-27')
const frozen = step('frozen', '2026-03-16', '2026-03-16', 'We cannot pay for both.')

describe('a narrative beside a replay', () => {
  const recalled = [{ on: '2026-03-24', text: 'It was dropped.' }] as never
  const narrative = [
    { id: 'late', entry: late, annotations: [], recalled: [] },
    { id: 'frozen', entry: frozen, annotations: [], recalled: [] },
    { id: 'between', annotations: [], recalled },
  ]
  const told = (at: Step, clock: 'recorded' | 'happened') =>
    toldBy(narrative, { at, clock }).map(({ id }) => id)

  it('tells of nothing that comes after the step, by the clock that is walked by', () => {
    expect(told(frozen, 'recorded')).toEqual(['frozen'])
    expect(told(frozen, 'happened')).toEqual(['late', 'frozen'])
    expect(told(late, 'recorded')).toEqual(['late', 'frozen', 'between'])
  })
})

describe('the reasons up to a step', () => {
  it('are those that may be read, each once', () => {
    const sealed = step('sealed', '2026-03-17', '2026-03-17', { sealed: true })
    const again = step('again', '2026-03-18', '2026-03-18', 'We cannot pay for both.')
    const later = step('later', '2026-03-19', '2026-03-19', 'It is paid for.')
    const walked = [frozen, sealed, again, later]
    const ids = (place: number) => reasonsGiven({ walked, place }).map((given) => given.step.id)
    expect(ids(3)).toEqual(['frozen'])
    expect(ids(4)).toEqual(['frozen', 'later'])
  })
})

it('looks at what came up on the way, and stays with it while others are stepped over', () => {
  const feedback = { ...frozen, on: { href: { noun: 'feedback', id: 'f' }, title: 'It' } } as Step
  const decision = { ...frozen, on: { href: { noun: 'decision', id: 's' }, title: 'It' } } as Step
  const walked = [feedback, frozen, feedback, decision]
  const looked = [1, 2, 3, 4].map((place) => lastKnown({ walked, place })?.record)
  expect(looked).toEqual([undefined, 'g', 'g', 's'])
})
