import { exportKeys, exportLog } from '@lockstep/application'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { Organisations } from '../organisations/organisations.ts'
import { Importer } from '../testing/importer.ts'
import { type Browser, someServer } from '../testing/some-server.ts'

let elsewhere: Awaited<ReturnType<typeof someServer>>
let server: Awaited<ReturnType<typeof someServer>>
let whole: Export
const TITLE = 'Grow together'
/** With a character that other readers take for the end of a line. */
const DEFINITION = 'One\u2028of two'

interface Export {
  org: string
  log: string
  keys: string
}

/** An organisation of one's own on a server that anybody may start one on. */
async function started(browser: Browser, yourName: string) {
  const { said } = await browser.post('/api/organisations', { yourName, otherName: 'Grace Hopper' })
  return { org: said.organisation as string, joinLink: said.joinLink as string }
}

/** What an organisation elsewhere, of Ada Lovelace, exports. */
async function exported(): Promise<Export> {
  const ada = elsewhere.browser()
  const { org } = await started(ada, 'Ada Lovelace')
  await ada.give(org, 'ProposeGoal', { title: TITLE, definition: DEFINITION })
  const { home } = elsewhere.app.get(Organisations).of(org)
  const lines: string[] = []
  for await (const line of exportLog(home)) lines.push(line)
  return { org, log: `${lines.join('\n')}\n`, keys: await exportKeys(home) }
}

/** Somebody in an empty place of theirs, with an export and its keys there. */
async function brought({ log, keys }: Export) {
  const browser = server.browser()
  const { org, joinLink } = await started(browser, 'Somebody')
  const own = new Importer(browser, org)
  const { id } = await own.send('export.ndjson', log)
  const restored = async () =>
    own.post(`/${id}/restore`, { keys: (await own.send('keys.json', keys)).id })
  return { browser, org, joinLink, own, id, restored }
}

/** Asks in this browser's name; no answer reaches it. */
async function unheard(browser: Browser, path: string, body: unknown) {
  const headers = { cookie: browser.cookie, 'content-type': 'application/json' }
  const init = { method: 'POST', headers, body: JSON.stringify(body) }
  expect((await fetch(`${server.url}${path}`, init)).status).toBe(200)
}

/** The same as `brought`, where the answer that would have let them in was lost. */
async function lost(made: Export) {
  const there = await brought(made)
  const ring = await there.own.send('keys.json', made.keys)
  const path = `/api/orgs/${there.org}/imports/${there.id}/restore`
  await unheard(there.browser, path, { keys: ring.id })
  return there
}

const nameIn = async (browser: Browser, org: string) =>
  (await browser.get(`/api/orgs/${org}/views/me`)).said.viewer?.name

beforeAll(async () => {
  elsewhere = await someServer()
  whole = await exported()
  server = await someServer()
}, 120_000)
afterAll(async () => {
  await elsewhere.stop()
  await server.stop()
})

it('takes the place of an empty organisation, with its keys, and lets its owner in', async () => {
  const { browser, org: empty, own, id, restored } = await brought(whole)
  expect(whole.log).toContain(DEFINITION)
  const looked = await own.looked(id)
  expect(looked).toMatchObject({ is: 'read', export: { organisation: whole.org } })
  const other = await own.send(
    'keys.json',
    JSON.stringify({ ...JSON.parse(whole.keys), organisation: empty }),
  )
  expect((await own.post(`/${id}/restore`, { keys: other.id })).said.code).toBe('OtherKeys')
  expect((await own.get(`/${other.id}`)).status).toBe(404)
  const none = await own.send('goals.csv', 'Goal\nGrow\n')
  expect((await own.post(`/${id}/restore`, { keys: none.id })).said.code).toBe('NoKeys')
  expect((await own.post(`/${id}/restore`, {})).said.code).toBe('NoKeys')
  expect((await own.post(`/${id}/give-way`)).said.code).toBe('NotCome')

  const { status, said } = await restored()
  expect([status, said.organisation]).toEqual([200, whole.org])
  expect((await own.post(`/${id}/give-way`)).status).toBe(204)
  expect(await nameIn(browser, whole.org)).toBe('Ada Lovelace')
  const { goals } = (await browser.get(`/api/orgs/${whole.org}/views/goals`)).said
  expect(goals.map(({ title }: { title: string }) => title)).toEqual([TITLE])
  expect((await own.get('')).status).toBe(401)

  const again = await brought(whole)
  expect((await again.restored()).said.code).toBe('AlreadyHere')
})

it('lets in whoever brought it, though the answer was lost', async () => {
  const made = await exported()
  const { browser, own, id } = await lost(made)
  expect((await browser.get(`/api/orgs/${made.org}/views/me`)).status).toBe(401)
  expect(await own.looked(id)).toMatchObject({ is: 'read', restored: true })
  expect((await own.post(`/${id}/give-way`)).said.code).toBe('NotCome')

  expect((await own.post(`/${id}/restore`, {})).status).toBe(200)
  expect(await nameIn(browser, made.org)).toBe('Ada Lovelace')
  expect((await own.post(`/${id}/restore`, {})).status).toBe(200)
  expect((await browser.get(`/api/orgs/${made.org}/sessions`)).said).toHaveLength(2)
  expect((await own.post(`/${id}/give-way`)).status).toBe(204)
  expect((await own.get('')).status).toBe(401)
  expect(await nameIn(browser, made.org)).toBe('Ada Lovelace')
})

it('is waited for by whoever asks again while it is being made', async () => {
  const made = await exported()
  const { browser, restored } = await brought(made)
  const both = await Promise.all([restored(), restored()])
  expect(both.map(({ status }) => status)).toEqual([200, 200])
  expect(await nameIn(browser, made.org)).toBe('Ada Lovelace')
})

it('lets in nobody who comes into the empty place as whoever brought it', async () => {
  const made = await exported()
  const { browser, org, joinLink, own, id } = await lost(made)
  const impostor = server.browser()
  await impostor.post(`/api/links/${joinLink.split('/').at(-1)}`)
  const { viewer } = (await browser.get(`/api/orgs/${org}/views/me`)).said
  const { said } = await impostor.post(`/api/orgs/${org}/links/restore`, { person: viewer.id })
  expect((await impostor.post(`/api/links/${said.link.split('/').at(-1)}`)).status).toBe(200)

  const theirs = new Importer(impostor, org)
  expect((await theirs.post(`/${id}/restore`, {})).said.code).toBe('AlreadyHere')
  expect((await impostor.get(`/api/orgs/${made.org}/views/me`)).status).toBe(401)
  expect((await own.post(`/${id}/restore`, {})).status).toBe(200)
})

it('lets nobody in again whose session was ended there', async () => {
  const made = await exported()
  const { browser, own, id, restored } = await brought(made)
  await restored()
  const { said } = await browser.get(`/api/orgs/${made.org}/sessions`)
  await browser.send('DELETE', `/api/orgs/${made.org}/sessions/${said[0].id}`)
  expect((await own.post(`/${id}/restore`, {})).said.code).toBe('AlreadyHere')
})

it('is refused where something is on record, and by whoever is not its owner', async () => {
  const { browser, org, own, id, restored } = await brought(whole)
  await browser.give(org, 'ProposeGoal', { title: 'Here' })
  expect(await own.looked(id)).toMatchObject({ is: 'failed', problem: /another organisation/ })
  const { status, said } = await restored()
  expect([status, said.code]).toEqual([409, 'PlaceNotEmpty'])
})
