import { setTimeout as pause } from 'node:timers/promises'
import { queries } from '@lockstep/projections/queries'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Browser, someServer } from '../testing/some-server.ts'

let server: Awaited<ReturnType<typeof someServer>>
let ada: Browser
let grace: Browser
let org: string
let calendar: string
const people = { ada: '', grace: '' }

beforeAll(async () => {
  server = await someServer()
  ada = server.browser()
  grace = server.browser()
  const { said } = await ada.post('/api/organisations', { yourName: 'Ada', otherName: 'Grace' })
  org = said.organisation
  people.ada = said.person
  people.grace = (await grace.post(`/api/links/${said.joinLink.split('/').at(-1)}`)).said.person
  calendar = (await grace.post(`/api/orgs/${org}/calendar`)).said.link
}, 60_000)
afterAll(() => server.stop())

const given = async (by: Browser, name: string, input: unknown) => {
  const { status, said } = await by.give(org, name, input)
  expect([name, status, said.code]).toEqual([name, 200, undefined])
  return said as { id: string; position: string }
}

/** Every answer that Grace gets, whole: status, headers and body, and the dates of her calendar. The header with a position differs each time. */
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
    ...['exposure', 'intervention', 'metric'].map((noun) => `list?noun=${noun}`),
    ...['RecordExposure', 'OpenDecision', 'Decide'].map((name) => `open-to?command=${name}`),
    ...records
      .filter(({ noun }) => noun !== 'organisation')
      .map(({ noun, id }) => `${noun}?id=${id}`),
    ...entries.map(({ href }) => `entry?id=${href.id}`),
    `why?measure=positions&from=${people.ada}&to=${people.grace}`,
  ]
  const dates = await grace.get(calendar)
  const answers = await Promise.all(
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
  return [...answers, dates.said.text.replace(SEALED_HEAD, ({ length }: string) => `${length}`)]
}

/** Of the moment in which the calendar was asked for: another each time, whatever was recorded, and as long as any. */
const SEALED_HEAD = /X-LOCKSTEP-HEAD:.*(?:\r?\n .*)*/

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

  const { id, made } = await decideInSecret(older.id)
  const after = await everything(made.position)
  expect(after.filter((answer, n) => answer !== before[n])).toEqual([])

  const marker = await given(ada, 'ProposeGoal', { title: 'Marker', owners: [people.ada] })
  expect(await heardUntil(marker.id, framesOf(live))).toEqual([])
  stop.abort()
  await openedToAll(id, older.id)
}, 60_000)

/** All that can be said of a decision, where it exists for Ada alone. */
async function decideInSecret(older: string) {
  const { id } = await given(ada, 'ProposeDecision', {
    title: 'CANARY',
    supersedes: [older],
    restricted: { to: [people.ada] },
    evidence: [{ kind: 'precedent', title: 'CANARY', context: { year: 2019, market: 'CANARY' } }],
  })
  const of = { noun: 'decision', id }
  await given(ada, 'StateAssumption', { id, text: 'CANARY' })
  await given(ada, 'CallPositions', { id, asked: [people.ada] })
  await given(ada, 'TakePosition', { id, stance: 'oppose', reason: 'CANARY' })
  await given(ada, 'Decide', { id, reviewOn: today(), stopLoss: { text: 'CANARY' } })
  const exposed = await given(ada, 'RecordExposure', {
    of,
    people: [people.ada],
    how: 'present',
    note: 'CANARY',
  })
  const seen = `decision?id=${id}&after=${exposed.position}`
  const page = await ada.get(`/api/orgs/${org}/views/${seen}`)
  const [{ stamp }] = page.said.assumptions
  await given(ada, 'ReportAssumptionBroken', { id, assumption: stamp.event, note: 'CANARY' })
  const made = await given(ada, 'GiveVerdict', { id, verdict: 'stop', note: 'CANARY' })
  return { id, made }
}

const today = () => new Date().toISOString().slice(0, 10)

/** Once it is open Grace finds it, with the next number, and on what it took the place of. */
async function openedToAll(id: string, older: string) {
  const seen = async (path: string) => (await grace.get(`/api/orgs/${org}/views/${path}`)).said
  expect((await grace.get(`/api/orgs/${org}/views/decision?id=${id}`)).status).toBe(404)
  const { position } = await given(ada, 'OpenDecision', { id })
  const after = `after=${position}`
  expect(await seen(`decision?id=${id}&${after}`)).toMatchObject({
    ordinal: 'S-02',
    decision: { title: 'CANARY', restricted: false },
    positions: [{ position: { stance: 'oppose' } }, {}],
    verdicts: [{ verdict: 'stop' }],
  })
  expect(await seen('list?noun=exposure')).toMatchObject({ records: [{ title: 'CANARY' }] })
  expect(JSON.stringify(await seen('search?text=CANARY'))).toContain(id)
  expect(JSON.stringify(await seen('record?limit=500'))).toContain(id)
  await until(async () => (await seen(`decision?id=${older}`)).decision.ended?.by === id)
}

/** The timer marks what was superseded. */
async function until(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds())) await pause(50)
}
