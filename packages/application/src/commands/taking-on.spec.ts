import { effective, type SessionState } from '@lockstep/domain'
import { newId } from '@lockstep/eventstore-client'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { dayFromNow, type SomeHome, someHome } from '../testing/some-home.ts'

const secret = { words: 'Show the drafts first' }

let some: SomeHome
let partnership: string
let id: string
beforeEach(async () => {
  some = await someHome()
  const { dana, noor, wei, give } = some
  partnership = (await give(dana, 'FoundPartnership', { members: [dana, noor] })).id
  const days = { from: dayFromNow(-9), to: dayFromNow(-1) }
  const asked = { partnership, title: 'The switch', question: 'Who knew?', facilitator: wei }
  id = (await give(dana, 'OpenPostmortem', { ...asked, ...days, involved: [dana, noor] })).id
  const moments = [{ on: dayFromNow(-3), text: 'So.' }]
  for (const each of [dana, noor]) await give(each, 'WriteRecollection', { id, moments })
})
afterEach(() => some.done())

/** The id of what Noor is to do for Dana. */
async function agreed(said: object = { title: 'Ask first' }): Promise<string> {
  const { dana, noor, wei, give } = some
  const becomes = { who: noor, becomes: 'commitment', to: dana, dueOn: dayFromNow(20) }
  const { events } = await give(wei, 'AgreePostmortemAction', { id, ...becomes, ...said })
  return events[0] ?? ''
}

const promise = (action: string, more: object = { title: 'I ask first' }) => ({
  ...{ to: some.dana, dueOn: dayFromNow(30), action },
  ...more,
})

it('tells nobody of an action that they cannot know of more than of one that is not there', async () => {
  const { dana, give } = some
  const { id: tom } = await give(dana, 'AddMember', { name: 'Tom Reed', role: 'CFO' })
  const refusals = await Promise.all(
    [await agreed(secret), newId(new Date())].map((action) =>
      give(tom, 'MakeCommitment', promise(action)).catch(({ code, message }) => [code, message]),
    ),
  )
  expect(refusals[0]).toEqual(['UnknownAction', 'There is no such action for you to take on.'])
  expect(refusals[1]).toEqual(refusals[0])
  const open = give(tom, 'MakeCommitment', promise(await agreed()))
  await expect(open).rejects.toMatchObject({ code: 'ActionOfSomebodyElse' })
})

it('lets whose it is take it on once, however often and at once they say so', async () => {
  const { noor, give } = some
  const action = await agreed(secret)
  await expect(give(noor, 'MakeCommitment', promise(action))).rejects.toMatchObject({
    code: 'SaidInConfidence',
  })
  const key = newId(new Date())
  const take = (more: object = {}) => give(noor, 'MakeCommitment', promise(action, secret), more)
  const all = await Promise.allSettled([take({ key }), take(), take()])
  const refused = all.flatMap((each) => (each.status === 'rejected' ? [each.reason.code] : []))
  expect(refused).toEqual(['ActionTakenOn', 'ActionTakenOn'])
  expect(await take({ key })).toEqual((all[0] as { value?: unknown }).value)
  const decline = give(noor, 'DeclinePostmortemAction', { id, action })
  await expect(decline).rejects.toMatchObject({ code: 'ActionTakenOn' })
})

it('lets it be taken on again where the promise was a mistake, and was withdrawn', async () => {
  const { noor, give, mend } = some
  const action = await agreed()
  const first = await give(noor, 'MakeCommitment', promise(action))
  const [event = ''] = first.events
  await mend('commitment', first.id, noor, { kind: 'withdraw', event, reason: 'By mistake.' })
  const second = await give(noor, 'MakeCommitment', promise(action))
  expect([second.id === first.id, second.revision]).toEqual([false, 0])
})

it('finds what was agreed on at a session', async () => {
  const { dana, noor, give, record } = some
  const action = { who: noor, to: dana, title: 'The list', dueOn: dayFromNow(9) }
  const held = { partnership, kind: 'one-to-one', on: dayFromNow(0), actions: [action] }
  const session = await give(dana, 'RecordSession', held)
  const { state } = (await record(session.stream)).life
  const [listed] = (state as SessionState & { is: 'held' }).actions
  const known = promise(listed?.id ?? '', { title: 'The list', agreedAt: session.id })
  await expect(give(some.wei, 'MakeCommitment', known)).rejects.toMatchObject({
    code: 'ActionOfSomebodyElse',
  })
  expect(await give(noor, 'MakeCommitment', known)).toMatchObject({ revision: 0 })
})

it('finds what was handed over', async () => {
  const { dana, noor, wei, give } = some
  const old = await give(noor, 'MakeCommitment', {
    to: dana,
    title: 'A list',
    dueOn: dayFromNow(9),
  })
  const { id: handover } = await give(dana, 'BeginHandover', { from: noor, to: wei, role: 'CMO' })
  const of = { noun: 'commitment', id: old.id }
  const answer = { id: handover, of, taken: 'accepted' }
  const [item = ''] = (await give(wei, 'AnswerHandoverItem', answer)).events
  await expect(give(noor, 'MakeCommitment', promise(item))).rejects.toMatchObject({
    code: 'ActionOfSomebodyElse',
  })
  expect(await give(wei, 'MakeCommitment', promise(item))).toMatchObject({ revision: 0 })
})

it('says that a finding on which an agreed action rests can be corrected, not withdrawn', async () => {
  const { dana, noor, wei, give, mend, home } = some
  const { id: decision } = await give(dana, 'ProposeDecision', { title: 'Brokers' })
  const [proposed] = await home.streams.recorded(`decision-${decision}`)
  const found = { text: 'Nobody asked Noor.', cites: [proposed?.id] }
  const [finding = ''] = (await give(wei, 'MakePostmortemFinding', { id, ...found })).events
  const becomes = {
    who: noor,
    becomes: 'commitment',
    to: dana,
    dueOn: dayFromNow(20),
    title: 'Ask first',
  }
  await give(wei, 'AgreePostmortemAction', { id, ...becomes, finding })
  const taken = { kind: 'withdraw', event: finding, reason: 'By mistake.' } as const
  await expect(mend('postmortem', id, wei, taken)).rejects.toMatchObject({
    code: 'OthersRestOnIt',
    message: expect.stringMatching(/, and stands: it can be corrected, not withdrawn\.$/),
  })
})

it('lets what was found be worded anew, as sealed as it was, and of the same entries', async () => {
  const { dana, wei, give, mend, home } = some
  const decision = await give(dana, 'ProposeDecision', { title: 'Brokers' })
  const found = { text: 'Nobody asked Noor.', cites: [decision.events[0]] }
  const [event = ''] = (await give(wei, 'MakePostmortemFinding', { id, ...found })).events
  const change = (changes: object) =>
    mend('postmortem', id, wei, {
      ...{ kind: 'correct', event, reason: 'Kinder.' },
      changes: changes as Record<string, unknown>,
    })
  await change({ text: 'Noor was not asked.' })
  const recorded = await home.streams.recorded(`postmortem-${id}`)
  expect(JSON.stringify(recorded)).not.toContain('not asked')
  const counting = effective(recorded).find((each) => each.id === event)
  const clear = counting && home.codec.clear(counting)
  expect(clear).toMatchObject({
    finding: { owners: [wei], value: { ...found, text: 'Noor was not asked.' } },
  })
  await expect(change({ cites: [event] })).rejects.toMatchObject({ code: 'FieldStands' })
  await expect(change({ text: '' })).rejects.toMatchObject({ code: 'InputInvalid' })
})
