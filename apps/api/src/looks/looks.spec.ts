import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { SqliteAccess } from '@lockstep/application'
import { newId } from '@lockstep/eventstore-client'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Started, startServer } from '../server.ts'
import { Browser, settingsIn } from '../testing/some-server.ts'

let data: string
let server: Started

const start = () => startServer({ ...settingsIn(data), demo: false })

beforeAll(async () => {
  data = await mkdtemp(join(tmpdir(), 'lockstep-api-'))
  server = await start()
}, 60_000)
afterAll(async () => {
  await server.app.close()
  await rm(data, { recursive: true })
})

/** Ada and Grace, and what Ada wrote to Grace. */
async function exchanged() {
  const [ada, grace] = [new Browser(server.url), new Browser(server.url)]
  const link = server.foundingLink?.split('=').at(-1)
  const names = { link, yourName: 'Ada', otherName: 'Grace' }
  const { said } = await ada.post('/api/organisations', names)
  const org = said.organisation
  const { said: came } = await grace.post(`/api/links/${said.joinLink.split('/').at(-1)}`)
  const words = { to: came.person, kind: 'hard', title: 'CANARY', text: 'CANARY' }
  const { said: given } = await ada.give(org, 'GiveFeedback', words)
  const at = `/api/orgs/${org}`
  const page = `${at}/views/feedback?id=${given.id}&after=${given.position}`
  const looks = async (by: Browser, more = '') => (await by.get(`${at}/looks?${more}`)).said
  return {
    ada,
    grace,
    org,
    at,
    page,
    looks,
    id: given.id,
    adaId: said.person,
    graceId: came.person,
  }
}

it('tells whom it concerns who looked, and by which way, also after a restart', async () => {
  const { ada, grace, org, at, page, looks, id, adaId, graceId } = await exchanged()
  await ada.get(page)
  expect(await looks(grace)).toEqual({ looks: [], more: false, told: [], keptDays: 365 })
  await grace.get(page)
  const [look] = (await looks(ada)).looks
  expect(look).toMatchObject({ who: { id: graceId }, on: [{ href: { id } }], way: 'page' })
  expect((await looks(grace, `record=${id}`)).told).toMatchObject([{ id: adaId }])

  const until = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10)
  const key = { name: 'Reports', scopes: ['read'], until }
  const { said: made } = await grace.post(`${at}/keys`, key)
  const shown = { authorization: `Bearer ${made.key}` }
  const program = new Browser(server.url)
  expect((await program.send('GET', page, undefined, shown)).status).toBe(200)
  const ways = async () => (await looks(ada)).looks.map(({ way }: { way: string }) => way).sort()
  const taken = (more = '') =>
    fetch(`${server.url}${at}/export${more}`, { headers: { cookie: grace.cookie } }).then((said) =>
      said.text(),
    )
  expect(await taken()).not.toContain('CANARY')
  expect(await ways()).toEqual(['key', 'page'])
  expect(await taken('?words=yes')).toContain('CANARY')
  expect(await ways()).toEqual(['export', 'key', 'page'])
  const before = await looks(ada)

  await server.app.close()
  server = await start()
  const cookie = { cookie: ada.cookie }
  const later = await new Browser(server.url).send('GET', `${at}/looks`, undefined, cookie)
  expect(later.said).toEqual(before)

  const kept = new SqliteAccess(join(data, 'server.db'))
  const [last] = await kept.looks.at(org, adaId, { passing: true, most: 1 })
  if (last === undefined) throw new Error('nobody looked')
  const gone = Array.from({ length: 9 }, () => ({ ...last, record: newId(new Date()) }))
  await kept.looks.note(org, gone)
  const some = async (limit: number) => {
    const path = `${at}/looks?limit=${limit}`
    const { said } = await new Browser(server.url).send('GET', path, undefined, cookie)
    return [said.looks.length, said.more]
  }
  expect([await some(2), await some(3)]).toEqual([
    [2, true],
    [3, false],
  ])
  const about = () => kept.looks.at(org, adaId, { passing: true, most: 10 })
  expect(await about()).toHaveLength(10)
  await new Browser(server.url).give(org, 'ErasePerson', { id: graceId }, { cookie: grace.cookie })
  await expect.poll(about, { timeout: 20_000 }).toEqual([])
  await kept.close()
}, 60_000)
