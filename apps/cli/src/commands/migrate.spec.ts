import { join } from 'node:path'
import { dataFiles, found, homeIn, openHome, SqliteAccess } from '@lockstep/application'
import { newId } from '@lockstep/eventstore-client'
import { WireNode } from '@lockstep/eventstore-client/testing/kurrentdb/wire-node'
import { WireStore } from '@lockstep/eventstore-client/testing/kurrentdb/wire-store'
import {
  type PostgresServer,
  startPostgres,
} from '@lockstep/eventstore-client/testing/postgres-server'
import { COMPANY } from '@lockstep/importers/testing/company'
import { makeFolder, makeRepository } from '@lockstep/importers/testing/repository'
import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import { commandLine } from '../testing/command-line.ts'
import { recordedIn, viewsIn } from '../testing/recorded.ts'

/** The same company, told by somebody else. */
const OTHER = COMPANY.map((told) => ({ ...told, author: 'Cy' }))

let server: PostgresServer
let postgres: string
let data: string
let env: NodeJS.ProcessEnv
let id: string

/** Of its own: what is moved here is listed to nobody else. */
beforeAll(async () => {
  server = await startPostgres()
  postgres = server.url
}, 60_000)
afterAll(() => server.remove())

/** An organisation with some history in files. */
beforeEach(async () => {
  data = makeFolder()
  env = { LOCKSTEP_KEYS: postgres, LOCKSTEP_KEK: makeFolder() }
  const said = await lockstep('found', 'Acme', '--owner', 'Ada Orchid', '--zone', 'Europe/Berlin')
  id = /[0-9a-f-]{36}/.exec(said.out.join())?.[0] ?? ''
  await lockstep('import', 'git', makeRepository(COMPANY))
})

const lockstep = (...args: readonly string[]) => commandLine(data, { env })(...args)
const migrate = (from: string, to: string) =>
  lockstep('migrate', '--from', from, '--to', to, '--org', id)
const stored = async (folder: string) =>
  (await recordedIn(folder)).map(({ position: _, ...event }) => event)

async function wire(): Promise<string> {
  const node = new WireNode(new WireStore())
  await node.start()
  onTestFinished(() => node.stop())
  return `kurrentdb://127.0.0.1:${node.port}?tls=false`
}

describe('a house that moves', () => {
  it('from files to KurrentDB, PostgreSQL and back to files comes back equal', async () => {
    const kurrent = await wire()
    const place = join(makeFolder(), 'back')
    const hops = ['files', kurrent, postgres, `files:${place}`] as const
    for (const [n, to] of hops.entries()) {
      const from = hops[n - 1]
      if (from === undefined) continue
      const said = await migrate(from, to)
      expect([to, said.code, said.told]).toEqual([to, 0, []])
      expect(said.out[0]).toMatch(/^Moved Acme: \d+ entries, each held against the old one\.$/)
    }
    expect(await stored(place)).toEqual(await stored(data))
    for (const folder of [data, place])
      expect(await commandLine(folder)('rebuild')).toMatchObject({ code: 0 })
    expect(await viewsIn(place)).toBe(await viewsIn(data))
  })

  it('is refused beside another Lockstep, which would record what stays behind', async () => {
    expect((await migrate('files', postgres)).code).toBe(0)
    const other = 'lockstep 4711 on web-1'
    const asleep = server
      .ask(`SET application_name = '${other}'; SELECT pg_sleep(60)`)
      .catch(() => {})
    const connected = `SELECT pid FROM pg_stat_activity WHERE application_name = '${other}'`
    await expect.poll(() => server.ask(connected)).toHaveLength(1)
    const place = `files:${join(makeFolder(), 'next')}`
    for (const [from, to] of [
      [postgres, place],
      ['files', postgres],
    ] as const) {
      const { code, out, told } = await migrate(from, to)
      expect([code, out, told.join()]).toEqual([1, [], expect.stringContaining(`(${other})`)])
    }
    await server.ask(`SELECT pg_terminate_backend(pid) FROM (${connected}) AS connected`)
    await asleep
    expect((await migrate(postgres, place)).code).toBe(0)
  })

  it('takes its sessions along', async () => {
    const old = new SqliteAccess(dataFiles(data).access)
    const { token, session } = await old.openSession({
      organisation: id,
      person: id,
      device: 'Firefox',
    })
    await old.close()
    const place = join(makeFolder(), 'back')
    expect((await migrate('files', postgres)).code).toBe(0)
    expect((await migrate(postgres, `files:${place}`)).code).toBe(0)
    const next = new SqliteAccess(dataFiles(place).access)
    expect(await next.session(token)).toEqual(session)
    await next.close()
  })

  it('that was stopped on the way goes on, and finds everything there the second time', async () => {
    const place = join(makeFolder(), 'next')
    const stopping = new AbortController()
    const stopped = commandLine(data, { env, signal: stopping.signal })(
      ...['migrate', '--from', 'files', '--to', `files:${place}`],
    )
    stopping.abort(new Error('stopped'))
    expect((await stopped).code).toBe(130)
    for (const _ of ['first', 'second'])
      expect((await migrate('files', `files:${place}`)).code).toBe(0)
    expect(await stored(place)).toEqual(await stored(data))
  })

  it('is refused where something else was recorded, and where it is already', async () => {
    const place = join(makeFolder(), 'next')
    await migrate('files', `files:${place}`)
    const imported = await commandLine(place)('import', 'git', makeRepository(OTHER))
    expect(imported.code).toBe(0)
    const said = await migrate('files', `files:${place}`)
    expect([said.code, said.told.at(-1)]).toEqual([1, expect.stringMatching(/something else/)])
    expect((await migrate('files', 'files')).code).toBe(2)
  })

  it('is refused where a folder is not named as one: nothing goes anywhere else', async () => {
    const said = await migrate('files', 'files/tmp/new')
    expect([said.code, said.out]).toEqual([2, []])
    expect(said.told[0]).toMatch(/“files\/tmp\/new” is no store: say files:<folder>/)
  })

  it('is called after its people where nobody named it', async () => {
    const folder = makeFolder()
    const served = { id: newId(new Date()), folder: 'nameless', demo: false }
    const home = await openHome(served.id, homeIn(folder, served))
    const owner = { name: 'Ada Orchid', role: 'CEO' }
    await found(home, { zone: 'UTC', demo: false, owner, source: 'web' })
    await home.close()
    const access = new SqliteAccess(dataFiles(folder).access)
    await access.serve(served)
    await access.close()
    const to = `files:${join(makeFolder(), 'next')}`
    const { out } = await commandLine(folder)('migrate', '--from', 'files', '--to', to)
    expect(out[0]).toMatch(/^Moved Ada Orchid: 2 entries/)
  })
})
