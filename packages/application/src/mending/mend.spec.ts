import type { Recorded } from '@lockstep/domain'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type SomeHome, someHome } from '../testing/some-home.ts'
import type { Mending } from './mend.ts'

let some: SomeHome
beforeAll(async () => {
  some = await someHome()
})
afterAll(() => some.done())

const proposeGoal = () => some.proposeGoal()
const mend: SomeHome['mend'] = (...asked) => some.mend(...asked)

describe('a withdrawal', () => {
  it('of what began a record is refused once somebody else has recorded on it', async () => {
    const { id, events } = await proposeGoal()
    const [event = ''] = events
    const withdrawal = { kind: 'withdraw', event, reason: 'not ours' } as const
    await some.give(some.noor, 'AgreeToGoal', { id })
    await expect(mend('goal', id, some.dana, withdrawal)).rejects.toMatchObject({
      code: 'OthersHaveRecorded',
    })
  })
})

describe('a withdrawal of the problem that a decision begins with', () => {
  const stated = async () =>
    some.give(some.dana, 'StateProblem', { problem: { statement: 'Churn', evidence: [] } })
  const withdraw = ({ id, events }: Awaited<ReturnType<typeof stated>>) =>
    mend('decision', id, some.dana, { kind: 'withdraw', event: events[0] ?? '', reason: 'no' })

  it('is refused once somebody else has recorded on it, though it is no step', async () => {
    const problem = await stated()
    await some.give(some.noor, 'StateAssumption', { id: problem.id, text: 'Prices hold' })
    await expect(withdraw(problem)).rejects.toMatchObject({ code: 'OthersHaveRecorded' })
  })

  it('leaves what others have recorded on another problem of it', async () => {
    const problem = await stated()
    const { id, stream } = problem
    await some.give(some.noor, 'AddProblem', { id, problem: { statement: 'Price', evidence: [] } })
    await withdraw(problem)
    expect((await some.record(stream)).life.state).toMatchObject({ is: 'framed', problems: [{}] })
  })

  it('takes it all where nobody else has', async () => {
    const problem = await stated()
    await withdraw(problem)
    expect((await some.record(problem.stream)).life.state.is).toBe('none')
  })
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
    expect((await some.record(stream)).life.state).toMatchObject({
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

describe('what a correction leaves alone', () => {
  const correct = (event = '', changes: object) =>
    ({ kind: 'correct', event, changes, reason: 'x' }) as Mending

  it('is whom or what the entry names', async () => {
    const { id, events } = await some.give(some.dana, 'GiveFeedback', {
      to: some.noor,
      kind: 'direct',
      title: 'T',
      text: 'x',
    })
    const named = { from: some.wei, to: some.wei, about: [{ noun: 'goal', id }], replaces: id }
    for (const [field, value] of Object.entries(named)) {
      const changed = mend('feedback', id, some.dana, correct(events[0], { [field]: value }))
      await expect(changed).rejects.toMatchObject({ code: 'NamesStand', field })
    }
    await mend('feedback', id, some.dana, correct(events[0], { valence: 1 }))
  })

  it('is for whom a decision exists', async () => {
    const { id, events } = await some.give(some.dana, 'ProposeDecision', { title: 'Move' })
    const secret = correct(events[0], { restricted: { to: [some.dana] } })
    await expect(mend('decision', id, some.dana, secret)).rejects.toMatchObject({
      code: 'NamesStand',
    })
  })

  it('is what others agreed to: new words ask anew, of everybody but who corrects them', async () => {
    const { id, stream, events } = await some.give(some.dana, 'ProposeGoal', {
      title: 'Pipeline',
      owners: [some.dana, some.noor],
      target: 10,
    })
    const standing = async () => (await some.record(stream)).life.state
    await some.give(some.noor, 'AgreeToGoal', { id })
    expect(await standing()).toMatchObject({ is: 'agreed' })
    await mend('goal', id, some.dana, correct(events[0], { target: 100 }))
    expect(await standing()).toMatchObject({ is: 'proposed', agreedBy: [some.dana] })
    await some.give(some.noor, 'AgreeToGoal', { id })
    expect(await standing()).toMatchObject({ is: 'agreed', terms: { target: 100 } })
  })

  it('is a charter that the others accept', async () => {
    const members = [some.dana, some.noor]
    const { id } = await some.give(some.dana, 'FoundPartnership', { members })
    const { events } = await some.give(some.dana, 'ProposeCharter', { id, metricCap: 3 })
    const opened = mend('partnership', id, some.dana, correct(events[0], { trustOpen: true }))
    await expect(opened).rejects.toMatchObject({ code: 'NotMendable' })
  })

  it('is the meaning of a change that was called editorial', async () => {
    const { id } = await proposeGoal()
    const { events } = await some.give(some.dana, 'ReviseGoal', { id, target: 3 })
    const editorial = mend('goal', id, some.dana, correct(events[0], { editorial: true }))
    await expect(editorial).rejects.toMatchObject({
      code: 'InputInvalid',
      errors: [{ path: 'editorial' }],
    })
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
