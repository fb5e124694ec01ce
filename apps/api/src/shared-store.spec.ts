import { mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import {
  type PostgresServer,
  startPostgres,
} from '@lockstep/eventstore-client/testing/postgres-server'
import { afterAll, beforeAll, expect, it, onTestFinished, vi } from 'vitest'
import { readDue } from './followed/reading-sources.ts'
import { startServer } from './server.ts'
import { type Node, someOrganisation } from './testing/open-organisation.ts'
import { someSite } from './testing/site.ts'
import { Browser, settingsIn } from './testing/some-server.ts'

let postgres: PostgresServer
let folder: string
beforeAll(async () => {
  postgres = await startPostgres()
  folder = mkdtempSync(join(tmpdir(), 'lockstep-shared-'))
}, 60_000)
afterAll(async () => {
  await postgres.remove()
  rmSync(folder, { recursive: true, force: true })
})

const wrappers = () => join(folder, 'wrappers')

/** A server on the one PostgreSQL, with a data folder of its own. */
async function server(name: string, demo: boolean, port = 0) {
  const { url } = postgres
  const store = { at: 'server', log: url, keys: url, wrappers: wrappers() } as const
  const started = await startServer({ ...settingsIn(join(folder, name)), store, demo, port })
  const stop = () => started.app.close()
  return { ...started, browser: new Browser(started.url), stop }
}

it('two servers show one demo: its clock goes on for both, and it starts over for both', async () => {
  const here = await server('here', true)
  onTestFinished(here.stop)
  const there = await server('there', true)
  onTestFinished(there.stop)
  const { said: entered } = await here.browser.post('/api/demo/session')
  const { said: elsewhere } = await there.browser.post('/api/demo/session')
  expect(elsewhere).toEqual(entered)

  const place = ({ organisation, person }: typeof entered) =>
    `/api/orgs/${organisation}/as/${person}`
  const today = async ({ browser }: typeof here, after: string) =>
    (await browser.get(`${place(entered)}/views/me?after=${after}`)).said.today
  const { said: moved } = await here.browser.post(`${place(entered)}/demo/move`, {
    to: 'two weeks',
  })
  expect(await today(here, moved.position)).toBe('2026-10-14')
  await expect.poll(() => today(there, moved.position)).toBe('2026-10-14')

  const { said: fresh } = await there.browser.post(`${place(entered)}/demo/start-over`)
  expect((await there.browser.get(`${place(fresh)}/views/me`)).said.today).toBe('2026-09-30')
  const shown = async () => (await here.browser.get('/api/start')).said.demo.organisation
  await expect.poll(shown, { timeout: 20_000 }).toBe(fresh.organisation)
  await expect.poll(() => readdirSync(join(folder, 'here'))).not.toContain(entered.organisation)
}, 120_000)

it('an organisation whose keys can’t be opened is refused, and said so once, while others are served', async () => {
  const said = vi.spyOn(console, 'error').mockReturnValue()
  onTestFinished(() => said.mockRestore())
  const before = await server('before', true)
  const founded = async (yourName: string) => {
    const browser = new Browser(before.url)
    const names = { yourName, otherName: 'Grace' }
    const { organisation } = (await browser.post('/api/organisations', names)).said
    return { organisation, cookie: browser.cookie }
  }
  const [lacking, other] = [await founded('Ada'), await founded('Hedy')]
  await before.stop()
  const file = join(wrappers(), `${lacking.organisation}.kek`)
  renameSync(file, `${file}.away`)

  const { browser, stop } = await server('after', true)
  onTestFinished(stop)
  const seen = ({ organisation, cookie }: typeof other) =>
    browser.send('GET', `/api/orgs/${organisation}/views/me`, undefined, { cookie })
  expect((await seen(other)).status).toBe(200)
  const { status, said: problem } = await seen(lacking)
  expect([status, problem.code]).toEqual([503, 'KeysMissing'])
  const { status: ready, said: progress } = await browser.get('/api/ready')
  expect([ready, progress]).toMatchObject([200, { ready: true, open: 2, organisations: 3 }])
  await pause(5_000)
  expect(said.mock.calls.filter(([line]) => line.includes(file))).toHaveLength(1)

  renameSync(`${file}.away`, file)
  await expect.poll(async () => (await seen(lacking)).status, { timeout: 40_000 }).toBe(200)
}, 120_000)

it('says how far it is before all is read, and serves what is read by then', async () => {
  const before = await server('cold', true)
  const { said: entered } = await before.browser.post('/api/demo/session')
  const { cookie } = before.browser
  await before.stop()
  rmSync(join(folder, 'cold'), { recursive: true })
  const port = Number(new URL(before.url).port)
  const url = `http://127.0.0.1:${port}`

  const starting = server('cold', true, port)
  const heard: [status: number, progress: { ready: boolean; open: number }][] = []
  for (; heard.at(-1)?.[0] !== 200; await pause(30)) {
    const answer = await fetch(`${url}/api/ready`).catch(() => undefined)
    if (answer === undefined) continue
    heard.push([answer.status, (await answer.json()) as (typeof heard)[0][1]])
    if (answer.status === 200) break
    const path = `${url}/api/orgs/${entered.organisation}/views/me`
    const { status } = await fetch(path, { headers: { cookie } })
    expect([200, 503]).toContain(status)
  }
  const cold = await starting
  onTestFinished(cold.stop)
  expect(heard[0]).toMatchObject([503, { ready: false, open: 0 }])
  expect(heard.at(-1)).toMatchObject([200, { ready: true }])
}, 120_000)

it('two nodes read a followed source once in all when it is due, and once in all when it is again', async () => {
  const { url } = postgres
  const store = { at: 'server', log: url, keys: url, wrappers: wrappers() } as const
  const [{ id, ada, nodes, settled }, { offer, asked, ...site }] = [
    await someOrganisation(2, store),
    await someSite(),
  ]
  await settled()
  const clock = { now: Date.now() + 1_000 }
  const read = async () => {
    await Promise.all(
      nodes.map(({ open, access }, n) =>
        readDue(
          {
            ...{ access, name: `node ${n}`, reach: { loopback: true }, now: () => clock.now },
            stopping: new AbortController().signal,
          },
          open,
        ),
      ),
    )
    await settled()
  }
  const goals = async ({ open }: Node) => {
    const answer = await open.reading.ask({ query: 'goals', params: {}, person: ada })
    return (JSON.parse(answer?.json ?? '{}') as { goals: unknown[] }).goals.length
  }
  const [here, there] = nodes as [Node, Node]
  const source = { organisation: id, person: ada, of: 'goals', every: 'hour' } as const
  await here.access.followed.follow({ ...source, url: site.url('goals.csv') })
  offer('goals.csv', 'Goal,Owner\nGrow,Ada\n')
  await read()
  expect([asked(), await goals(here), await goals(there)]).toEqual([1, 1, 1])
  await read()
  expect(asked()).toBe(1)
  offer('goals.csv', 'Goal,Owner\nGrow,Ada\nGrow more,Ada\n')
  clock.now += 3_600_000
  await read()
  expect([asked(), await goals(here), await goals(there)]).toEqual([2, 2, 2])
}, 60_000)
