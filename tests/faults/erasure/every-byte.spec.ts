import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Home, openHome, rotateKeys, storeOf } from '@lockstep/application'
import type { Recorded } from '@lockstep/domain'
import {
  type PostgresServer,
  startPostgres,
} from '@lockstep/eventstore-client/testing/postgres-server'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { foundIn, type OwnOrganisation } from '../../own-organisation.ts'
import { type RunningServer, startServer } from '../../server.ts'
import { CANARY, HEDY, recorded, speak } from './hedy.ts'
import { bytesBelow, keysIn, wordsIn, wrappersBelow } from './thief.ts'
import { tracesIn } from './traces.ts'

/** What of Hedy's words somebody could read who stole all that lies in these places. */
interface Stolen {
  readonly keys: readonly Buffer[]
  readonly words: readonly string[]
}

let root: string
let postgres: PostgresServer
let nodes: RunningServer[]
let own: OwnOrganisation
let home: Home
let hedy: string
let hedysKey: Buffer
let events: Recorded[]

const env = () => ({ LOCKSTEP_STORE: postgres.url, LOCKSTEP_KEK: join(root, 'wrappers') })
const store = () => {
  const shared = storeOf(env())
  return shared.at === 'server' ? shared : expect.fail()
}
/** Both nodes' folders, and PostgreSQL's with its write-ahead log. */
const places = () => [join(root, 'node-0'), join(root, 'node-1'), postgres.directory]

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'lockstep-bytes-'))
  postgres = await startPostgres()
  own = await foundIn(join(root, 'founding'), ['Ada', HEDY, 'Grace'], store())
  const start = (name: string) =>
    startServer({ dataFolder: join(root, name), args: ['--no-demo'], env: env() })
  nodes = [await start('node-0'), await start('node-1')]
  const [first, second] = nodes as [RunningServer, RunningServer]
  const company = await speak(first.url, own)
  hedy = company.hedy
  home = await openHome(own.id, own.directory, { store: store() })
  hedysKey = Buffer.from(home.keys.find(hedy) ?? '')
  const { org, visitors } = company
  const { position } = await recorded(visitors.hedy, org, 'ErasePerson', { id: hedy })
  for (const { url } of [first, second])
    await visitors.ada.at(url).get(`${org}/views/me?after=${position}`)
  await home.keys.refresh()
  events = await eventsOf(home)
})
afterAll(async () => {
  await home.close()
  await Promise.all(nodes.map((node) => node.stop()))
  await postgres.remove()
  rmSync(root, { recursive: true, force: true })
})

async function eventsOf({ log, streams }: Home): Promise<Recorded[]> {
  const names = new Set<string>()
  for await (const page of log.readAll()) for (const { stream } of page) names.add(stream)
  return (await Promise.all([...names].map((name) => streams.recorded(name)))).flat()
}

function steal(bytes: readonly Buffer[], wrappers: readonly Buffer[]): Stolen {
  const keys = keysIn(bytes, wrappers, own.id, hedy)
  const words = wordsIn(events, own.id, home.keys, hedy, keys)
  return { keys, words: words.filter((text) => text.includes(CANARY)) }
}

describe('after Hedy is erased, who steals every byte of two nodes and of PostgreSQL', () => {
  it('finds her key nowhere as it was', () => {
    expect(hedysKey).toHaveLength(32)
    expect(bytesBelow(...places()).flatMap((bytes) => tracesIn(bytes, hedysKey))).toEqual([])
  })

  it('reads her words with the wrappers, which are kept apart', () => {
    const { keys, words } = steal(bytesBelow(...places()), wrappersBelow(env().LOCKSTEP_KEK))
    expect(keys).toEqual([hedysKey])
    expect(words.length).toBeGreaterThan(10)
  })

  it('reads none of them once the wrapper is rotated, before a checkpoint and after', async () => {
    const retired = wrappersBelow(env().LOCKSTEP_KEK)
    await rotateKeys(store(), own.id)
    const before = bytesBelow(...places())
    await postgres.ask('CHECKPOINT')
    const after = bytesBelow(...places())
    for (const bytes of [before, after]) {
      expect(steal(bytes, wrappersBelow(env().LOCKSTEP_KEK))).toEqual({ keys: [], words: [] })
      // All of it is still there: only the wrapper that was destroyed would open it.
      expect(steal(bytes, retired).keys).toEqual([hedysKey])
    }
  })
})
