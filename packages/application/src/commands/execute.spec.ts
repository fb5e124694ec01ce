import type { CommandName, Recorded, Sealed } from '@lockstep/domain'
import { newId } from '@lockstep/eventstore-client'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type SomeHome, someHome } from '../testing/some-home.ts'
import { execute } from './execute.ts'

let some: SomeHome
beforeAll(async () => {
  some = await someHome()
})
afterAll(() => some.done())

const feedback = () => ({ to: some.noor, kind: 'hard', title: 'CANARY-title', text: 'CANARY-text' })
const key = () => newId(new Date())

describe('the way of a command', () => {
  it('records what was decided, and says where', async () => {
    const outcome = await some.give(some.dana, 'GiveFeedback', feedback())
    expect(outcome).toMatchObject({ revision: 0, stream: `feedback-${outcome.id}` })
    expect(await some.home.streams.recorded(outcome.stream)).toMatchObject([
      {
        type: 'FeedbackGiven.v2',
        metadata: { actor: some.dana, source: 'api', correlationId: outcome.events[0] },
      },
    ])
  })

  it('answers a retry as the first time, also when the record has gone on', async () => {
    const again = { key: key() }
    const first = await some.give(some.dana, 'GiveFeedback', feedback(), again)
    await some.give(some.noor, 'AcknowledgeFeedback', { id: first.id })
    expect(await some.give(some.dana, 'GiveFeedback', feedback(), again)).toEqual(first)
  })

  it('refuses a key that was used for another command', async () => {
    const again = { key: key() }
    await some.give(some.dana, 'GiveFeedback', feedback(), again)
    const other = some.give(some.dana, 'GiveFeedback', { ...feedback(), kind: 'direct' }, again)
    await expect(other).rejects.toMatchObject({ code: 'IdempotencyKeyReused' })
    const elsewhere = some.give(some.dana, 'StartAbsence', { id: some.dana }, again)
    await expect(elsewhere).rejects.toMatchObject({ code: 'IdempotencyKeyReused' })
  })

  it('refuses a stale revision, and takes the current one', async () => {
    const { id } = await some.give(some.dana, 'GiveFeedback', feedback())
    await some.give(some.noor, 'AcknowledgeFeedback', { id }, { ifMatch: 0 })
    const stale = some.give(some.noor, 'AcceptFeedback', { id }, { ifMatch: 0 })
    await expect(stale).rejects.toMatchObject({ code: 'StaleRevision' })
    await some.give(some.noor, 'AcceptFeedback', { id }, { ifMatch: 1 })
  })

  it('names every field at fault and repeats nothing of it', async () => {
    const wrong = some.give(some.dana, 'GiveFeedback', {
      to: 'CANARY',
      kind: 'hard',
      title: '',
      text: 'x',
    })
    const error = await wrong.catch((refused) => refused)
    expect(error).toMatchObject({
      code: 'InputInvalid',
      errors: [{ path: 'to' }, { path: 'title' }],
    })
    expect(JSON.stringify(error)).not.toContain('CANARY')
  })

  it('names a field at fault whose name ends in a number', async () => {
    const wrong = some.give(some.dana, 'WriteRoleBrief', { at30: 7 })
    const errors = expect.arrayContaining([expect.objectContaining({ path: 'at30' })])
    await expect(wrong).rejects.toMatchObject({ code: 'InputInvalid', errors })
  })

  it('refuses what has not happened yet', async () => {
    const early = some.give(some.dana, 'GiveFeedback', feedback(), { occurredAt: '2999-01-01' })
    await expect(early).rejects.toMatchObject({ code: 'OccurredInFuture' })
  })

  it('refuses a day for what counts from its recording', async () => {
    const partnership = await some.give(some.dana, 'FoundPartnership', {
      members: [some.dana, some.noor],
    })
    const call = (occurredAt?: string) =>
      some.give(some.dana, 'CallPulse', { partnership: partnership.id }, { occurredAt })
    await expect(call('2020-01-01')).rejects.toMatchObject({
      ...{ code: 'HappensAsRecorded', errors: [{ path: 'occurredAt' }] },
    })
    await expect(call()).resolves.toMatchObject({ revision: 0 })
  })

  it('lets forty givers write one record at once, each once', async () => {
    const { id, stream } = await some.give(some.dana, 'ProposeGoal', {
      title: 'Pipeline',
      owners: [some.dana],
      direction: 'up',
      growth: true,
      draft: false,
    })
    const reports = Array.from({ length: 40 }, (_, value) =>
      some.give(some.dana, 'ReportProgress', { id, value, source: { kind: 'hand' } }),
    )
    await Promise.all(reports)
    const recorded = await some.home.streams.recorded(stream)
    const reported = recorded.filter(({ type }) => type === 'ProgressReported')
    const values = reported.map(({ data }) => (data as { value: number }).value)
    expect(values.sort((a, b) => a - b)).toEqual(Array.from({ length: 40 }, (_, n) => n))
  })
})

/** The same, but that one of its methods waits before it does what it does. */
const held = <T extends object>(what: T, method: keyof T, until: () => Promise<unknown>): T =>
  new Proxy(what, {
    get: (_, name) => {
      const value = Reflect.get(what, name)
      if (typeof value !== 'function') return value
      if (name !== method) return value.bind(what)
      return (...asked: unknown[]) => until().then(() => value.apply(what, asked))
    },
  })

