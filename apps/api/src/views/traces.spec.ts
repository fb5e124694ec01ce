import { queries } from '@lockstep/projections/queries'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Browser, someServer } from '../testing/some-server.ts'

let server: Awaited<ReturnType<typeof someServer>>
let ada: Browser
let grace: Browser
let org: string
const people = { ada: '', grace: '' }

beforeAll(async () => {
  server = await someServer()
  ada = server.browser()
  grace = server.browser()
  const { said } = await ada.post('/api/organisations', { yourName: 'Ada', otherName: 'Grace' })
  org = said.organisation
  people.ada = said.person
  people.grace = (await grace.post(`/api/links/${said.joinLink.split('/').at(-1)}`)).said.person
}, 60_000)
afterAll(() => server.stop())

const given = async (by: Browser, name: string, input: unknown) => {
  const { status, said } = await by.give(org, name, input)
  expect([name, status, said.code]).toEqual([name, 200, undefined])
  return said as { id: string; position: string }
}

/** Every answer that Grace gets, whole: status, headers and body. The header with a position differs each time. */
async function everything(after: string): Promise<readonly string[]> {
  const views = `/api/orgs/${org}/views`
  const { said } = await grace.get(`${views}/record?limit=500&after=${after}`)
  const entries = said.entries as { href: { id: string }; on?: { href: object } }[]
  const records = entries.flatMap(({ on }) => (on ? [on.href as { noun: string; id: string }] : []))
  const plain = Object.keys(queries).filter(
    (name) => queries[name as keyof typeof queries].params.safeParse({}).success,
  )
  const paths = [
    ...plain,
    ...['CANARY', 'Grow', 'a'].map((text) => `search?text=${text}`),
    ...records
      .filter(({ noun }) => noun !== 'organisation')
      .map(({ noun, id }) => `${noun}?id=${id}`),
    ...entries.map(({ href }) => `entry?id=${href.id}`),
    `why?measure=positions&from=${people.ada}&to=${people.grace}`,
  ]
  return Promise.all(
    [...new Set(paths)].map(async (path) => {
      const { status, headers, said } = await grace.get(`${views}/${path}`)
      const told = [...headers].filter(([name]) => !['date', 'lockstep-position'].includes(name))
      const positions = headers.get('lockstep-position')?.length
      // Answers say at which moment they were given.
      return JSON.stringify([path, status, told, positions, said]).replace(
        /"(moment|at)":"[^"]+"/g,
        '"$1":"now"',
      )
    }),
  )
}

/** What Grace hears until a record changes. */
async function heardUntil(id: string, frames: AsyncIterable<string>): Promise<readonly string[]> {
  const heard: string[] = []
  for await (const frame of frames) {
    if (frame.includes(id)) return heard
    if (frame.includes('event: change')) heard.push(frame)
  }
  throw new Error('the stream ended')
}

async function* framesOf(response: Response): AsyncIterable<string> {
  let text = ''
  for await (const chunk of response.body ?? []) {
    const parts = (text + new TextDecoder().decode(chunk)).split('\n\n')
    text = parts.pop() ?? ''
    yield* parts
  }
}

it('leaves no trace of a restricted decision in any answer or live update', async () => {
  const goal = await given(ada, 'ProposeGoal', { title: 'Grow', owners: [people.ada] })
  const older = await given(ada, 'ProposeDecision', { title: 'Brokers first', goals: [goal.id] })
  await given(ada, 'Decide', { id: older.id })
  const words = { to: people.grace, kind: 'direct', title: 'Title', text: 'Text' }
  const last = await given(ada, 'GiveFeedback', words)
  const before = await everything(last.position)
  const stop = new AbortController()
  const live = await fetch(`${server.url}/api/orgs/${org}/live`, {
    headers: { cookie: grace.cookie, 'last-event-id': last.position },
    signal: stop.signal,
  })

  const { id } = await given(ada, 'ProposeDecision', {
    title: 'CANARY',
    supersedes: [older.id],
    restricted: { to: [people.ada] },
  })
  await given(ada, 'CallPositions', { id, asked: [people.ada] })
  await given(ada, 'TakePosition', { id, stance: 'oppose', reason: 'CANARY' })
  const made = await given(ada, 'Decide', { id })
  const after = await everything(made.position)
  expect(after.filter((answer, n) => answer !== before[n])).toEqual([])

  const marker = await given(ada, 'ProposeGoal', { title: 'Marker', owners: [people.ada] })
  expect(await heardUntil(marker.id, framesOf(live))).toEqual([])
  stop.abort()
}, 60_000)
