import type { CommandName } from '@lockstep/domain'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { Company } from '../../testing/company.ts'
import { tickingOn } from '../../testing/ticking.ts'

/** A busy machine may take more than a second. */
const patiently = { timeout: 30_000 }

const ZONE_NOON = 'T11:00:00.000Z'

let company: Company
let noor: string
beforeEach(() => {
  company = new Company()
  company.now = `2026-03-09${ZONE_NOON}`
  noor = company.give(company.owner, 'AddMember', { name: 'Noor', role: 'CMO' })
})

const ticking = (options?: { unreachable: number }) => tickingOn(company, options)

const give = (input: object = {}) =>
  company.give(company.owner, 'GiveFeedback', {
    to: noor,
    kind: 'hard',
    title: 'Launch dates',
    text: 'They moved twice.',
    ...input,
  })

const types = (noun: string, id: string) =>
  company.recorded(`${noun}-${id}`).map(({ type }) => type)

const propose = (by: string, input: object = {}, name: CommandName = 'ProposeDecision') =>
  company.give(by, name, {
    title: 'Move up-market',
    problem: { statement: 'Churn', evidence: [] },
    ...input,
  })

describe('a follow-up', () => {
  it('comes due at the beginning of its day in the organisation’s zone, once, dated then', async () => {
    const id = give()
    const { sent, at, stop } = await ticking()
    await at('2026-03-22T22:59:59.999Z')
    expect(sent).toEqual([])
    await at('2026-03-24T06:00:00.000Z')
    await at('2026-03-25T06:00:00.000Z')
    expect(sent).toHaveLength(1)
    const [given, due] = company.recorded(`feedback-${id}`)
    expect(due).toMatchObject({
      type: 'FollowUpCameDue',
      data: { setBy: given?.id, on: '2026-03-23' },
    })
    expect(due?.metadata).toMatchObject({
      occurredAt: '2026-03-22T23:00:00.000Z',
      causationId: given?.id,
    })
    await stop()
  })

  it('is not asked for again by a store that was made anew', async () => {
    give()
    const first = await ticking()
    await first.at('2026-03-24T06:00:00.000Z')
    await first.stop()
    const second = await ticking()
    await second.at('2026-03-24T07:00:00.000Z')
    expect(second.sent).toEqual([])
    await second.stop()
  })

  it('never comes due after a decline, and again after a reopening', async () => {
    const id = give()
    const { at, stop } = await ticking()
    company.give(noor, 'DeclineFeedback', { id, reason: 'No' })
    await at('2026-03-24T06:00:00.000Z')
    expect(types('feedback', id)).toEqual(['FeedbackGiven.v2', 'FeedbackDeclined'])
    company.give(company.owner, 'ReopenFeedback', { id })
    await at('2026-04-08T06:00:00.000Z')
    expect(types('feedback', id)).toContain('FollowUpCameDue')
    await stop()
  })

  it('goes away with a feedback that is withdrawn', async () => {
    const id = give()
    const { store, runner, at, stop } = await ticking()
    const [given] = company.recorded(`feedback-${id}`)
    company.mend(`feedback-${id}`, given?.id ?? '', company.owner)
    await runner.upToDate()
    expect(store.timers.all()).toEqual([])
    await at('2026-03-24T06:00:00.000Z')
    expect(types('feedback', id)).toEqual(['FeedbackGiven.v2', 'RecordWithdrawn'])
    await stop()
  })
})

describe('a derived command', () => {
  it('marks a feedback that a newer one replaces', async () => {
    const older = give()
    const newer = give({ replaces: older })
    const { loop, sent, stop } = await ticking()
    await loop.fire()
    await loop.fire()
    expect(sent.map(({ command, input }) => [command, input])).toEqual([
      ['MarkReplaced', { id: older, by: newer }],
    ])
    expect(types('feedback', older)).toEqual(['FeedbackGiven.v2', 'FeedbackReplaced'])
    await stop()
  })

  it('comes of what has just been recorded, though the clock that the loop looks at stands behind', async () => {
    const older = propose(company.owner)
    company.give(company.owner, 'Decide', { id: older })
    const newer = propose(company.owner, { supersedes: [older] })
    company.give(company.owner, 'Decide', { id: newer })
    const { at, stop } = await ticking()
    await at('2026-03-09T10:59:59.000Z')
    expect(types('decision', older).at(-1)).toBe('DecisionSuperseded')
    await stop()
  })

  it('that is refused is kept as a finding and not sent again', async () => {
    const older = propose(company.owner)
    company.give(company.owner, 'Decide', { id: older })
    const newer = propose(company.owner, { supersedes: [older] })
    company.give(company.owner, 'Decide', { id: newer })
    company.give(company.owner, 'DropDecision', { id: older })
    const { loop, store, sent, stop } = await ticking()
    await loop.fire()
    await loop.fire()
    expect(sent).toHaveLength(1)
    expect(store.timers.refused()).toMatchObject([
      {
        code: 'DecisionAlreadyDropped',
        timer: { command: 'MarkSuperseded', input: { id: older } },
      },
    ])
    await stop()
  })
})

describe('the window for positions', () => {
  it('closes after its last day, and opens what was said when that is recorded', async () => {
    const id = propose(company.owner)
    const wei = company.give(company.owner, 'AddMember', { name: 'Wei', role: 'COO' })
    company.give(company.owner, 'CallPositions', { id, asked: [noor, wei], closes: '2026-03-12' })
    company.give(noor, 'TakePosition', { id, stance: 'oppose' })
    const { at, stop } = await ticking()
    await at('2026-03-12T22:30:00.000Z')
    expect(types('decision', id)).not.toContain('PositionsOpened')
    await at('2026-03-13T08:00:00.000Z')
    const opened = company.recorded(`decision-${id}`).at(-1)
    expect(opened).toMatchObject({ type: 'PositionsOpened', at: '2026-03-13T08:00:00.000Z' })
    await stop()
  })
})

describe('the loop', () => {
  it('sends again what could not be sent, and the others at once', async () => {
    const older = give()
    give({ replaces: older })
    give({ followUpOn: '2026-03-10' })
    const { loop, sent, stop } = await ticking({ unreachable: 1 })
    company.now = '2026-03-11T06:00:00.000Z'
    await expect(loop.fire()).rejects.toThrow('the log is away')
    expect(sent.map(({ command }) => command)).toEqual(['MarkFollowUpDue'])
    await loop.fire()
    expect(sent.map(({ command }) => command)).toEqual(['MarkFollowUpDue', 'MarkReplaced'])
    await stop()
  })

  it('looks after every commit, once it is started', async () => {
    const { loop, sent, stop } = await ticking()
    loop.start()
    const older = give()
    give({ replaces: older })
    await vi.waitFor(() => expect(sent).toHaveLength(1), patiently)
    await loop.stop()
    await stop()
  })
})
