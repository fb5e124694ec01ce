import { newId } from '@lockstep/eventstore-client'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { execute } from '../commands/execute.ts'
import { type SomeHome, someHome } from '../testing/some-home.ts'

let some: SomeHome
let partnership: string
beforeEach(async () => {
  some = await someHome()
  const { dana, noor } = some
  partnership = (await some.give(dana, 'FoundPartnership', { members: [dana, noor] })).id
})
afterEach(() => some.done())

const underWay = {
  code: 'PulseUnderWay',
  message: expect.stringMatching(/answer by \d+ [A-Z][a-z]{2}/),
}
const call = (key = newId(new Date())) =>
  some.give(some.noor, 'CallPulse', { partnership }, { key })

it('lets one of several through who begin the same at once, also at another node', async () => {
  const node = some.home.with(some.home.log)
  const elsewhere = () =>
    execute(node, {
      name: 'CallPulse',
      input: { partnership },
      giver: { by: 'session', person: some.dana },
      source: 'api',
      key: newId(new Date()),
    })
  const all = await Promise.allSettled([call(), elsewhere(), call(), elsewhere()])
  expect(all.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  const refused = all.flatMap((each) => (each.status === 'rejected' ? [each.reason] : []))
  expect(refused).toMatchObject([underWay, underWay, underWay])
  await expect(elsewhere()).rejects.toMatchObject(underWay)
})

it('answers who asks again with what they began, and lets the next one begin after it', async () => {
  const key = newId(new Date())
  const first = await call(key)
  expect(await call(key)).toEqual(first)
  await expect(call()).rejects.toMatchObject(underWay)
  await some.give(some.noor, 'CallOffPulse', { id: first.id })
  expect(await call(key)).toEqual(first)
  const { id, revision } = await call()
  expect([id === first.id, revision]).toEqual([false, 0])
})

it('asks nothing of a partnership whose other member has left', async () => {
  await some.give(some.dana, 'RecordLeaving', { id: some.noor })
  const alone = some.give(some.dana, 'CallPulse', { partnership })
  await expect(alone).rejects.toMatchObject({ code: 'NobodyToAsk', field: 'partnership' })
})

it('lets one why somebody leaves be asked at a time, whoever asks, and in whichever partnership', async () => {
  const { dana, noor, wei, give } = some
  const ask = (by: string, input: object) => give(by, 'AskWhyTheyLeave', { person: noor, ...input })
  const first = () => ask(dana, { others: [dana], partnership })
  const all = await Promise.allSettled([first(), ask(noor, { others: [dana] }), first()])
  const [begun, ...more] = all.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []))
  expect(more).toEqual([])
  await expect(ask(noor, { others: [wei] })).rejects.toMatchObject({ code: 'LeavingUnderWay' })
  expect(await ask(wei, { person: wei, others: [dana] })).toMatchObject({ revision: 0 })
  await give(noor, 'CallOffLeaving', { id: begun?.id ?? '', reason: 'I stay.' })
  expect(await first()).toMatchObject({ revision: 0 })
})

it('lets one handover of a role from one to another go on at a time', async () => {
  const { dana, noor, wei, give } = some
  const begin = (input: object = {}) =>
    give(dana, 'BeginHandover', { from: noor, to: wei, role: 'CMO', ...input })
  const all = await Promise.allSettled([begin(), begin({ partnership }), begin()])
  const [begun, ...more] = all.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []))
  expect(more).toEqual([])
  await expect(begin({ partnership })).rejects.toMatchObject({ code: 'HandoverUnderWay' })
  await expect(begin({ role: 'CRO' })).rejects.toMatchObject({ code: 'NeverHadTheRole' })
  await give(dana, 'ChangeRole', { id: noor, role: 'CRO' })
  for (const other of [{ to: dana }, { role: 'CRO' }, { from: dana, role: 'CEO' }])
    expect(await begin(other)).toMatchObject({ revision: 0 })
  await give(wei, 'EndHandover', { id: begun?.id ?? '' })
  expect(await begin()).toMatchObject({ revision: 0 })
})

it('lets one brief of a role be written for somebody at a time, whoever does', async () => {
  const { dana, noor, give } = some
  const write = (role: string, more: object = {}) =>
    give(dana, 'WriteRoleBrief', {
      ...{ person: noor, role, starts: '2099-01-01', works: 'doer', ...more },
    })
  await write('CRO')
  await expect(write('CRO', { partnership })).rejects.toMatchObject({ code: 'RoleBriefRuns' })
  expect(await write('CMO')).toMatchObject({ revision: 0 })
})

it('holds a playback against the visions of the partnership that its vision is of', async () => {
  const { dana, noor, wei, give } = some
  const share = async (statement: string) =>
    (await give(dana, 'ShareVision', { partnership, statement, takenAs: 'plan' })).id
  const first = await share('Calm')
  const back = (id: string) => ({ of: { noun: 'vision', id }, to: dana, text: 'Calm it is.' })
  await expect(give(wei, 'PlayBack', back(first))).rejects.toMatchObject({
    code: 'NotInPartnership',
  })
  const next = await share('Calmer')
  await expect(give(noor, 'PlayBack', back(first))).rejects.toMatchObject({
    code: 'VisionReplaced',
  })
  const { id, revision } = await give(noor, 'PlayBack', back(next))
  expect(revision).toBe(0)
  await expect(give(noor, 'PlayBack', back(next))).rejects.toMatchObject({ code: 'PlaybackWaits' })
  await give(dana, 'ConfirmPlayback', { id })
  expect(await give(noor, 'PlayBack', back(next))).toMatchObject({ revision: 0 })
})
