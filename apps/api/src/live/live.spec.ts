import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Browser, someServer } from '../testing/some-server.ts'

let server: Awaited<ReturnType<typeof someServer>>
let browser: Browser
let org: string
let person: string

beforeAll(async () => {
  server = await someServer()
  browser = server.browser()
  const { said } = await browser.post('/api/organisations', { yourName: 'Ada', otherName: 'Grace' })
  org = said.organisation
  person = said.person
}, 60_000)
afterAll(() => server.stop())

interface Heard {
  readonly last: string
  readonly records: readonly string[]
}

/** The records told as changed, until the stream is cut, on purpose, after some changes or a while. */
async function listen(after: string, changes: number): Promise<Heard> {
  const cut = new AbortController()
  const timer = setTimeout(() => cut.abort(), 1_000)
  const response = await fetch(`${server.url}/api/orgs/${org}/live`, {
    headers: { cookie: browser.cookie, 'last-event-id': after },
    signal: cut.signal,
  })
  const frames: string[] = []
  try {
    let text = ''
    for await (const chunk of response.body ?? []) {
      const parts = (text + new TextDecoder().decode(chunk)).split('\n\n')
      text = parts.pop() ?? ''
      frames.push(...parts.filter((frame) => frame.includes('event: change')))
      if (frames.length >= changes) break
    }
  } catch (error) {
    if (!cut.signal.aborted) throw error
  }
  clearTimeout(timer)
  cut.abort()
  const told = frames.slice(0, changes)
  const touched = told.flatMap(
    (frame) => JSON.parse(/^data: (.+)$/m.exec(frame)?.[1] ?? '{}').touched,
  )
  const last = /^id: (.+)$/m.exec(told.at(-1) ?? '')?.[1] ?? after
  return { last, records: touched.map(({ id }: { id: string }) => id) }
}

const proposeGoal = (n: number) =>
  browser.give(org, 'ProposeGoal', {
    title: `Goal ${n}`,
    owners: [person],
    direction: 'up',
    growth: true,
    draft: false,
  })

it('tells of every change over reconnects, while others write', async () => {
  const { said: before } = await proposeGoal(0)
  const written: string[] = []
  const writing = (async () => {
    for (let n = 1; n <= 150; n += 1) written.push((await proposeGoal(n)).said.id)
  })()
  const heard = new Set<string>()
  const missing = () => written.length < 150 || written.some((id) => !heard.has(id))
  for (let last = before.position, rounds = 0; missing() && rounds < 60; rounds += 1) {
    const { last: next, records } = await listen(last, 7)
    for (const id of records) heard.add(id)
    last = next
  }
  await writing
  // Two that are applied together are told together: the one before may come along.
  heard.delete(before.id)
  expect([...heard].sort()).toEqual(written.sort())
}, 60_000)

it('ends for who has left, and is not begun again', async () => {
  const grace = server.browser()
  const { said } = await browser.post('/api/organisations', { yourName: 'Ada', otherName: 'Grace' })
  const at = `/api/orgs/${said.organisation}`
  const joined = await grace.post(`/api/links/${said.joinLink.split('/').at(-1)}`)
  const listening = () => fetch(`${server.url}${at}/live`, { headers: { cookie: grace.cookie } })
  const stream = await listening()
  const ended = stream.text()
  const left = await browser.give(said.organisation, 'RecordLeaving', { id: joined.said.person })
  expect(left.status).toBe(200)
  expect(await ended).toContain('event: open')
  expect((await listening()).status).toBe(403)
})

it('stops within two seconds with streams open', async () => {
  const another = await someServer()
  const ada = another.browser()
  const { said } = await ada.post('/api/organisations', { yourName: 'Ada', otherName: 'Grace' })
  const streams = await Promise.all(
    Array.from({ length: 20 }, () =>
      fetch(`${another.url}/api/orgs/${said.organisation}/live`, {
        headers: { cookie: ada.cookie },
      }),
    ),
  )
  const began = performance.now()
  await another.stop()
  expect(performance.now() - began).toBeLessThan(2_000)
  expect(streams.every(({ status }) => status === 200)).toBe(true)
}, 60_000)
