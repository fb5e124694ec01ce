import { afterEach, describe, expect, it } from 'vitest'
import { all, event, events, heard, says } from '../../contract/events.ts'
import { WireCluster } from '../../testing/kurrentdb/wire-cluster.ts'
import type { WireNode } from '../../testing/kurrentdb/wire-node.ts'
import { WireProxy } from '../../testing/kurrentdb/wire-proxy.ts'
import { newId } from '../ids.ts'
import { openEventLog } from '../open-event-log.ts'
import type { EventLog } from '../port.ts'

/** Milliseconds of one attempt; a call is given three times as many. */
const ATTEMPT = 400
const BOUND = 3 * ATTEMPT + 1_000
const unavailable = { code: 'StoreUnavailable' }

const opened: { close(): Promise<void> }[] = []
const started: { stop(): void }[] = []
afterEach(async () => {
  for (const log of opened.splice(0)) await log.close()
  for (const server of started.splice(0)) server.stop()
})

async function nodes(count = 1) {
  const cluster = await WireCluster.of(count)
  started.push(cluster)
  return { cluster, store: cluster.store, leader: cluster.leader, ports: cluster.ports }
}

async function open(
  ports: readonly number[],
  { tls = false, name = newId(new Date()), attempt = ATTEMPT } = {},
): Promise<EventLog> {
  const hosts = ports.map((port) => `127.0.0.1:${port}`).join(',')
  const log = await openEventLog(
    `kurrentdb://${hosts}?tls=${tls}&defaultDeadline=${attempt}#${name}`,
  )
  opened.push(log)
  return log
}

const milliseconds = async (work: () => Promise<unknown>) => {
  const start = performance.now()
  await work()
  return performance.now() - start
}

describe('a cluster', () => {
  it.each(['is killed', 'goes silent'])('whose leader %s is written and read on', async (how) => {
    const { cluster, leader, ports } = await nodes(3)
    const log = await open(ports)
    await log.append('goal-1', [event(0)], 'none')
    if (how === 'is killed') leader.stop()
    else leader.faults.silent = true
    cluster.lead(cluster.followers[0] as WireNode)
    await log.append('goal-1', [event(1)], 0)
    expect((await all(log.read('goal-1'))).map(says)).toEqual([0, 1])
  })

  it('whose leader is another one than was thought is asked there', async () => {
    const { cluster } = await nodes(2)
    const [follower] = cluster.followers as [WireNode]
    const log = await open([follower.port])
    await log.append('goal-1', events(2), 'none')
    expect(await all(log.readAll())).toHaveLength(2)
    cluster.lead(follower)
    await log.append('goal-1', [event()], 1)
    expect(await all(log.readAll())).toHaveLength(3)
  })
})

describe('a connection', () => {
  it.each(['before', 'after'] as const)('cut %s an append is done adds it once', async (when) => {
    const { leader, store, ports } = await nodes()
    const log = await open(ports)
    await log.append('goal-1', [event(0)], 'none')
    leader.faults.cuts = when
    const { revision, position, recordedAt } = await log.append('goal-1', events(2), 0)
    const [, , last] = await all(log.read('goal-1'))
    expect(last).toMatchObject({ revision, position, recordedAt })
    expect(store.all.filter(({ stream }) => stream.endsWith('/goal-1'))).toHaveLength(3)
  })

  it('cut while much is under way adds each append once', async () => {
    const { leader, store, ports } = await nodes()
    const log = await open(ports, { attempt: 5_000 })
    const large = () => event(0, { data: JSON.stringify('x'.repeat(50_000)) })
    const asked = Array.from({ length: 64 }, (_, n) => log.append(`goal-${n}`, [large()], 'none'))
    leader.faults.cuts = 'after'
    await Promise.all(asked)
    expect(store.all.filter(({ stream }) => stream.includes('/goal-'))).toHaveLength(64)
  })

  it.each(['halfClose', 'swallow'] as const)('that breaks (%s) is replaced', async (how) => {
    const { leader } = await nodes()
    const proxy = new WireProxy(leader.port)
    await proxy.start()
    started.push(proxy)
    const log = await open([proxy.port])
    await log.append('goal-1', [event(0)], 'none')
    proxy[how]()
    await log.append('goal-1', [event(1)], 0)
    proxy[how]()
    expect((await all(log.read('goal-1'))).map(says)).toEqual([0, 1])
    proxy[how]()
    expect(await log.head()).toBeDefined()
  })
})

