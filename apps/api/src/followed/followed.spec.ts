import { afterAll, beforeAll, expect, it } from 'vitest'
import { someReceiver } from '../testing/receiver.ts'
import { someSite } from '../testing/site.ts'
import { type Browser, someServer } from '../testing/some-server.ts'

const PATIENTLY = { timeout: 15_000 }

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

const at = (path: string) => `/api/orgs/${org}${path}`
const last = async () => (await ada.get(at('/followed'))).said.followed[0]?.readings[0]

it('is followed by who names its address, read at once, told of where it goes, and stopped', async () => {
  const { offer, url, answer } = await someSite()
  offer('goals.csv', 'Goal,Due\nGrow,\n')
  const asked = { url: url('goals.csv'), of: 'goals', every: 'day' }
  const { status, said: source } = await ada.post(at('/followed'), asked)
  expect([status, source.every]).toEqual([201, 'day'])
  await expect.poll(async () => (await last())?.came?.recorded, PATIENTLY).toBeGreaterThan(0)
  const { said: seen } = await ada.get(at('/views/goals'))
  expect(seen.goals).toMatchObject([{ title: 'Grow' }])
  expect((await ada.get(at('/troubles'))).said.troubles).toEqual([])

  offer('goals.csv', 'Goal,Due\n,soon\n')
  expect((await ada.post(at(`/followed/${source.id}/read`))).status).toBe(202)
  const told = async () => (await ada.get(at('/troubles'))).said.troubles
  const isStrange = { id: source.id, says: expect.stringContaining('understood') }
  await expect.poll(told, PATIENTLY).toMatchObject([isStrange])
  offer('goals.csv', 'Goal,Due\nGrow,\n')
  expect((await ada.post(at(`/followed/${source.id}/read`))).status).toBe(202)
  await expect.poll(told, PATIENTLY).toEqual([])

  answer(410)
  expect((await ada.post(at(`/followed/${source.id}/read`))).status).toBe(202)
  await expect.poll(async () => (await last())?.problem, PATIENTLY).toContain('any more')
  const { said: trouble } = await ada.get(at('/troubles'))
  expect(trouble.troubles).toMatchObject([{ of: 'followed', id: source.id, url: asked.url }])
  expect((await grace.get(at('/troubles'))).said.troubles).toEqual([])
  expect((await grace.get(at('/followed'))).said.followed).toEqual([])
  expect((await grace.send('DELETE', at(`/followed/${source.id}`))).status).toBe(404)
  expect((await ada.send('DELETE', at(`/followed/${source.id}`))).status).toBe(204)
  expect((await ada.get(at('/followed'))).said.followed).toEqual([])
})

it('is refused with a password in its address, in the server’s own network, and a history for a member', async () => {
  const follow = (by: Browser, url: string, of: string) =>
    by.post(at('/followed'), { url, of, every: 'hour' })
  for (const url of ['https://me:secret@example.com/goals.csv', 'https://192.168.0.1/goals.csv']) {
    const { status, said } = await follow(ada, url, 'goals')
    expect([status, said.code]).toEqual([422, 'AddressRefused'])
    expect(said.title).not.toContain('secret')
  }
  expect((await follow(grace, 'https://example.com/okrs.git', 'history')).status).toBe(403)
})

it('tells a webhook’s maker that it has stopped', async () => {
  const { url, answer } = await someReceiver()
  answer(410)
  const { said: made } = await ada.post(at('/webhooks'), { url })
  await ada.give(org, 'ProposeGoal', { title: 'Grow more' })
  const troubles = async () => (await ada.get(at('/troubles'))).said.troubles
  await expect.poll(troubles, PATIENTLY).toMatchObject([{ of: 'webhook', id: made.id, url }])
})
