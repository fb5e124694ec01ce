import { newId } from '@lockstep/eventstore-client'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { type SomeHome, someHome } from '../testing/some-home.ts'

let some: SomeHome
beforeEach(async () => {
  some = await someHome()
})
afterEach(() => some.done())

it('takes for a reason what is there for who gives it, and refuses all else alike', async () => {
  const { dana, noor, wei, give } = some
  const { id: partnership } = await give(dana, 'FoundPartnership', { members: [dana, noor] })
  const { id } = await give(dana, 'CallPulse', { partnership })
  const open = await some.proposeGoal()
  const closed = await give(wei, 'ProposeDecision', {
    title: 'Quiet',
    restricted: { to: [wei, dana], until: '2099-01-01' },
  })
  const scores = { ability: 6, integrity: 5, benevolence: 4, reliance: null, disclosure: null }
  const answer = (because: readonly (string | undefined)[]) =>
    give(noor, 'AnswerPulse', {
      ...{ id, to: dana, scores },
      because: because.map((event) => ({ event, share: 0.5 })),
    })
  const refusals: unknown[] = []
  for (const event of [newId(new Date()), closed.events[0]]) {
    refusals.push(
      await answer([open.events[0], event]).catch(({ code, message }) => [code, message]),
    )
  }
  expect(refusals[0]).toEqual(['UnknownEntry', expect.any(String)])
  expect(refusals[1]).toEqual(refusals[0])
  expect(await answer([open.events[0]])).toMatchObject({ revision: 1 })
})
