import { dayNear, localDate } from '@lockstep/domain'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { type SomeHome, someHome } from '../testing/some-home.ts'

let some: SomeHome
beforeEach(async () => {
  some = await someHome()
})
afterEach(() => some.done())

type Noun = Parameters<SomeHome['mend']>[0]

const refusalOf = (noun: Noun, id: string, event = '', by = some.dana) =>
  some.mend(noun, id, by, { kind: 'withdraw', event, reason: 'By mistake.' }).then(
    () => undefined,
    ({ code, message }) => ({ code, message }),
  )

const today = () => dayNear(localDate(new Date().toISOString(), 'Europe/Amsterdam'))

async function pair() {
  const { dana, noor, give } = some
  const { id } = await give(dana, 'FoundPartnership', { members: [dana, noor] })
  return id
}

it('what took effect as all had accepted it stays so', async () => {
  const { dana, noor, give } = some
  const id = await pair()
  const charter = { id, domains: [], trustOpen: true }
  const proposed = await give(dana, 'ProposeCharter', charter)
  const accepted = await give(noor, 'AcceptCharter', { id, version: 1 })
  const inForce = { code: 'CharterInForce', message: expect.stringContaining('propose another') }
  expect(await refusalOf('partnership', id, proposed.events[1])).toMatchObject(inForce)
  expect(await refusalOf('partnership', id, accepted.events[0], noor)).toMatchObject(inForce)
  expect(await refusalOf('partnership', id, proposed.events[0])).toEqual({
    code: 'NotMendable',
    message: 'An entry of this kind stands as it is: propose another version in its place.',
  })

  const { id: metric } = await give(dana, 'DefineMetric', { title: 'Pipeline' })
  await give(dana, 'ProposeMetric', { id, metric })
  const agreed = await give(noor, 'AcceptMetric', { id, metric })
  expect(await refusalOf('partnership', id, agreed.events[0], noor)).toMatchObject({
    code: 'MetricIsJoint',
  })
})

it('an acceptance is withdrawn while others are still to accept', async () => {
  const { dana, give } = some
  const id = await pair()
  const { events } = await give(dana, 'ProposeCharter', { id, domains: [], trustOpen: true })
  expect(await refusalOf('partnership', id, events[1])).toBeUndefined()
})

it('what came later is named, with what is to be done first, or instead', async () => {
  const { dana, noor, give } = some
  const { id } = await give(dana, 'ProposeDecision', { title: 'Brokers' })
  const made = await give(dana, 'Decide', { id })
  const verdict = await give(dana, 'GiveVerdict', { id, verdict: 'failed' })
  expect(await refusalOf('decision', id, made.events[0])).toEqual({
    code: 'OthersRestOnIt',
    message: `What came later rests on it, “gave a verdict” of ${today()}: withdraw that first.`,
  })
  expect(await refusalOf('decision', id, verdict.events[0])).toBeUndefined()

  const other = await give(dana, 'ProposeDecision', { title: 'Enterprise' })
  await give(dana, 'Decide', { id: other.id })
  const begun = await refusalOf('decision', other.id ?? '', other.events[0])
  expect(begun?.message).toMatch(
    /^What came later rests on it, “decided” of .*: withdraw that first\.$/,
  )

  const goal = await some.proposeGoal()
  await give(noor, 'StateExpectation', { id: goal.id, target: 5 })
  expect(await refusalOf('goal', goal.id ?? '', goal.events[0])).toMatchObject({
    code: 'OthersHaveRecorded',
    message: expect.stringMatching(/ of .* \d{4}: it can be .*abandoned/),
  })
})
