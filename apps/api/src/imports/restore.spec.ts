import { exportKeys, exportLog } from '@lockstep/application'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { Organisations } from '../organisations.ts'
import { Importer } from '../testing/importer.ts'
import { type Browser, someServer } from '../testing/some-server.ts'

let elsewhere: Awaited<ReturnType<typeof someServer>>
let server: Awaited<ReturnType<typeof someServer>>
let log: string
let keys: string
let exported: string

/** An organisation of one's own on a server that anybody may start one on. */
async function started(browser: Browser, yourName: string) {
  const { said } = await browser.post('/api/organisations', { yourName, otherName: 'Grace Hopper' })
  return said.organisation as string
}

beforeAll(async () => {
  elsewhere = await someServer()
  const ada = elsewhere.browser()
  exported = await started(ada, 'Ada Lovelace')
  await ada.give(exported, 'ProposeGoal', { title: 'Grow' })
  const { home } = elsewhere.app.get(Organisations).of(exported)
  const lines: string[] = []
  for await (const line of exportLog(home)) lines.push(line)
  log = `${lines.join('\n')}\n`
  keys = await exportKeys(home)
  server = await someServer()
}, 120_000)
afterAll(async () => {
  await elsewhere.stop()
  await server.stop()
})

it('takes the place of an empty organisation, with its keys, and lets its owner in', async () => {
  const browser = server.browser()
  const empty = await started(browser, 'Somebody')
  const own = new Importer(browser, empty)
  const { id } = await own.send('export.ndjson', log)
  const looked = await own.looked(id)
  expect(looked).toMatchObject({ is: 'read', export: { organisation: exported } })
  const other = await own.send(
    'keys.json',
    JSON.stringify({ ...JSON.parse(keys), organisation: empty }),
  )
  expect((await own.post(`/${id}/restore`, { keys: other.id })).said.code).toBe('OtherKeys')
  expect((await own.get(`/${other.id}`)).status).toBe(404)
  const none = await own.send('goals.csv', 'Goal\nGrow\n')
  expect((await own.post(`/${id}/restore`, { keys: none.id })).said.code).toBe('NoKeys')

  const ring = await own.send('keys.json', keys)
  const { status, said } = await own.post(`/${id}/restore`, { keys: ring.id })
  expect([status, said.organisation]).toEqual([200, exported])
  const me = (await browser.get(`/api/orgs/${exported}/views/me`)).said
  expect(me.viewer.name).toBe('Ada Lovelace')
  const { goals } = (await browser.get(`/api/orgs/${exported}/views/goals`)).said
  expect(goals.map(({ title }: { title: string }) => title)).toEqual(['Grow'])
  expect((await own.get('')).status).toBe(401)

  const second = server.browser()
  const again = new Importer(second, await started(second, 'Somebody else'))
  const copy = await again.send('export.ndjson', log)
  const itsKeys = await again.send('keys.json', keys)
  const refused = await again.post(`/${copy.id}/restore`, { keys: itsKeys.id })
  expect(refused.said.code).toBe('AlreadyHere')
})

it('is refused where something is on record, and by whoever is not its owner', async () => {
  const browser = server.browser()
  const org = await started(browser, 'Somebody')
  await browser.give(org, 'ProposeGoal', { title: 'Here' })
  const own = new Importer(browser, org)
  const { id } = await own.send('export.ndjson', log)
  expect(await own.looked(id)).toMatchObject({ is: 'failed', problem: /another organisation/ })
  const ring = await own.send('keys.json', keys)
  const { status, said } = await own.post(`/${id}/restore`, { keys: ring.id })
  expect([status, said.code]).toEqual([409, 'PlaceNotEmpty'])
})
