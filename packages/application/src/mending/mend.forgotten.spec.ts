import { effective } from '@lockstep/domain'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type SomeHome, someHome } from '../testing/some-home.ts'

let some: SomeHome
beforeAll(async () => {
  some = await someHome()
})
afterAll(() => some.done())

const hoursAgo = (hours: number) => new Date(Date.now() - hours * 3_600_000).toISOString()
const forgotten = (hours: number) => ({
  ...{ occurredAt: hoursAgo(hours), forgotten: { reason: 'Not written down then.' } },
})

describe('a forgotten step', () => {
  it('of the very moment of a step that is there comes after it', async () => {
    const words = { to: some.noor, kind: 'direct', title: 'T', text: 'x' }
    const { id, stream } = await some.give(some.dana, 'GiveFeedback', words)
    const [given] = await some.home.streams.recorded(stream)
    const when = { occurredAt: given?.at ?? '', forgotten: { reason: 'said so at once' } }
    await some.give(some.noor, 'AcknowledgeFeedback', { id }, when)
    expect((await some.record(stream)).life.state.is).toBe('acknowledged')
  })

  it('is put in before what followed it, where that stays legal', async () => {
    const { id, stream } = await some.give(some.dana, 'GiveFeedback', {
      to: some.noor,
      kind: 'direct',
      title: 'T',
      text: 'x',
    })
    const between = new Date().toISOString()
    await new Promise((resolve) => setTimeout(resolve, 5))
    await some.give(some.noor, 'AcceptFeedback', { id })
    const plainly = some.give(some.noor, 'AcknowledgeFeedback', { id }, { occurredAt: between })
    await expect(plainly).rejects.toMatchObject({ code: 'FeedbackAlreadyAccepted' })
    const because = { forgotten: { reason: 'said so in the corridor' } }
    await some.give(some.noor, 'AcknowledgeFeedback', { id }, { occurredAt: between, ...because })
    expect((await some.record(stream)).life.state.is).toBe('accepted')
    const accept = some.give(
      some.noor,
      'AcceptFeedback',
      { id },
      { occurredAt: between, ...because },
    )
    await expect(accept).rejects.toMatchObject({ code: 'FeedbackAlreadyAccepted' })
  })

  it('of two events is held against what was there, one as the other', async () => {
    const { dana, give } = some
    const { id, stream } = await give(
      dana,
      'ProposeDecision',
      { title: 'Brokers' },
      { occurredAt: hoursAgo(5) },
    )
    const twice = { id, stopLoss: { text: 'Costs over 1 M' } }
    await give(dana, 'Decide', { id }, { occurredAt: hoursAgo(2) })
    await expect(give(dana, 'Decide', twice, forgotten(3))).rejects.toMatchObject({
      code: 'DecisionAlreadyMade',
    })
    const types = async () =>
      effective(await some.home.streams.recorded(stream)).map(({ type }) => type)
    expect(await types()).toEqual(['DecisionProposed', 'DecisionMade'])
    const { id: other, stream: theirs } = await give(
      dana,
      'ProposeDecision',
      { title: 'Depots' },
      { occurredAt: hoursAgo(5) },
    )
    await give(dana, 'Decide', { ...twice, id: other }, forgotten(3))
    expect((await some.record(theirs)).life.state).toMatchObject({
      ...{ is: 'decided', stopLosses: [{}] },
    })
  })

  it('belongs where what is there has been moved to', async () => {
    const { dana, noor, mend, give } = some
    const goal = await give(dana, 'ProposeGoal', { title: 'Pipeline' }, { occurredAt: hoursAgo(3) })
    const [event = ''] = goal.events
    const moved = { kind: 'correct', event, changes: {}, reason: 'It was before.' } as const
    await mend('goal', goal.id, dana, { ...moved, occurredAt: hoursAgo(9) })
    await give(noor, 'AgreeToGoal', { id: goal.id }, forgotten(6))
    await mend('goal', goal.id, dana, { ...moved, occurredAt: hoursAgo(7) })
    await expect(
      give(dana, 'ReviseGoal', { id: goal.id, target: 3 }, forgotten(8)),
    ).rejects.toMatchObject({
      code: 'GoalNotProposed',
    })
  })
})
