import { effective } from '@lockstep/domain'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type SomeHome, someHome } from '../testing/some-home.ts'

let some: SomeHome
beforeEach(async () => {
  some = await someHome()
})
afterEach(() => some.done())

const stateOf = async (stream: string) => (await some.record(stream)).life.state
const withdraw = (noun: 'decision' | 'feedback', id: string, event = '') =>
  some.mend(noun, id, some.dana, { kind: 'withdraw', event, reason: 'By mistake.' })

async function decided(supersedes: readonly string[] = []) {
  const { dana, give } = some
  const { id, stream } = await give(dana, 'ProposeDecision', { title: 'Brokers', supersedes })
  const { events } = await give(dana, 'Decide', { id })
  return { id, stream, made: events[0] ?? '' }
}

/** As the policy does it. */
const mark = (older: string, newer: Awaited<ReturnType<typeof decided>>) =>
  some.give(
    'lockstep',
    'MarkSuperseded',
    { id: older, by: newer.id },
    { giver: { by: 'timer' }, source: 'timer', causationId: newer.made },
  )

describe('a decision that is said by mistake to be made', () => {
  it('gives back the place of those that it superseded', async () => {
    const older = await decided()
    const newer = await decided([older.id])
    await mark(older.id, newer)
    expect(await stateOf(older.stream)).toMatchObject({ is: 'superseded' })
    await withdraw('decision', newer.id, newer.made)
    expect(await stateOf(newer.stream)).toMatchObject({ is: 'proposed' })
    expect(await stateOf(older.stream)).toMatchObject({ is: 'decided' })
    expect((await some.home.streams.recorded(older.stream)).at(-1)).toMatchObject({
      type: 'RecordWithdrawn',
      metadata: { actor: 'lockstep', causationId: newer.made },
    })
  })

  it('leaves them superseded where it may not be withdrawn', async () => {
    const older = await decided()
    const newer = await decided([older.id])
    await mark(older.id, newer)
    await some.give(some.noor, 'GiveVerdict', { id: newer.id, verdict: 'failed' })
    await expect(withdraw('decision', newer.id, newer.made)).rejects.toMatchObject({
      code: 'OthersRestOnIt',
    })
    expect(await stateOf(older.stream)).toMatchObject({ is: 'superseded', by: newer.id })
  })

  it('stands while somebody says that it took the place of another', async () => {
    const [older, newer] = [await decided(), await decided()]
    const { dana, give } = some
    const { events } = await give(dana, 'SupersedeDecision', { id: older.id, by: newer.id })
    const rests = { code: 'OthersRestOnIt' }
    await expect(withdraw('decision', newer.id, newer.made)).rejects.toMatchObject(rests)
    await expect(withdraw('decision', older.id, older.made)).rejects.toMatchObject(rests)
    await withdraw('decision', older.id, events[0])
    await withdraw('decision', newer.id, newer.made)
    expect(await stateOf(older.stream)).toMatchObject({ is: 'decided' })
  })

  it('stands while another has taken its place', async () => {
    const older = await decided()
    const newer = await decided([older.id])
    await mark(older.id, newer)
    await expect(withdraw('decision', older.id, older.made)).rejects.toMatchObject({
      code: 'OthersRestOnIt',
    })
  })
})

it('feedback that is withdrawn leaves the one that it was to replace as it was', async () => {
  const { dana, noor, give } = some
  const said = { to: noor, kind: 'direct', title: 'The brief', text: 'Too late.' }
  const older = await give(dana, 'GiveFeedback', said)
  const newer = await give(dana, 'GiveFeedback', { ...said, replaces: older.id })
  const [event = ''] = newer.events
  const giver = { giver: { by: 'timer' }, source: 'timer', causationId: event } as const
  await give('lockstep', 'MarkReplaced', { id: older.id, by: newer.id }, giver)
  const types = async () =>
    effective(await some.home.streams.recorded(older.stream)).map(({ type }) => type)
  expect(await types()).toEqual(['FeedbackGiven.v2', 'FeedbackReplaced'])
  await withdraw('feedback', newer.id, event)
  expect(await types()).toEqual(['FeedbackGiven.v2'])
})

