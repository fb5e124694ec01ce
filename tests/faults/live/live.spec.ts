import { once } from 'node:events'
import { readdirSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { newId } from '@lockstep/eventstore-client'
import { expect, it } from 'vitest'
import { foundIn, letIn } from '../../own-organisation.ts'
import { startServer } from '../../server.ts'
import type { Visitor } from '../../visitor.ts'
import { Listener } from './listener.ts'

/** `npm run faults` lets two hundred listen, and cuts a thousand connections and kills the server ten times meanwhile. */
const IS_LONG = process.env['LOCKSTEP_KILLS'] !== undefined
const LISTENERS = IS_LONG ? 200 : 20
const CUTS = IS_LONG ? 1_000 : 60
const KILLS = IS_LONG ? 10 : 2
const WRITERS = 4
/** Milliseconds between two things that are written by the same, and between two cuts. */
const PACE = 20
/** What a server may hold open that it did not before: it opens some when it is first asked for something. */
const FEW = 10

it(
  'live updates miss nothing and tell nothing twice, wherever connections are cut and the server is killed',
  async () => {
    const folder = await mkdtemp(join(tmpdir(), 'lockstep-live-'))
    const { org, members } = await foundIn(folder, ['Ada', 'Grace'])
    const start = () => startServer({ dataFolder: folder, args: ['--no-demo'] })
    let server = await start()
    let visitors = await Promise.all(members.map((member) => letIn(server.url, member)))
    const visitor = (n: number) => visitors[n % visitors.length] as Visitor
    const propose = async (n: number, title: string): Promise<{ id: string; position: string }> => {
      const key = newId(new Date())
      for (;;) {
        const owners = [members[n % members.length]?.person]
        const asked = visitor(n).give(org, 'ProposeGoal', { title, owners, draft: true }, key)
        const answer = await asked.catch(() => undefined)
        if (answer?.status === 200) return answer.said
        await pause(PACE)
      }
    }
    const { position } = await propose(0, 'Before')
    const quiet = descriptorsOf(server.process.pid)

    const listeners = Array.from(
      { length: LISTENERS },
      (_, n) => new Listener(`${org}/live`, () => visitor(n), position),
    )
    const written: string[] = []
    let isOver = false
    const writing = Promise.all(
      Array.from({ length: WRITERS }, async (_, n) => {
        for (let act = 0; !isOver; act += 1) {
          written.push((await propose(n, `${n}-${act}`)).id)
          await pause(PACE)
        }
      }),
    )
    for (let cut = 1; cut <= CUTS; cut += 1) {
      listeners[Math.floor(Math.random() * LISTENERS)]?.cut()
      await pause(Math.random() * 2 * PACE)
      if (cut % (CUTS / KILLS) !== 0) continue
      server.process.kill('SIGKILL')
      await once(server.process, 'exit')
      server = await start()
      visitors = visitors.map((each) => each.at(server.url))
    }
    isOver = true
    await writing

    const heardAll = ({ told }: Listener) => written.every((id) => told.has(id))
    while (!listeners.every(heardAll)) await pause(PACE)
    const onceEach = Object.fromEntries(written.map((id) => [id, 1]))
    for (const { told } of listeners) expect(Object.fromEntries(told)).toEqual(onceEach)

    await Promise.all(listeners.map((listener) => listener.stop()))
    while (descriptorsOf(server.process.pid) > quiet + FEW) await pause(PACE)
    await server.stop()
    await rm(folder, { recursive: true })
  },
  120_000 + CUTS * 1_000,
)

/** How many files and connections a process has open; none where that can't be told. */
function descriptorsOf(pid: number | undefined): number {
  try {
    return readdirSync(`/proc/${pid}/fd`).length
  } catch {
    return 0
  }
}
