import { expect, it } from 'vitest'
import { MemoryLog } from '../../testing/memory-log.ts'
import { calder, viewFor } from '../../testing/some-view.ts'
import { strategyLane } from './strategy.ts'

it('says of a decision that was imported that it was: that is late by its nature', () => {
  const { company, dana, noor, wei, on } = calder()
  const partnership = on('2026-02-01T09:00:00.000Z', dana, 'FoundPartnership', {
    members: [dana, noor],
  })
  const decided = (title: string) => {
    const id = on('2026-03-27T09:00:00.000Z', dana, 'ProposeDecision', { title }, '2026-03-02')
    on('2026-03-27T09:00:00.000Z', dana, 'Decide', { id }, '2026-03-02')
    return id
  }
  const [told, read] = [decided('Enterprise'), decided('Brokers first')]
  const log = new MemoryLog(company.log.id)
  log.now = company.log.now
  log.receive(
    company.log.events.map((event) => ({
      ...event,
      metadata: event.stream.endsWith(read)
        ? event.metadata.replace('"source":"api"', '"source":"import"')
        : event.metadata,
    })),
  )
  const view = viewFor({ log, seals: company.seals }, wei)
  const lane = strategyLane(view, { partnership, members: [dana, noor] })
  expect(new Map(lane.map(({ id, imported }) => [id, imported]))).toEqual(
    new Map([
      [told, undefined],
      [read, true],
    ]),
  )
})

it('says of a decision that it was never made while it is proposed, asked about, or rejected', () => {
  const { company, dana, noor, on } = calder()
  const day = (date: string) => `2026-03-${date}T09:00:00.000Z`
  const partnership = on(day('01'), dana, 'FoundPartnership', { members: [dana, noor] })
  const propose = (title: string) => on(day('02'), dana, 'ProposeDecision', { title })
  const [asked, made, rejected] = [propose('Lyon'), propose('Brokers'), propose('Rail')]
  on(day('03'), dana, 'CallPositions', { id: asked, asked: [noor] })
  on(day('03'), dana, 'Decide', { id: made })
  on(day('03'), dana, 'RejectDecision', { id: rejected, reason: 'Too dear.' })
  const lane = strategyLane(viewFor(company, dana), { partnership, members: [dana, noor] })
  expect(Object.fromEntries(lane.map(({ id, undecided }) => [id, undecided]))).toEqual({
    [asked]: true,
    [made]: undefined,
    [rejected]: true,
  })
})
