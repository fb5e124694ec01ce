import { beforeEach, describe, expect, it } from 'vitest'
import { Company } from '../../testing/company.ts'
import { tickingOn } from '../../testing/ticking.ts'

let company: Company
let noor: string
beforeEach(() => {
  company = new Company()
  company.now = '2026-03-09T11:00:00.000Z'
  noor = company.give(company.owner, 'AddMember', { name: 'Noor', role: 'CMO' })
})

const ticking = () => tickingOn(company)
const lastOf = (noun: string, id: string) => company.recorded(`${noun}-${id}`).at(-1)

/** In Amsterdam, at the end of the day on which clocks go forward: it has 23 hours. */
const MIDNIGHT = '2026-03-29T22:00:00.000Z'
const BEFORE_MIDNIGHT = '2026-03-29T21:59:59.999Z'

describe('a commitment', () => {
  const promise = () =>
    company.give(noor, 'MakeCommitment', {
      to: company.owner,
      title: 'Send it',
      dueOn: '2026-03-29',
    })

  it('is asked about at the midnight after its day, once, also by a store that was made anew', async () => {
    const id = promise()
    const first = await ticking()
    await first.at(BEFORE_MIDNIGHT)
    expect(lastOf('commitment', id)?.type).toBe('CommitmentMade')
    await first.stop()
    const second = await ticking()
    await second.at('2026-04-02T06:00:00.000Z')
    await second.stop()
    expect(lastOf('commitment', id)).toMatchObject({
      type: 'CommitmentCameDue',
      metadata: { occurredAt: MIDNIGHT },
    })
    const third = await ticking()
    await third.at('2026-04-03T06:00:00.000Z')
    expect(third.sent).toEqual([])
    await third.stop()
  })

  it('is not asked about once whom it was made to has said what became of it', async () => {
    const id = promise()
    company.give(company.owner, 'ConfirmCommitment', { id })
    const { at, sent, stop } = await ticking()
    await at('2026-04-02T06:00:00.000Z')
    expect(sent).toEqual([])
    await stop()
  })
})

describe('a hard conversation', () => {
  const ask = () =>
    company.give(noor, 'AskForConversation', {
      ...{ to: company.owner, topic: 'How we speak', neededBy: '2026-03-29' },
    })

  it('is avoided from the midnight after the day by which it was needed', async () => {
    const id = ask()
    const { at, stop } = await ticking()
    await at(BEFORE_MIDNIGHT)
    expect(lastOf('conversation', id)?.type).toBe('ConversationNeeded')
    await at(MIDNIGHT)
    expect(lastOf('conversation', id)).toMatchObject({
      type: 'ConversationAvoided',
      metadata: { occurredAt: MIDNIGHT },
    })
    await stop()
  })

  it('is not avoided once it was held', async () => {
    const id = ask()
    company.give(company.owner, 'HoldConversation', { id })
    const { at, sent, stop } = await ticking()
    await at('2026-04-02T06:00:00.000Z')
    expect(sent).toEqual([])
    await stop()
  })
})
