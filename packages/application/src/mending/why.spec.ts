import type { Mending as MendingEvent, Sealed } from '@lockstep/domain'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type SomeHome, someHome } from '../testing/some-home.ts'

let some: SomeHome
beforeEach(async () => {
  some = await someHome()
})
afterEach(() => some.done())

const WHY = 'CANARY she shouted at me'

async function given() {
  const { dana, noor, give } = some
  const said = { to: dana, kind: 'direct', title: 'The brief', text: 'Too late.' }
  const { id, stream } = await give(noor, 'GiveFeedback', said)
  return { id, stream }
}

const withdraw = (noun: 'feedback' | 'goal' | 'decision', id: string, by: string, event = '') =>
  some.mend(noun, id, by, { kind: 'withdraw', event, reason: WHY })

/** The last entry of a stream, and what it says why. */
async function last(stream: string) {
  const recorded = await some.home.streams.recorded(stream)
  const { data } = recorded.at(-1) as MendingEvent
  const { words } = data
  return { data, said: words && some.home.codec.open(words as Sealed) }
}

describe('why an entry is mended', () => {
  it('is words of the same two where the entry is words', async () => {
    const { dana, noor, give } = some
    const { id, stream } = await given()
    const { events } = await give(dana, 'AcceptFeedback', { id, commitment: 'Two days ahead.' })
    await withdraw('feedback', id, dana, events[0])
    const { data, said } = await last(stream)
    expect(data).toMatchObject({ words: { owners: [dana, noor].sort() }, audience: 'owners' })
    expect(JSON.stringify(data)).not.toContain('CANARY')
    expect(said).toBe(WHY)
  })

  it('is so of a step that says nothing in words, on a record of words', async () => {
    const { dana, give } = some
    const { id, stream } = await given()
    const { events } = await give(dana, 'AcknowledgeFeedback', { id })
    await withdraw('feedback', id, dana, events[0])
    expect((await last(stream)).data).not.toHaveProperty('reason')
    expect((await last(stream)).said).toBe(WHY)
  })

  it('is so of a step that was forgotten', async () => {
    const { dana, give } = some
    const { id, stream } = await given()
    await give(dana, 'AcknowledgeFeedback', { id }, { forgotten: { reason: WHY } })
    const { data, said } = await last(stream)
    expect(data).toMatchObject({ type: 'FeedbackAcknowledged' })
    expect(data).not.toHaveProperty('reason')
    expect(said).toBe(WHY)
  })

  it('opens with what the entry says where that is open to others', async () => {
    const { dana, noor, give } = some
    const { id, stream } = await give(dana, 'ProposeDecision', { title: 'Brokers' })
    const reported = { id, person: noor, stance: 'oppose', reason: 'Too early.' }
    const { events } = await give(dana, 'ReportPosition', reported)
    await withdraw('decision', id, dana, events[0])
    const { data, said } = await last(stream)
    expect(data).toMatchObject({ words: { owners: [dana, noor].sort() }, audience: 'opened' })
    expect(said).toBe(WHY)
  })

  it('is for all where the entry is', async () => {
    const { dana, give, proposeGoal } = some
    const { id, stream } = await proposeGoal()
    const { events } = await give(dana, 'ReportProgress', { id, value: 4 })
    await withdraw('goal', id, dana, events[0])
    expect((await last(stream)).data).toEqual({ event: events[0], reason: WHY })
  })

  it('is for who says it alone once the words of the other were erased', async () => {
    const { dana, noor, home, give } = some
    const { id, stream } = await given()
    const { events } = await give(dana, 'AcknowledgeFeedback', { id })
    await home.keys.destroy(noor)
    await withdraw('feedback', id, dana, events[0])
    expect((await last(stream)).data).toMatchObject({ words: { owners: [dana] } })
  })

  it('is refused where it would be words of somebody whose words were erased', async () => {
    const { noor, home } = some
    const { id, stream } = await given()
    const [event] = await home.streams.recorded(stream)
    await home.keys.destroy(noor)
    await expect(withdraw('feedback', id, noor, event?.id)).rejects.toThrow('erased')
  })
})
