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
const types = (noun: string, id: string) =>
  company.recorded(`${noun}-${id}`).map(({ type }) => type)

describe('a trust pulse', () => {
  const agree = (terms: object) => {
    const id = company.give(company.owner, 'FoundPartnership', { members: [company.owner, noor] })
    company.give(company.owner, 'ProposeCharter', { id, ...terms })
    company.give(noor, 'AcceptCharter', { id, version: 1 })
    return id
  }
  const answers = { ability: 6, integrity: 5, benevolence: 4, reliance: 5, disclosure: null }

  it('is called as often as the charter says, each once, also by a store that was made anew', async () => {
    agree({ pulseCadenceDays: 30 })
    const first = await ticking()
    await first.at('2026-04-07T21:59:59.999Z')
    expect(company.all('pulse')).toEqual([])
    await first.at('2026-04-08T06:00:00.000Z')
    await first.stop()
    const second = await ticking()
    await second.at('2026-04-08T07:00:00.000Z')
    expect(second.sent).toEqual([])
    await second.at('2026-05-08T06:00:00.000Z')
    await second.stop()
    const called = company.all('pulse').map((id) => company.recorded(`pulse-${id}`)[0])
    expect(called).toMatchObject([
      { type: 'PulseCalled', data: { closes: '2026-04-15', cadence: { next: '2026-05-08' } } },
      { type: 'PulseCalled', data: { closes: '2026-05-15', cadence: { next: '2026-06-07' } } },
    ])
  })

  it('is never opened once it was called off, and the cadence goes on as if it had been held', async () => {
    agree({ pulseCadenceDays: 30 })
    const { at, stop } = await ticking()
    await at('2026-04-08T06:00:00.000Z')
    const [off = ''] = company.all('pulse')
    company.give(noor, 'AnswerPulse', { id: off, to: company.owner, scores: answers })
    company.give(noor, 'CallOffPulse', { id: off })
    await at('2026-04-20T06:00:00.000Z')
    expect(types('pulse', off)).toEqual(['PulseCalled', 'PulseAnswered', 'PulseCalledOff'])
    expect(company.all('pulse')).toHaveLength(1)
    await at('2026-05-08T06:00:00.000Z')
    await stop()
    const [, next = ''] = company.all('pulse')
    expect(company.recorded(`pulse-${next}`)).toMatchObject([
      { type: 'PulseCalled', data: { cadence: { next: '2026-06-07' } } },
    ])
  })

  it('waits for one that somebody called by hand, and goes on from its own day', async () => {
    const partnership = agree({ pulseCadenceDays: 30 })
    const { at, stop } = await ticking()
    company.now = '2026-04-07T09:00:00.000Z'
    const byHand = company.give(noor, 'CallPulse', { partnership })
    await at('2026-04-08T06:00:00.000Z')
    await at('2026-04-14T06:00:00.000Z')
    expect(company.all('pulse')).toEqual([byHand])
    await at('2026-04-15T06:00:00.000Z')
    await stop()
    const [, next = ''] = company.all('pulse')
    expect(types('pulse', byHand).at(-1)).toBe('PulseOpened')
    expect(company.recorded(`pulse-${next}`)).toMatchObject([
      { type: 'PulseCalled', data: { closes: '2026-04-22', cadence: { next: '2026-05-08' } } },
    ])
  })

  it('waits for nobody who leaves, and is called again once they are back', async () => {
    const partnership = agree({ pulseCadenceDays: 30 })
    const running = company.give(noor, 'CallPulse', { partnership })
    company.give(company.owner, 'AnswerPulse', { id: running, to: noor, scores: answers })
    const { at, stop } = await ticking()
    company.give(company.owner, 'RecordLeaving', { id: noor })
    await at('2026-03-10T08:00:00.000Z')
    expect(company.recorded(`pulse-${running}`).at(-1)).toMatchObject({
      type: 'PulseOpened',
      data: { silent: [{ from: noor, to: company.owner, away: true }] },
    })
    await at('2026-04-20T08:00:00.000Z')
    expect(company.all('pulse')).toEqual([running])
    company.give(company.owner, 'TakeIn', { id: noor, role: 'CMO' })
    await at('2026-04-21T08:00:00.000Z')
    await stop()
    const [, next = ''] = company.all('pulse')
    expect(company.recorded(`pulse-${next}`)).toMatchObject([
      { type: 'PulseCalled', data: { closes: '2026-04-28', cadence: { next: '2026-05-08' } } },
    ])
  })

  it('is no more called as another charter said', async () => {
    const id = agree({ pulseCadenceDays: 30 })
    company.give(noor, 'ProposeCharter', { id, pulseCadenceDays: 60 })
    company.give(company.owner, 'AcceptCharter', { id, version: 2 })
    const { at, stop } = await ticking()
    await at('2026-04-09T06:00:00.000Z')
    expect(company.all('pulse')).toEqual([])
    await at('2026-05-08T06:00:00.000Z')
    expect(company.all('pulse')).toHaveLength(1)
    await stop()
  })

  it('opens what was answered once its last day is over, if it is not open yet', async () => {
    const partnership = agree({ metricCap: 5 })
    const half = () => {
      const id = company.give(company.owner, 'CallPulse', { partnership })
      company.give(noor, 'AnswerPulse', { id, to: company.owner, scores: answers })
      return id
    }
    company.give(company.owner, 'AnswerPulse', { id: half(), to: noor, scores: answers })
    const halfway = half()
    const { at, sent, stop } = await ticking()
    await at('2026-03-16T22:30:00.000Z')
    expect(types('pulse', halfway)).toEqual(['PulseCalled', 'PulseAnswered'])
    await at('2026-03-17T08:00:00.000Z')
    expect(sent.map(({ input }) => input)).toEqual([{ id: halfway }])
    expect(company.recorded(`pulse-${halfway}`).at(-1)).toMatchObject({
      type: 'PulseOpened',
      at: '2026-03-17T08:00:00.000Z',
      data: { silent: [{ from: company.owner, to: noor }] },
    })
    await stop()
  })
})
