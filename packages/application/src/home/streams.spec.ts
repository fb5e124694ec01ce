import { streamOf } from '@lockstep/domain'
import { type EventLog, newId, StoreUnavailable } from '@lockstep/eventstore-client'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type SomeHome, someHome } from '../testing/some-home.ts'
import { Streams } from './streams.ts'

let some: SomeHome
beforeEach(async () => {
  some = await someHome()
})
afterEach(() => some.done())

/** The streams as another process sees them, and how often it has asked the log. */
function elsewhere() {
  const asked = { log: 0, streams: 0 }
  const held: { until?: Promise<void>; fails?: boolean } = {}
  const log: EventLog = Object.create(some.home.log, {
    read: {
      value: async function* (stream: string) {
        asked.streams += 1
        if (held.fails) throw new StoreUnavailable('away')
        const pages = []
        for await (const page of some.home.log.read(stream)) pages.push(page)
        await held.until
        yield* pages
      },
    },
    readAll: {
      value: (after?: string) => {
        asked.log += 1
        return some.home.log.readAll(after)
      },
    },
    head: { value: () => some.home.log.head() },
  })
  return { streams: new Streams(log), asked, held }
}

const revise = (id: string, to: number) =>
  some.give(some.dana, 'ReviseGoal', { id, target: to, reason: 'Said anew.' })
const draft = () =>
  some.give(some.dana, 'ProposeGoal', {
    ...{ title: 'Pipeline', owners: [some.dana], direction: 'up', growth: true, draft: true },
  })

describe('streams that are kept', () => {
  it('are as the log was when it was asked, whoever added to it', async () => {
    const { id, stream } = await draft()
    const { streams, asked } = elsewhere()
    await streams.latest()
    expect((await streams.load(stream)).revision).toBe(0)
    await revise(id, 45)
    await streams.latest()
    const record = await streams.load(stream)
    const anew = elsewhere().streams
    await anew.latest()
    expect(record).toEqual(await anew.load(stream))
    expect(asked).toEqual({ log: 1, streams: 1 })
  })

  it('are asked for in one question by all who ask at the same time', async () => {
    const { streams, asked } = elsewhere()
    await streams.latest()
    const people = [some.dana, some.noor, some.wei].map((id) => streamOf({ noun: 'person', id }))
    const load = async (stream: string) => {
      await streams.latest()
      return streams.load(stream)
    }
    await Promise.all(people.map(load))
    await Promise.all([...people, ...people].map(load))
    expect(asked).toEqual({ log: 2, streams: 3 })
  })

  it('miss nothing that is added while they are read for the first time', async () => {
    const { id, stream } = await draft()
    const { streams, held } = elsewhere()
    await streams.latest()
    let go = () => {}
    held.until = new Promise((resolve) => {
      go = resolve
    })
    const first = streams.load(stream)
    await new Promise((resolve) => setTimeout(resolve, 10))
    await revise(id, 45)
    await streams.latest()
    go()
    expect((await first).revision).toBe(0)
    expect((await streams.load(stream)).revision).toBe(1)
  })

  it('are read anew where reading them had failed', async () => {
    const { stream } = await draft()
    const { streams, held } = elsewhere()
    await streams.latest()
    held.fails = true
    await expect(streams.load(stream)).rejects.toThrow(StoreUnavailable)
    held.fails = false
    expect((await streams.load(stream)).revision).toBe(0)
  })

  it('are dropped where much was added since, and read anew', async () => {
    const { id, stream } = await draft()
    const { streams, asked } = elsewhere()
    await streams.latest()
    await streams.load(stream)
    await revise(id, 45)
    const metadata = { actor: some.dana, source: 'import', occurredAt: '2026-03-09T10:15:00.000Z' }
    const much = Array.from({ length: 1_001 }, () => newId(new Date()))
    const events = much.map((event) => ({ id: event, type: 'Imported', data: '{}', metadata }))
    await some.home.log.append(streamOf({ noun: 'goal', id: newId(new Date()) }), events, 'none')
    await streams.latest()
    expect((await streams.load(stream)).revision).toBe(1)
    expect(asked).toEqual({ log: 1, streams: 2 })
  })
})
