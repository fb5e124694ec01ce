import type { NounName, PersonId, SessionState } from '@lockstep/domain'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { dayFromNow, type SomeHome, someHome } from '../testing/some-home.ts'

let some: SomeHome
let partnership: string
beforeEach(async () => {
  some = await someHome()
  const { dana, noor, give } = some
  partnership = (await give(dana, 'FoundPartnership', { members: [dana, noor] })).id
})
afterEach(() => some.done())

/** The code that a withdrawal is refused with; undefined where it is recorded. */
const withdraw = (noun: NounName, id: string, event = '', by: PersonId = some.dana) =>
  some
    .mend(noun, id, by, { kind: 'withdraw', event, reason: 'By mistake.' })
    .then(() => undefined)
    .catch(({ code }) => code)

describe('what others said of a record is not taken away with it', () => {
  it('a playback of a vision, or of a goal', async () => {
    const { dana, noor, give, proposeGoal } = some
    const said = { partnership, takenAs: 'stretch', statement: 'One broker in three' }
    const vision = await give(dana, 'ShareVision', said)
    const goal = await proposeGoal()
    for (const [noun, { id, events }] of Object.entries({ vision, goal })) {
      const of = { noun, id }
      await give(noor, 'PlayBack', { of, to: dana, text: 'As I take it' })
      expect(await withdraw(noun as NounName, id, events[0])).toBe('OthersHaveRecorded')
    }
  })

  it('how a goal was ranked, unless that was called off', async () => {
    const { dana, give, proposeGoal } = some
    const goals = [await proposeGoal(), await proposeGoal({ title: 'Retention' })]
    const ids = goals.map(({ id }) => id)
    const { id } = await give(dana, 'CallRanking', { partnership, goals: ids })
    const [first] = goals
    expect(await withdraw('goal', first?.id ?? '', first?.events[0])).toBe('OthersHaveRecorded')
    await give(dana, 'CallOffRanking', { id, reason: 'By mistake.' })
    expect(await withdraw('goal', first?.id ?? '', first?.events[0])).toBeUndefined()
  })

  it('a metric, while it is joint in a partnership', async () => {
    const { dana, noor, give } = some
    const { id, events } = await give(dana, 'DefineMetric', { title: 'Pipeline' })
    await give(dana, 'ProposeMetric', { id: partnership, metric: id })
    await give(noor, 'AcceptMetric', { id: partnership, metric: id })
    expect(await withdraw('metric', id, events[0])).toBe('OthersRestOnIt')
    await give(noor, 'DropMetric', { id: partnership, metric: id, reason: 'Another one.' })
    expect(await withdraw('metric', id, events[0])).toBeUndefined()
  })
})

describe('what a promise was made of stands while the promise does', () => {
  it('is an action of a session', async () => {
    const { dana, noor, give } = some
    const action = { who: noor, to: dana, title: 'Send it', dueOn: dayFromNow(9) }
    const on = dayFromNow(0)
    const { id, stream } = await give(dana, 'PlanSession', { partnership, kind: 'one-to-one', on })
    const { events } = await give(dana, 'HoldSession', { id, on, actions: [action] })
    const { life } = await some.record(stream)
    const [agreed] = (life.state as SessionState & { is: 'held' }).actions
    const { who: _, ...promised } = { ...action, action: agreed?.id }
    const promise = await give(noor, 'MakeCommitment', promised)
    const wish = { kind: 'withdraw', event: events[0] ?? '', reason: 'By mistake.' } as const
    await expect(some.mend('session', id, dana, wish)).rejects.toMatchObject({
      code: 'OthersRestOnIt',
      message: expect.stringMatching(/^A promise was made .* page of this record leads to it/),
    })
    expect(await withdraw('commitment', promise.id, promise.events[0], noor)).toBeUndefined()
    expect(await withdraw('session', id, events[0])).toBeUndefined()
  })

  it('is an improvement of a metric', async () => {
    const { dana, noor, give } = some
    const { id: metric } = await give(dana, 'DefineMetric', { title: 'Pipeline' })
    const terms = { action: 'Call them', owner: noor, dueOn: dayFromNow(9) }
    const { events } = await give(dana, 'AgreeOnImprovement', { id: metric, ...terms })
    const carriesOut = { metric, improvement: events[0] }
    await give(noor, 'MakeCommitment', {
      to: dana,
      title: 'Call',
      dueOn: dayFromNow(9),
      carriesOut,
    })
    expect(await withdraw('metric', metric, events[0])).toBe('OthersRestOnIt')
  })
})

describe('what was told of something stands on that', () => {
  it('how a request turned out on its delivery', async () => {
    const { dana, noor, give } = some
    const { id } = await give(dana, 'MakeRequest', { to: noor, title: 'A tool', kind: 'growth' })
    await give(noor, 'AcceptRequest', { id })
    const { events } = await give(noor, 'DeliverRequest', { id })
    await give(dana, 'TellRequestOutcome', { id, verdict: 'worked' })
    expect(await withdraw('request', id, events[0], noor)).toBe('OthersRestOnIt')
  })

  it('that somebody was not there on the session that was held', async () => {
    const { dana, noor, give } = some
    const on = dayFromNow(0)
    const { id } = await give(dana, 'PlanSession', { partnership, kind: 'one-to-one', on })
    const { events } = await give(dana, 'HoldSession', { id, on })
    await give(noor, 'DisputeAttendance', { id })
    expect(await withdraw('session', id, events[0])).toBe('OthersRestOnIt')
  })
})
