import { afterAll, beforeAll, expect, it } from 'vitest'
import { dayFromNow, type SomeHome, someHome } from '../testing/some-home.ts'

const TODAY = dayFromNow(0)

let some: SomeHome
beforeAll(async () => {
  some = await someHome()
})
afterAll(() => some.done())

/** What Wei, who owns it, may still do with a goal, and with the words in which he proposed another. */
async function attempts(goal: string, proposed: { id: string; events: readonly string[] }) {
  const { give, mend, wei } = some
  const said = (attempt: Promise<unknown>) =>
    attempt.then(
      () => 'given',
      ({ code }) => code,
    )
  const [event = ''] = proposed.events
  return {
    achieve: await said(give(wei, 'AchieveGoal', { id: goal })),
    reword: await said(
      mend('goal', proposed.id, wei, { kind: 'withdraw', event, reason: 'Not so' }),
    ),
  }
}

it('who has left does nothing that a member does, and facilitates no more, also where they are let in to audit', async () => {
  const { give, dana, noor, wei } = some
  const members = [dana, noor, wei]
  const { id: partnership } = await give(dana, 'FoundPartnership', { members, name: 'The three' })
  const goal = { title: 'Grow', owners: [wei], partnership }
  const { id } = await give(wei, 'ProposeGoal', goal)
  const proposed = await give(wei, 'ProposeGoal', { ...goal, title: 'Hold' })
  const { id: review } = await give(dana, 'OpenPostmortem', {
    partnership,
    title: 'What happened',
    question: 'What did we not see?',
    from: TODAY,
    to: TODAY,
    involved: [dana, noor],
    facilitator: wei,
  })
  const handOn = () => give(wei, 'HandOnFacilitation', { id: review, facilitator: noor })
  await give(dana, 'RecordLeaving', { id: wei })
  const nowhere = { achieve: 'UnknownRecord', reword: 'UnknownRecord' }
  expect(await attempts(id, proposed)).toEqual(nowhere)
  await expect(handOn()).rejects.toMatchObject({ code: 'UnknownRecord' })

  const days = { from: TODAY, to: TODAY, until: TODAY }
  await give(dana, 'GrantAudit', { id: wei, partnerships: [partnership], ...days })
  expect(await attempts(id, proposed)).toEqual({ achieve: 'NotYours', reword: 'NotYours' })
  await expect(handOn()).rejects.toMatchObject({ code: 'NotYours' })
  await give(dana, 'HandOnFacilitation', { id: review, facilitator: dana })
})
