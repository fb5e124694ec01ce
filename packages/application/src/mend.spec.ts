import type { Recorded } from '@lockstep/domain'
import { newId } from '@lockstep/eventstore-client'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Mending } from './mend.ts'
import { mendRecord } from './mend.ts'
import { type SomeHome, someHome } from './testing/some-home.ts'

let some: SomeHome
beforeAll(async () => {
  some = await someHome()
})
afterAll(() => some.done())

const proposeGoal = () =>
  some.give(some.dana, 'ProposeGoal', {
    title: 'Pipeline',
    owners: [some.dana],
    direction: 'up',
    growth: true,
    draft: false,
  })

const mend = (noun: 'goal' | 'feedback', id: string, by: string, mending: Mending) =>
  mendRecord(some.home, {
    noun,
    id,
    mending,
    giver: { by: 'session', person: by },
    source: 'api',
    key: newId(new Date()),
  })

describe('a correction', () => {
  it('changes what counts, keeps the first wording, and says why', async () => {
    const { id, stream, events } = await proposeGoal()
    const [event = ''] = events
    await mend('goal', id, some.dana, {
      kind: 'correct',
      event,
      changes: { title: 'Qualified pipeline' },
      reason: 'wrong word',
    })
    const recorded = await some.home.streams.recorded(stream)
    expect(recorded.map(({ type }) => type)).toContain('RecordCorrected')
    expect((recorded[0] as Recorded<string, { title: string }>).data.title).toBe('Pipeline')
    expect((await some.home.streams.load(stream)).life.state).toMatchObject({
      terms: { title: 'Qualified pipeline' },
    })
  })

  it('seals words again, under its own event', async () => {
    const given = { to: some.noor, kind: 'hard', title: 'Title', text: 'CANARY one' }
    const { id, stream, events } = await some.give(some.dana, 'GiveFeedback', given)
    const [event = ''] = events
    await mend('feedback', id, some.dana, {
      kind: 'correct',
      event,
      changes: { text: 'CANARY two' },
      reason: 'mistyped',
    })
    const corrected = (await some.home.streams.recorded(stream)).at(-1) as Recorded<
      string,
      { data: { title: never; text: never } }
    >
    expect(JSON.stringify(corrected)).not.toContain('CANARY')
    expect(some.home.codec.open(corrected.data.data.text)).toBe('CANARY two')
    expect(some.home.codec.open(corrected.data.data.title)).toBe('Title')
  })

  it('is for who said it, and for what a schema accepts', async () => {
    const { id, events } = await proposeGoal()
    const [event = ''] = events
    const wrong = { kind: 'correct', event, reason: 'x' } as const
    await expect(mend('goal', id, some.noor, { ...wrong, changes: {} })).rejects.toMatchObject({
      code: 'NotYours',
    })
    const empty = mend('goal', id, some.dana, { ...wrong, changes: { title: '' } })
    await expect(empty).rejects.toMatchObject({ code: 'InputInvalid', errors: [{ path: 'title' }] })
  })
})

describe('a withdrawal', () => {
  it('is refused where a later step would lose its ground', async () => {
    const { id, events } = await proposeGoal()
    await some.give(some.dana, 'AchieveGoal', { id })
    const [event = ''] = events
    const withdraw = mend('goal', id, some.dana, { kind: 'withdraw', event, reason: 'never was' })
    await expect(withdraw).rejects.toMatchObject({ code: 'GoalNotProposed' })
  })
})

describe('a forgotten step', () => {
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
    const forgotten = { reason: 'said so in the corridor' }
    await some.give(some.noor, 'AcknowledgeFeedback', { id }, { occurredAt: between, forgotten })
    expect((await some.home.streams.load(stream)).life.state.is).toBe('accepted')
    const accept = some.give(
      some.noor,
      'AcceptFeedback',
      { id },
      { occurredAt: between, forgotten },
    )
    await expect(accept).rejects.toMatchObject({ code: 'FeedbackAlreadyAccepted' })
  })
})