describe('a decision that took the place of another', () => {
  const ago = (hours: number) => new Date(Date.now() - hours * 3_600_000).toISOString()

  async function decidedAgo(hours: number) {
    const { dana, give } = some
    const then = { occurredAt: ago(hours) }
    const { id } = await give(dana, 'ProposeDecision', { title: 'Brokers' }, then)
    const { events } = await give(dana, 'Decide', { id }, then)
    return { id, made: events[0] ?? '' }
  }

  it('was made before it did, also by a corrected day', async () => {
    const [older, newer] = [await decidedAgo(40), await decidedAgo(20)]
    const { dana, give, mend } = some
    const supersede = (hours: number) =>
      give(dana, 'SupersedeDecision', { id: older.id, by: newer.id }, { occurredAt: ago(hours) })
    const tooEarly = { code: 'DecisionNotInForce' }
    await expect(supersede(30)).rejects.toMatchObject(tooEarly)
    const { events } = await supersede(10)
    const moved = (id: string, event: string, hours: number) => {
      const day = { changes: {}, occurredAt: ago(hours), reason: 'Another day.' }
      return mend('decision', id, dana, { kind: 'correct', event, ...day })
    }
    await expect(moved(older.id, events[0] ?? '', 30)).rejects.toMatchObject(tooEarly)
    await expect(moved(newer.id, newer.made, 5)).rejects.toMatchObject(tooEarly)
    await moved(older.id, events[0] ?? '', 8)
    await moved(newer.id, newer.made, 15)
  })

  it('by a corrected day takes it on that day, and never before that one was made', async () => {
    const { dana, give, mend, home } = some
    const older = await decidedAgo(40)
    const then = { occurredAt: ago(20) }
    const early = { occurredAt: ago(50) }
    const { id } = await give(dana, 'ProposeDecision', { title: 'Enterprise' }, early)
    const decide = { id, supersedes: [older.id] }
    const [made = ''] = (await give(dana, 'Decide', decide, then)).events
    const timer = { giver: { by: 'timer' }, source: 'timer', causationId: made } as const
    await give('lockstep', 'MarkSuperseded', { id: older.id, by: id }, { ...timer, ...then })
    const put = (of: string, event: string, occurredAt: string) =>
      mend('decision', of, dana, {
        ...{ kind: 'correct', event, changes: {}, occurredAt },
        reason: 'Another day.',
      })
    const moved = ago(10)
    await put(id, made, moved)
    const counting = effective(await home.streams.recorded(`decision-${older.id}`))
    expect(counting.at(-1)).toMatchObject({ type: 'DecisionSuperseded', at: moved })
    await expect(put(id, made, ago(45))).rejects.toMatchObject({ code: 'BeforeSuperseded' })
    await expect(put(older.id, older.made, ago(5))).rejects.toMatchObject({
      code: 'DecisionNotInForce',
    })
  })

  it('is in force then: no two take each other’s', async () => {
    const [one, other] = [await decided(), await decided()]
    const { dana, give } = some
    await give(dana, 'SupersedeDecision', { id: one.id, by: other.id })
    const back = give(dana, 'SupersedeDecision', { id: other.id, by: one.id })
    await expect(back).rejects.toMatchObject({ code: 'DecisionNotInForce' })
  })
})

describe('what others went on from', () => {
  it('is a stop-loss that was reported reached: another is still withdrawn', async () => {
    const { dana, noor, give } = some
    const { id } = await decided()
    const set = async (text: string) =>
      (await give(dana, 'StateStopLoss', { id, text })).events[0] ?? ''
    const [reached, other] = [await set('Costs over 1 M'), await set('A driver quits')]
    const report = await give(noor, 'ReportStopLossReached', { id, stopLoss: reached })
    await expect(withdraw('decision', id, reached)).rejects.toMatchObject({
      code: 'OthersRestOnIt',
    })
    await withdraw('decision', id, other)
    const taken = { kind: 'withdraw', event: report.events[0] ?? '', reason: 'Misread.' } as const
    await some.mend('decision', id, noor, taken)
    await withdraw('decision', id, reached)
  })

  it('is the answer that closed feedback, until its closing is withdrawn', async () => {
    const { dana, noor, give, mend } = some
    const said = { to: dana, kind: 'direct', title: 'The brief', text: 'Too late.' }
    const { id } = await give(noor, 'GiveFeedback', said)
    await give(dana, 'AcceptFeedback', { id })
    const { events } = await give(noor, 'AnswerFollowUp', { id, difference: 'seen' })
    const [answer = '', closing = ''] = events
    const of = (event: string) => ({ event, reason: 'On second thoughts.' })
    const partly = { kind: 'correct', changes: { difference: 'partly' }, ...of(answer) } as const
    const code = { code: 'ClosedAsSeen' }
    await expect(mend('feedback', id, noor, partly)).rejects.toMatchObject(code)
    const taken = (event: string) => ({ kind: 'withdraw', ...of(event) }) as const
    await expect(mend('feedback', id, noor, taken(answer))).rejects.toMatchObject(code)
    await mend('feedback', id, noor, taken(closing))
    await mend('feedback', id, noor, taken(answer))
    await give(noor, 'AnswerFollowUp', { id, difference: 'partly' })
    expect(await stateOf(`feedback-${id}`)).toMatchObject({ is: 'accepted' })
  })

  it('is an acceptance of feedback once its giver has said what came of it', async () => {
    const { dana, noor, give } = some
    const said = { to: dana, kind: 'direct', title: 'The brief', text: 'Too late.' }
    const { id } = await give(noor, 'GiveFeedback', said)
    const { events } = await give(dana, 'AcceptFeedback', { id })
    await give(noor, 'AnswerFollowUp', { id, difference: 'not_yet' })
    await expect(withdraw('feedback', id, events[0])).rejects.toMatchObject({
      code: 'OthersRestOnIt',
    })
  })
})

it('tells whom it asked to answer that it was withdrawn', async () => {
  const { dana, noor, give } = some
  const said = { to: noor, kind: 'direct', title: 'The brief', text: 'Too late.' }
  const { id, events } = await give(dana, 'GiveFeedback', said)
  await withdraw('feedback', id, events[0])
  await expect(give(noor, 'AcceptFeedback', { id })).rejects.toMatchObject({ code: 'WasWithdrawn' })
})
