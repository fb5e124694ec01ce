import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { FILES } from '@lockstep/application'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { startServer } from './server.ts'
import { settingsOf } from './settings.ts'
import { StartProblem } from './start-problems.ts'
import { Browser, someServer } from './testing/some-server.ts'

let server: Awaited<ReturnType<typeof someServer>>
beforeAll(async () => {
  server = await someServer({ demo: false })
}, 60_000)
afterAll(() => server.stop())

const settings = (data: string, port = 0) => ({
  ...{
    port,
    listen: '127.0.0.1',
    data,
    store: FILES,
    demo: false,
    names: [],
    proxies: [],
    secure: false,
    loopback: false,
    web: join(data, 'no-web'),
  },
})

describe('a start that can’t be is told in one sentence', () => {
  it('where another serves the folder', async () => {
    await expect(startServer(settings(server.data))).rejects.toThrow(
      new RegExp(`^Another Lockstep \\(process ${process.pid}, .+ set LOCKSTEP_DATA .+\\.$`),
    )
  })

  it('where no folder can be made', async () => {
    await expect(startServer(settings('/proc/lockstep'))).rejects.toThrow(
      "/proc/lockstep can't be written; change its rights, or set LOCKSTEP_DATA to another folder.",
    )
  })

  it('where the port is taken', async () => {
    const port = Number(new URL(server.url).port)
    const other = join(server.data, 'other')
    await expect(startServer(settings(other, port))).rejects.toThrow(
      `Port ${port} is taken; set PORT to another one.`,
    )
  })

  it('where the address is not of this computer', async () => {
    const elsewhere = { ...settings(join(server.data, 'elsewhere')), listen: '192.0.2.1' }
    await expect(startServer(elsewhere)).rejects.toThrow(/^LOCKSTEP_LISTEN is no address/)
  })

  it.each([
    ['can’t be made', '/proc/kek', /^The folder LOCKSTEP_KEK, \/proc\/kek, does not exist; .+\.$/],
    ['is none', '/proc/version', /^The folder LOCKSTEP_KEK.+ can't be written; .+\.$/],
  ])('where the folder of the keys %s', async (_, wrappers, sentence) => {
    const url = 'postgres://127.0.0.1:1/none'
    const store = { at: 'server', log: url, keys: url, wrappers } as const
    const shared = { ...settings(join(server.data, 'shared')), store }
    await expect(startServer(shared)).rejects.toThrow(sentence)
  })

  it('where the folder is a file', async () => {
    const file = join(server.data, 'file')
    await writeFile(file, 'CANARY')
    await expect(startServer(settings(file))).rejects.toThrow(/file is a file, not a folder; .+\.$/)
  })

  it.each<[NodeJS.ProcessEnv, string[]]>([
    [{ PORT: '70000' }, []],
    [{ PORT: 'http' }, []],
    [{ LOCKSTEP_STORE: 'mysql://db' }, []],
    ...['proxy', '10.0.0.0/33', '10.0.0.0/8/8', '0.0.0.0/0', '10.0.0.1 10.0.0.2', '::1/x'].map(
      (proxies): [NodeJS.ProcessEnv, string[]] => [{ LOCKSTEP_PROXIES: proxies }, []],
    ),
    ...['a b', 'https://a.example', 'a.example:443', '*.example'].map(
      (names): [NodeJS.ProcessEnv, string[]] => [{ LOCKSTEP_HOST: names }, []],
    ),
    ...['true', 'maybe', '1'].flatMap((said): [NodeJS.ProcessEnv, string[]][] => [
      [{ LOCKSTEP_TLS: said }, []],
      [{ LOCKSTEP_LOOPBACK: said }, []],
    ]),
    [{}, ['--demo=no']],
    [{ LOCKSTEP_KEYS: 'postgres://127.0.0.1/keys' }, []],
    [{ LOCKSTEP_KEK: '/nowhere' }, []],
    [{ LOCKSTEP_HOST: ' , ' }, []],
  ])('with %j %j', (env, args) => {
    expect(() => settingsOf(env, args)).toThrow(StartProblem)
  })

  it('what is right is taken', () => {
    const right = { LOCKSTEP_HOST: 'A.example, b_c,[::1],192.0.2.7', LOCKSTEP_TLS: 'yes' }
    expect(settingsOf({ ...right, LOCKSTEP_LOOPBACK: 'no' }, [])).toMatchObject({
      ...{ names: ['a.example', 'b_c', '[::1]', '192.0.2.7'], secure: true, loopback: false },
    })
    expect(settingsOf({ LOCKSTEP_TLS: '' }, []).secure).toBe(false)
  })
})

describe('without a demo', () => {
  const tokenOf = (link = '') => new URL(link).searchParams.get('link')
  const names = { yourName: 'Ada', otherName: 'Grace' }

  it('the printed link founds once, in a folder that has a demo too, which stays closed', async () => {
    const data = join(server.data, 'tried')
    const first = await startServer({ ...settings(data), demo: true })
    await first.app.close()
    const second = await startServer(settings(data))
    onTestFinished(() => second.app.close())
    const ada = new Browser(second.url)
    expect((await ada.get('/api/start')).said).toEqual({ demo: null, own: [], mayStartOwn: false })
    const link = tokenOf(second.foundingLink)
    expect((await ada.get(`/api/links/${link}`)).said).toEqual({ kind: 'found' })
    expect((await ada.post('/api/organisations', names)).said.code).toBe('LinkNeeded')
    const long = await ada.post('/api/organisations', { ...names, link, yourName: 'A'.repeat(141) })
    expect([long.status, long.said.errors[0].path]).toEqual([422, 'yourName'])
    const longest = { yourName: 'A'.repeat(140), otherName: 'G'.repeat(140) }
    const both = await Promise.all(
      [ada, new Browser(second.url)].map((each) =>
        each.post('/api/organisations', { ...longest, link }),
      ),
    )
    expect(both.map(({ status }) => status).sort()).toEqual([201, 403])
  }, 60_000)

  it('the link leads to the pages that are worked on, where these are elsewhere', async () => {
    const pages = 'http://127.0.0.1:5173'
    const started = await startServer({ ...settings(join(server.data, 'worked-on')), pages })
    onTestFinished(() => started.app.close())
    expect(started.url).toBe(pages)
    expect(started.foundingLink).toContain(`${pages}/?link=`)
  })

  it('the link leads to what it has founded until the founder has been in, and then nowhere', async () => {
    const started = await startServer(settings(join(server.data, 'unanswered')))
    onTestFinished(() => started.app.close())
    const link = tokenOf(started.foundingLink)
    const browser = () => new Browser(started.url)
    const [unanswered, ada, other, grace] = [browser(), browser(), browser(), browser()]
    const lost = (await unanswered.post('/api/organisations', { ...names, link })).said
    expect((await ada.get(`/api/links/${link}`)).said).toEqual({ kind: 'founded' })
    const again = (await ada.post('/api/organisations', { ...names, link })).said
    const shown = (await ada.post('/api/organisations/founded', { link })).said
    const { organisation: org, person } = lost
    for (const each of [again, shown])
      expect(each).toMatchObject({ organisation: org, person, other: 'Grace' })
    expect((await unanswered.get(`/api/orgs/${org}/sessions`)).status).toBe(401)
    expect((await grace.post(`/api/links/${lost.joinLink.split('/').at(-1)}`)).status).toBe(404)

    const devices = await ada.get(`/api/orgs/${org}/sessions`)
    expect(devices.said).toHaveLength(1)
    await ada.send('DELETE', `/api/orgs/${org}/sessions/${devices.said[0].id}`)
    for (const body of [{ link }, { ...names, link }]) {
      const path = `/api/organisations${'yourName' in body ? '' : '/founded'}`
      expect((await other.post(path, body)).said.code).toBe('LinkNeeded')
    }
    expect((await other.get(`/api/links/${link}`)).said.code).toBe('LinkUsed')
    expect((await other.post(`/api/links/${link}`)).status).toBe(404)
    expect((await grace.post(`/api/links/${shown.joinLink.split('/').at(-1)}`)).status).toBe(200)
  }, 60_000)
})