describe('a subscription', () => {
  it.each(['cleanly', 'with an error'] as const)('that ends %s goes on', async (how) => {
    const { leader, ports } = await nodes()
    const log = await open(ports)
    await log.append('goal-1', [event(0)], 'none')
    const listening = heard(log, undefined, (list) => list.some((one) => says(one) === 2))
    while (leader.subscriptions === 0) await new Promise((resolve) => setTimeout(resolve, 5))
    leader.endSubscriptions(how)
    await log.append('goal-1', [event(1)], 0)
    await log.append('goal-1', [event(2)], 1)
    expect((await listening).map(says)).toEqual([0, 1, 2])
  })

  it('ends at once for one who leaves while it is being opened', async () => {
    const { ports } = await nodes()
    const log = await open(ports, { attempt: 5_000 })
    await log.append('goal-1', [event()], 'none')
    const took = await milliseconds(async () => {
      for (let turns = 0; turns < 40; turns += 1) {
        const stop = new AbortController()
        const leave = async () => {
          for (let turn = 0; turn < turns; turn += 1) await undefined
          stop.abort()
        }
        for await (const _ of log.subscribe(undefined, stop.signal)) void leave()
      }
    })
    expect(took).toBeLessThan(15_000)
  })

  it('that hears nothing asks by itself', async () => {
    const { leader, ports } = await nodes()
    const proxy = new WireProxy(leader.port)
    await proxy.start()
    started.push(proxy)
    const name = newId(new Date())
    const listener = await open([proxy.port], { name })
    const writer = await open(ports, { name })
    const listening = heard(listener, undefined, ({ length }) => length > 0)
    while (leader.subscriptions === 0) await new Promise((resolve) => setTimeout(resolve, 5))
    proxy.swallow()
    await writer.append('goal-1', [event(7)], 'none')
    expect((await listening).map(says)).toEqual([7])
  })
})

describe('a node that answers nothing', () => {
  it('leaves the outcome of an append unknown, in time, and asking again settles it', async () => {
    const { leader, store, ports } = await nodes()
    const log = await open(ports)
    await log.append('goal-1', [event(0)], 'none')
    leader.faults.silent = true
    const asked = events(2)
    const took = await milliseconds(() =>
      expect(log.append('goal-1', asked, 0)).rejects.toMatchObject({ code: 'OutcomeUnknown' }),
    )
    expect(took).toBeLessThan(BOUND)
    delete leader.faults.silent
    expect(await log.append('goal-1', asked, 0)).toMatchObject({ revision: 2 })
    expect(store.all.filter(({ stream }) => stream.endsWith('/goal-1'))).toHaveLength(3)
  })

  it('holds up nobody beyond his time, however many wait for one stream', async () => {
    const { leader, ports } = await nodes()
    const log = await open(ports)
    leader.faults.silent = true
    const took = await milliseconds(async () => {
      const asked = events(20).map((one) => log.append('goal-1', [one], 'none'))
      for (const { status } of await Promise.allSettled(asked)) expect(status).toBe('rejected')
    })
    expect(took).toBeLessThan(BOUND)
  })

  it('is no store to read, in time', async () => {
    const { leader, ports } = await nodes()
    const log = await open(ports)
    leader.faults.silent = true
    const refused = () => expect(all(log.readAll())).rejects.toMatchObject(unavailable)
    expect(await milliseconds(refused)).toBeLessThan(BOUND)
  })
})

describe('a server', () => {
  it('that is absent at the start is said to be, in time, and found once it is there', async () => {
    const { leader, ports } = await nodes()
    leader.stop()
    const refused = () => expect(open(ports)).rejects.toMatchObject(unavailable)
    expect(await milliseconds(refused)).toBeLessThan(BOUND)
    const opening = open(ports)
    await leader.start()
    await (await opening).append('goal-1', [event()], 'none')
  })

  it('that comes back is written and read on', async () => {
    const { leader, ports } = await nodes()
    const log = await open(ports)
    await log.append('goal-1', [event(0)], 'none')
    leader.stop()
    await expect(all(log.readAll())).rejects.toMatchObject(unavailable)
    const asked = log.append('goal-1', [event(1)], 0)
    await leader.start()
    await asked
    expect((await all(log.readAll())).map(says)).toEqual([0, 1])
  })

  it('that lets nobody in says so at once, and nothing of the password', async () => {
    const { leader, ports } = await nodes()
    const log = await open(ports)
    await log.append('goal-1', [event()], 'none')
    leader.faults.denies = true
    await expect(log.append('goal-1', [event()], 0)).rejects.toMatchObject(unavailable)
    const opening = openEventLog(`kurrentdb://lea:s3cret@127.0.0.1:${ports[0]}?tls=false#a`)
    const refused = await opening.catch((error) => error)
    expect(refused).toMatchObject(unavailable)
    expect(String(refused)).not.toContain('s3cret')
    delete leader.faults.denies
    await log.append('goal-1', [event()], 0)
  })

  it('that speaks no TLS where it is asked to is not used', async () => {
    const { ports } = await nodes()
    await expect(open(ports, { tls: true })).rejects.toMatchObject(unavailable)
  })

  it('that takes less in one append than others says how much, and goes on', async () => {
    const { store, ports } = await nodes()
    const log = await open(ports)
    store.mostBytes = 1_000
    const large = [event(0, { data: JSON.stringify('x'.repeat(1_000)) })]
    const tooLarge = { code: 'AppendTooLarge', limit: 1_000 }
    await expect(log.append('goal-1', large, 'none')).rejects.toMatchObject(tooLarge)
    await log.append('goal-1', [event()], 'none')
  })

  it('whose address can’t be read is refused without repeating it', async () => {
    const refused = await openEventLog('kurrentdb://lea:s3cret@:x:1#a').catch((error) => error)
    expect(refused).toMatchObject(unavailable)
    expect(JSON.stringify([refused, String(refused), String(refused.cause)])).not.toContain(
      's3cret',
    )
  })
})
