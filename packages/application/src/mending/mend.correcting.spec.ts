import type { NounName } from '@lockstep/domain'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type SomeHome, someHome } from '../testing/some-home.ts'

let some: SomeHome
beforeAll(async () => {
  some = await someHome()
})
afterAll(() => some.done())

const theirs = async () => {
  const { dana, noor } = some
  return (await some.give(dana, 'FoundPartnership', { members: [dana, noor] })).id
}
const proposeGoal: SomeHome['proposeGoal'] = (terms) => some.proposeGoal(terms)
const mend: SomeHome['mend'] = (...asked) => some.mend(...asked)

/** Dana corrects the entry that began a record of hers. */
const correcting =
  (noun: NounName, { id, events }: Awaited<ReturnType<SomeHome['give']>>) =>
  (changes: Readonly<Record<string, unknown>>) =>
    mend(noun, id, some.dana, { kind: 'correct', event: events[0] ?? '', changes, reason: 'slip' })

describe('a correction', () => {
  it('leaves a field open that it empties', async () => {
    const goal = await proposeGoal()
    const { stream } = goal
    const change = correcting('goal', goal)
    await change({ target: 9 })
    await change({ target: null })
    const { life } = await some.record(stream)
    expect(life.state).toMatchObject({ terms: { title: 'Pipeline' } })
    expect(life.state).not.toHaveProperty('terms.target')
  })

  it('lies no more in the future than a step, and says where what followed would not fit', async () => {
    const given = { to: some.noor, kind: 'hard', title: 'Title', text: 'Text' }
    const occurredAt = (hoursAgo: number) =>
      new Date(Date.now() - hoursAgo * 3_600_000).toISOString()
    const { id, events } = await some.give(some.dana, 'GiveFeedback', given, {
      occurredAt: occurredAt(3),
    })
    await some.give(some.noor, 'AcknowledgeFeedback', { id }, { occurredAt: occurredAt(2) })
    const [event = ''] = events
    const moved = (when: string) =>
      mend('feedback', id, some.dana, {
        kind: 'correct',
        event,
        changes: {},
        occurredAt: when,
        reason: 'slip',
      })
    await expect(moved('2999-01-01')).rejects.toMatchObject({
      code: 'OccurredInFuture',
      errors: [{ path: 'occurredAt' }],
    })
    await expect(
      mend('feedback', id, some.dana, { kind: 'withdraw', event, reason: 'slip' }),
    ).rejects.toMatchObject({ code: 'OthersHaveRecorded' })
    await expect(moved(occurredAt(1))).rejects.toMatchObject({
      message: expect.stringMatching(
        /^What came later rests on it, “.*” of .*: withdraw that first\.$/,
      ),
    })
  })

  it('of words says something, as their form asks for it', async () => {
    const said = { to: some.noor, kind: 'direct', title: 'The brief', text: 'Too late.' }
    const change = correcting('feedback', await some.give(some.dana, 'GiveFeedback', said))
    await expect(change({ text: '' })).rejects.toMatchObject({ code: 'InputInvalid' })
    await change({ text: 'A day late.' })
  })

  it('says nothing that its command would not have let be said', async () => {
    const made = await some.give(some.dana, 'MakeCommitment', {
      ...{ to: some.noor, title: 'The churn numbers', dueOn: '2099-01-01' },
    })
    const change = correcting('commitment', made)
    await expect(change({ dueOn: '2020-01-01' })).rejects.toMatchObject({
      ...{ code: 'DayHasPassed', field: 'dueOn' },
    })
    await expect(change({ dueOn: '2099-01-01' })).rejects.toMatchObject({ code: 'NothingChanged' })
    await change({ dueOn: '2099-02-01' })

    const session = await some.give(some.dana, 'RecordSession', {
      ...{ partnership: await theirs(), kind: 'one-to-one', on: '2026-03-02' },
      ...{ topics: [], decisions: [], actions: [] },
    })
    const held = correcting('session', session)
    await expect(held({ on: '2099-01-01' })).rejects.toMatchObject({ code: 'DayToCome' })
    await expect(held({ until: '2026-03-01' })).rejects.toMatchObject({
      code: 'EndsBeforeItBegins',
    })
  })

  it('holds every day that an entry names to what its command holds', async () => {
    const { dana } = some
    const partnership = await theirs()
    const metric = await some.give(dana, 'DefineMetric', { title: 'Churn' })
    const reported = await some.give(dana, 'ReportMetric', {
      ...{ id: metric.id, on: '2026-03-02', since: '2026-02-01', value: 4 },
    })
    const agreed = await some.give(dana, 'AgreeOnImprovement', {
      ...{ id: metric.id, action: 'Call those who left', owner: dana, dueOn: '2099-01-01' },
    })
    const seen = await some.give(
      dana,
      'RecordOutsideEvent',
      { title: 'A rival closed', kind: 'competitor', source: 'The paper', seenOn: '2026-03-03' },
      { occurredAt: '2026-03-02' },
    )
    const rhythm = await some.give(dana, 'AgreeCadence', {
      ...{ id: partnership, kind: 'one-to-one', every: { days: 14 }, first: '2099-01-01' },
    })
    const expected = await some.give(dana, 'StateExpectation', {
      ...{ id: (await proposeGoal()).id, target: 9, horizon: '2099-01-01' },
    })
    const goal = await proposeGoal({ startsOn: '2026-01-01', horizon: '2026-12-31' })
    const wrong = [
      ['metric', reported, { on: '2099-01-01' }, 'DayToCome'],
      ['metric', reported, { since: '2026-03-03' }, 'EndsBeforeItBegins'],
      ['metric', agreed, { dueOn: '2020-01-01' }, 'DayHasPassed'],
      ['outside', seen, { seenOn: '2026-03-01' }, 'SeenBeforeItHappened'],
      ['partnership', rhythm, { first: '2020-01-01' }, 'DayHasPassed'],
      ['goal', expected, { horizon: '2020-01-01' }, 'DayHasPassed'],
      ['goal', goal, { horizon: '2025-12-31' }, 'HorizonBeforeStart'],
    ] as const
    for (const [noun, given, changes, code] of wrong)
      await expect(correcting(noun, given)(changes)).rejects.toMatchObject({ code })
  })

  it('leaves what another has answered to as it was, but for its words', async () => {
    const made = await some.give(
      some.dana,
      'MakeCommitment',
      { to: some.noor, title: 'The churn numbers', dueOn: '2026-03-10' },
      { occurredAt: '2026-03-02' },
    )
    await some.give(some.noor, 'ConfirmCommitment', { id: made.id, on: '2026-03-20' })
    const change = correcting('commitment', made)
    await expect(change({ dueOn: '2026-03-31' })).rejects.toMatchObject({
      ...{ code: 'OthersHaveRecorded', field: 'dueOn' },
    })
    await change({ title: 'The churn figures' })
  })

  it('leaves it so where both happened on one day', async () => {
    const [occurredAt, dueOn] = ['2026-03-02', '2026-03-02']
    const given = { to: some.noor, title: 'The churn numbers', dueOn }
    const made = await some.give(some.dana, 'MakeCommitment', given, { occurredAt })
    await some.give(some.noor, 'ConfirmCommitment', { id: made.id, on: dueOn }, { occurredAt })
    await expect(correcting('commitment', made)({ dueOn: '2026-03-31' })).rejects.toMatchObject({
      code: 'OthersHaveRecorded',
      field: 'dueOn',
    })
  })

  it('puts no words where none were said', async () => {
    const given = { to: some.noor, kind: 'hard', title: 'Title', text: 'Text' }
    const { id } = await some.give(some.dana, 'GiveFeedback', given)
    const { events } = await some.give(some.noor, 'AcceptFeedback', { id })
    await expect(
      mend('feedback', id, some.noor, {
        kind: 'correct',
        event: events[0] ?? '',
        changes: { answer: 'I agree.' },
        reason: 'forgotten',
      }),
    ).rejects.toMatchObject({ code: 'NeverSaid', field: 'answer' })
  })
})