describe('the log and the keys, where both are far away', () => {
  it('are asked at once, the keys once and for words alone', async () => {
    const asked = { log: Promise.withResolvers<void>(), keys: Promise.withResolvers<void>() }
    let times = 0
    const log = held(some.home.log, 'head', () => {
      asked.log.resolve()
      return asked.keys.promise
    })
    const keys = held(some.home.keys, 'refresh', () => {
      times += 1
      asked.keys.resolve()
      return asked.log.promise
    })
    const home = some.home.with(log, keys)
    const giver = { by: 'session', person: some.dana } as const
    const give = (name: CommandName, input: unknown) =>
      execute(home, { name, input, giver, source: 'api', key: key() })
    const { id } = await give('GiveFeedback', feedback())
    expect(times).toBe(1)
    expect((await some.record(`feedback-${id}`)).revision).toBe(0)
    await give('StartAbsence', { id: some.dana })
    expect(times).toBe(1)
  })
})

describe('who may give it', () => {
  it('is the receiver for an acceptance, and nobody else', async () => {
    const { id } = await some.give(some.dana, 'GiveFeedback', feedback())
    await expect(some.give(some.wei, 'AcceptFeedback', { id })).rejects.toMatchObject({
      code: 'NotYours',
    })
    await expect(some.give(some.dana, 'AcceptFeedback', { id })).rejects.toMatchObject({
      code: 'NotYours',
    })
  })

  it('is a delegate only with a delegation, and never for what only the person can say', async () => {
    const { id } = await some.give(some.dana, 'GiveFeedback', feedback())
    const asNoor = { giver: { by: 'session', person: some.wei, onBehalfOf: some.noor } } as const
    const acknowledge = () => some.give(some.wei, 'AcknowledgeFeedback', { id }, asNoor)
    await expect(acknowledge()).rejects.toMatchObject({ code: 'NoDelegation' })
    await some.give(some.noor, 'GrantDelegation', { id: some.noor, to: some.wei })
    await acknowledge()
    const accept = some.give(some.wei, 'AcceptFeedback', { id }, asNoor)
    await expect(accept).rejects.toMatchObject({ code: 'OnlyInPerson' })
    await some.give(some.noor, 'EndDelegation', { id: some.noor, to: some.wei })
  })
})

describe('who has left', () => {
  it('has still their own words erased, and records nothing else', async () => {
    const { id: eve } = await some.give(some.dana, 'AddMember', { name: 'Eve Moss', role: 'Other' })
    await some.give(some.dana, 'RecordLeaving', { id: eve })
    const more = some.give(eve, 'GiveFeedback', feedback())
    await expect(more).rejects.toMatchObject({ code: 'UnknownRecord' })
    const others = some.give(eve, 'ErasePerson', { id: some.noor })
    await expect(others).rejects.toMatchObject({ code: 'UnknownRecord' })
    await some.give(eve, 'ErasePerson', { id: eve })
    expect(await some.home.person(eve)).toMatchObject({ is: 'left', erased: true })
  })
})

describe('who is no member', () => {
  it('is told that they begin nothing, rather than that it isn’t there', async () => {
    const { id: partnership } = await some.give(some.dana, 'FoundPartnership', {
      members: [some.dana, some.noor],
    })
    const { id: auditor } = await some.give(some.dana, 'AppointAuditor', {
      ...{ name: 'Helena', partnerships: [partnership] },
      ...{ from: '2020-01-01', to: '2099-01-01', until: '2099-01-01' },
    })
    const player = { name: 'Bank', reach: 'direct', relation: 'A bank' }
    const event = { title: 'A law', kind: 'law', source: 'A paper' }
    for (const [name, input] of [
      ['AddPlayer', player],
      ['RecordOutsideEvent', event],
    ] as const)
      await expect(some.give(auditor, name, input)).rejects.toMatchObject({ code: 'NotYours' })
  })
})

describe('what doesn’t exist for who asks', () => {
  it('is refused as what there never was', async () => {
    const restricted = { title: 'CANARY', restricted: { to: [some.dana] } }
    const { id } = await some.give(some.dana, 'ProposeDecision', restricted)
    const asked = (of: string, ifMatch?: number) =>
      some
        .give(some.wei, 'Decide', { id: of }, ifMatch === undefined ? {} : { ifMatch })
        .catch(({ code, message }) => ({ code, message }))
    expect(await asked(id)).toEqual(await asked(key()))
    expect(await asked(id, 0)).toEqual(await asked(key(), 0))
    expect(await asked(id, 7)).toEqual(await asked(key(), 7))
  })
})

describe('words', () => {
  it('are opened with their owners’ keys, and by nobody once one of them is erased', async () => {
    const { stream } = await some.give(some.dana, 'GiveFeedback', feedback())
    const [given] = await some.home.streams.recorded(stream)
    const { title } = (given as Recorded<string, { title: Sealed }>).data
    expect(JSON.stringify(given)).not.toContain('CANARY')
    expect(some.home.codec.open(title)).toBe('CANARY-title')
    await some.home.keys.destroy(some.noor)
    expect(some.home.codec.open(title)).toBeUndefined()
    await expect(some.give(some.dana, 'GiveFeedback', feedback())).rejects.toMatchObject({
      name: 'KeyDestroyed',
    })
  })
})
