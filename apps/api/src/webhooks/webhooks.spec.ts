import { createHmac, timingSafeEqual } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { someReceiver } from '../testing/receiver.ts'
import { type Browser, someServer } from '../testing/some-server.ts'
import { fiveLines } from './signature.ts'

let server: Awaited<ReturnType<typeof someServer>>
let ada: Browser
let grace: Browser
let org: string
beforeAll(async () => {
  server = await someServer()
  ada = server.browser()
  grace = server.browser()
  const { said } = await ada.post('/api/organisations', { yourName: 'Ada', otherName: 'Grace' })
  org = said.organisation
  await grace.post(`/api/links/${said.joinLink.split('/').at(-1)}`)
}, 60_000)
afterAll(() => server.stop())

/** The machine may have other things to do. */
const PATIENTLY = { timeout: 15_000 }

const hooks = (rest = '') => `/api/orgs/${org}/webhooks${rest}`

/** As the documentation tells a receiver to. */
const verify = new Function(
  ...['createHmac', 'timingSafeEqual', 'secret', 'headers', 'body'],
  `${fiveLines}; return isOurs`,
).bind(undefined, createHmac, timingSafeEqual)

it('is told at once, in five lines known to come from here, again from an entry on, and nothing more once it is ended', async () => {
  const receiver = await someReceiver()
  const { status, said: made } = await ada.post(hooks(), { url: receiver.url, only: ['goal'] })
  expect([status, Object.keys(made)]).toEqual([201, ['id', 'secret']])
  await ada.give(org, 'ProposeDecision', { title: 'Brokers first' })
  const { said: goal } = await ada.give(org, 'ProposeGoal', { title: 'Grow' })
  const { received, ids } = receiver
  await expect.poll(ids, PATIENTLY).toEqual(goal.events)
  for (const { headers, body } of received) {
    expect(verify(made.secret, headers, body)).toBe(true)
    expect(verify(made.secret, headers, `${body} `)).toBe(false)
  }
  await expect
    .poll(async () => (await ada.get(hooks())).said.webhooks[0].tries.length, PATIENTLY)
    .toBe(2)
  const { said: list } = await ada.get(hooks())
  expect(list).toMatchObject({
    may: true,
    webhooks: [{ id: made.id, url: receiver.url, only: ['goal'], behind: false }],
  })
  expect(list.webhooks[0].tries).toMatchObject([{ status: 200 }, {}])
  expect(JSON.stringify(list)).not.toContain(made.secret)

  receiver.answer(500)
  await ada.post(hooks(`/${made.id}/replay`), { entry: goal.events[0] })
  const standing = async () => (await ada.get(hooks())).said.webhooks[0]
  await expect.poll(standing, PATIENTLY).toMatchObject({ behind: true, failing: {} })
  receiver.answer(200)
  received.length = 0
  const again = await ada.post(hooks(`/${made.id}/replay`), { entry: goal.events[0] })
  expect(again.status).toBe(204)
  await expect.poll(ids, PATIENTLY).toEqual(goal.events)
  await expect.poll(standing, PATIENTLY).toMatchObject({ behind: false })
  expect((await grace.send('DELETE', hooks(`/${made.id}`))).status).toBe(404)
  expect((await grace.get(hooks())).said.webhooks).toEqual([])
  expect((await ada.send('DELETE', hooks(`/${made.id}`))).status).toBe(204)
  const { said: last } = await ada.give(org, 'ProposeGoal', { title: 'Grow more' })
  await ada.get(`/api/orgs/${org}/views/goals?after=${last.position}`)
  expect(ids()).toHaveLength(goal.events.length)
})

it('is verified by the same five lines in the README and in the reference', async () => {
  const readme = readFileSync(new URL('../../../../README.md', import.meta.url), 'utf8')
  expect(readme).toContain(fiveLines.replaceAll(/^/gm, '  '))
  const { said } = await ada.get('/api/openapi.json')
  expect(JSON.stringify(said)).toContain(JSON.stringify(fiveLines).slice(1, -1))
})

it('is passed over with nothing that it was not told yet, from whatever day it is told again', async () => {
  const { url, ids, received, answer } = await someReceiver()
  answer(500)
  const { said: made } = await ada.post(hooks(), { url })
  const { said: goal } = await ada.give(org, 'ProposeGoal', { title: 'Grow' })
  const standing = async () => (await ada.get(hooks())).said.webhooks[0]
  await expect.poll(standing, PATIENTLY).toMatchObject({ behind: true, failing: {} })
  answer(200)
  received.length = 0
  expect((await ada.post(hooks(`/${made.id}/replay`), { day: '2030-01-01' })).status).toBe(204)
  await expect.poll(ids, PATIENTLY).toEqual(goal.events)
  await ada.send('DELETE', hooks(`/${made.id}`))
})

it.each([
  ['http://example.com/hook', 'https://'],
  ['https://me:secret@example.com/hook', 'password'],
  ['https://10.0.0.1/hook', 'network of the server'],
  ['https://[fd00::1]/hook', 'network of the server'],
  ['nowhere', 'no address'],
])('is not made for %s, and says why', async (url, why) => {
  const { status, said } = await ada.post(hooks(), { url })
  expect([status, said.code, said.title]).toEqual([
    422,
    'AddressRefused',
    expect.stringContaining(why),
  ])
  expect(JSON.stringify(said)).not.toContain('secret')
})

it('is a member’s to make, in an organisation of their own', async () => {
  const { said: demo } = await ada.post('/api/demo/session')
  expect((await ada.get(`/api/orgs/${demo.organisation}/webhooks`)).status).toBe(404)
  expect((await server.browser().get(hooks())).status).toBe(401)
  const until = new Date().toISOString().slice(0, 10)
  const key = { name: 'Reports', scopes: ['read', 'record'], until }
  const { said } = await ada.post(`/api/orgs/${org}/keys`, key)
  const shown = { authorization: `Bearer ${said.key}` }
  const asked = server.browser().send('POST', hooks(), { url: 'https://example.com/' }, shown)
  expect((await asked).status).toBe(403)
})