describe('a correction says for whom it is', () => {
  it('no more than before: what was said in confidence stays between the two', async () => {
    const { dana, noor, give } = some
    const partnership = await theirs()
    const said = [
      [
        'commitment',
        await give(dana, 'MakeCommitment', { to: noor, words: 'Quiet', dueOn: '2099-01-01' }),
      ],
      ['topic', await give(dana, 'RaiseTopic', { partnership, words: 'Quiet' })],
    ] as const
    for (const [noun, given] of said) {
      const change = correcting(noun, given)
      await expect(change({ words: null, title: 'Loud' })).rejects.toMatchObject({
        ...{ code: 'FieldStands', field: 'title' },
      })
      await change({ words: 'More quiet' })
    }
  })

  it('no less: what all could read stays open', async () => {
    const { dana, noor, give } = some
    const dueOn = '2099-01-01'
    const change = correcting(
      'commitment',
      await give(dana, 'MakeCommitment', { to: noor, title: 'Open', dueOn }),
    )
    await expect(change({ words: 'Closed', title: null })).rejects.toMatchObject({
      ...{ code: 'NeverSaid', field: 'words' },
    })
    await change({ title: 'More open' })
  })
})

it('a correction changes nothing that no command asks for', async () => {
  const { dana, give } = some
  const goal = await proposeGoal({ target: 10, baseline: 1 })
  const checked = await give(dana, 'CheckReality', {
    ...{ id: goal.id, assumptions: [{ text: 'Two hires' }], verdict: 'within_reach' },
  })
  const wrong = [
    ['decision', await give(dana, 'ProposeDecision', { title: 'Move' }), { source: { page: 'x' } }],
    ['goal', checked, { target: 9999 }],
    ['vision', await give(dana, 'ShareVision', await aVision()), { version: 7 }],
  ] as const
  for (const [noun, given, changes] of wrong)
    await expect(correcting(noun, given)(changes)).rejects.toMatchObject({
      ...{ code: 'FieldStands', field: Object.keys(changes)[0] },
    })
  await correcting('goal', checked)({ verdict: 'stretch', target: 10 })
})

const aVision = async () => ({
  ...{ partnership: await theirs(), statement: 'Half the market', takenAs: 'plan' },
})

it('says of a correction that was to be withdrawn that the entry itself is corrected anew', async () => {
  const goal = await proposeGoal()
  const { events } = await correcting('goal', goal)({ target: 9 })
  const [event = ''] = events
  const withdrawal = { kind: 'withdraw', event, reason: 'no' } as const
  await expect(mend('goal', goal.id, some.dana, withdrawal)).rejects.toMatchObject({
    code: 'NotMendable',
    message: expect.stringContaining('correct the entry that it corrects anew'),
  })
})
