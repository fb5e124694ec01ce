import { setTimeout as pause } from 'node:timers/promises'
import { expect, it, onTestFinished } from 'vitest'
import { all, event, events } from '../../contract/events.ts'
import { WireNode } from '../../testing/kurrentdb/wire-node.ts'
import { WireStore } from '../../testing/kurrentdb/wire-store.ts'
import { newId } from '../ids.ts'
import { openEventLog } from '../open-event-log.ts'
import type { EventLog } from '../port.ts'

/** Each says that it leads; the second was frozen before anything was recorded, and has heard of nothing since. */
async function leaderAndDeposed() {
  const leaders = [new WireStore(), new WireStore()].map((store) => {
    const own: WireNode[] = []
    own.push(new WireNode(store, own))
    return own[0] as WireNode
  })
  onTestFinished(() => {
    for (const node of leaders) node.stop()
  })
  for (const node of leaders) await node.start()
  return leaders as [leader: WireNode, deposed: WireNode]
}

async function opened([leader, deposed]: readonly WireNode[], attempt: number) {
  const hosts = `127.0.0.1:${leader?.port},127.0.0.1:${deposed?.port}`
  const address = `kurrentdb://${hosts}?tls=false&defaultDeadline=${attempt}`
  const log = await openEventLog(`${address}#${newId(new Date())}`)
  onTestFinished(() => log.close())
  return log
}

const ends: readonly [string, (log: EventLog, before: string) => Promise<string | undefined>][] = [
  ['a stream', async (log) => (await all(log.read('goal-1'))).at(-1)?.position],
  ['later news', async (log, before) => (await all(log.readAll(before))).at(-1)?.position],
  ['the whole log', (log) => log.head()],
]

it.each(ends)(
  'a leader that does not know yet that it is none is not asked for %s',
  async (_, end) => {
    const nodes = await leaderAndDeposed()
    const [leader, deposed] = nodes
    deposed.stop()
    const log = await opened(nodes, 5_000)
    const first = await log.append('goal-1', [event(0)], 'none')
    const last = await log.append('goal-1', [event(1)], 0)
    leader.stop()
    await deposed.start()
    const reading = end(log, first.position)
    while (deposed.reads === 0) await pause(5)
    deposed.stop()
    await leader.start()
    expect(await reading).toBe(last.position)
  },
)

it('a log that was put back older is read as it is, once that was refused', async () => {
  const nodes = await leaderAndDeposed()
  const [leader, deposed] = nodes
  deposed.stop()
  const log = await opened(nodes, 500)
  await log.append('goal-1', events(2), 'none')
  leader.stop()
  await deposed.start()
  // Until it has answered, the log is refused for another reason, after which nobody is believed yet.
  const refusal = () => all(log.readAll()).catch(({ code, cause }) => [code, cause.message])
  const behind = ['StoreUnavailable', 'a node answered that lacks what was read before']
  await expect.poll(refusal, { timeout: 20_000 }).toEqual(behind)
  expect(await all(log.read('goal-1'))).toEqual([])
  expect(await all(log.readAll())).toEqual([])
})
