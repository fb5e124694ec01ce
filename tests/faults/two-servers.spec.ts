import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openEventLog } from '@lockstep/eventstore-client'
import {
  type PostgresServer,
  startPostgres,
} from '@lockstep/eventstore-client/testing/postgres-server'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type RunningServer, startServer } from '../server.ts'
import { Visitor } from '../visitor.ts'

/** Of a feedback and the one that replaces it, which a timer marks. */
const PAIRS = 8

let postgres: PostgresServer
let folder: string
let servers: RunningServer[]
beforeAll(async () => {
  postgres = await startPostgres()
  folder = mkdtempSync(join(tmpdir(), 'lockstep-two-'))
  servers = [await start(0), await start(1)]
})
afterAll(async () => {
  await Promise.all(servers.map((server) => server.stop()))
  await postgres.remove()
  rmSync(folder, { recursive: true, force: true })
})

const store = () => ({
  LOCKSTEP_STORE: postgres.url,
  LOCKSTEP_KEK: join(folder, 'wrappers'),
})
const dataOf = (n: number): string => join(folder, `data-${n}`)
const start = (n: number) =>
  startServer({ args: ['--no-demo'], dataFolder: dataOf(n), env: store() })
const server = (n: number): RunningServer => servers[n % 2] ?? expect.fail()

/** Ada's organisation, founded by the link that the first server printed. */
async function founded() {
  const link = /\?link=(\S+)/.exec(server(0).said())?.[1]
  const ada = new Visitor(server(0).url)
  const { said } = await ada.post('/api/organisations', {
    yourName: 'Ada',
    otherName: 'Grace',
    link,
  })
  const id: string = said.organisation
  return { ada, id, org: `/api/orgs/${id}`, joinLink: said.joinLink as string, person: said.person }
}

/** How many events of a type an organisation has recorded. */
async function recorded(id: string, sought: string): Promise<number> {
  const log = await openEventLog(`${postgres.url}#${id}`)
  let found = 0
  for await (const page of log.readAll()) found += page.filter(({ type }) => type === sought).length
  await log.close()
  return found
}

it('two servers on one PostgreSQL are one Lockstep', async () => {
  const { ada, id, org, joinLink, person } = await founded()
  const there = ada.at(server(1).url)

  // What is written at one is read at the other.
  const proposed = await ada.give(org, 'ProposeGoal', { title: 'Written here', owners: [person] })
  const read = await there.get(
    `${org}/views/goal?id=${proposed.said.id}&after=${proposed.said.position}`,
  )
  expect(read.text).toContain('Written here')

  // A session of one is valid at the other, hears of news there, and has ended there once it is revoked here.
  const grace = new Visitor(server(1).url)
  const { status, said: entered } = await grace.post(`/api/links/${joinLink.split('/').at(-1)}`)
  expect(status).toBe(200)
  expect((await grace.at(server(0).url).get(`${org}/views/me`)).text).toContain('Grace')
  const news = await grace.listen(`${org}/live`)
  const further = await ada.give(org, 'ProposeGoal', { title: 'News', owners: [person] })
  await news.until(further.said.id)
  const hers = { title: 'By Grace', owners: [entered.person] }
  expect((await grace.give(org, 'ProposeGoal', hers)).status).toBe(200)
  const { said: sessions } = await grace.at(server(0).url).get(`${org}/sessions`)
  await grace.at(server(0).url).remove(`${org}/sessions/${sessions[0].id}`)
  const before = await recorded(id, 'GoalProposed')
  expect((await grace.give(org, 'ProposeGoal', hers)).status).toBe(401)
  expect((await grace.give(org, 'NoSuchCommand', {})).status).toBe(401)
  expect(await recorded(id, 'GoalProposed')).toBe(before)
  expect((await grace.get(`${org}/views/me`)).status).toBe(401)
  await news.ended

  // Each timer is due on both at once, and fires once in all.
  const feedback = { to: entered.person, kind: 'hard', title: 'Title', text: 'Text' }
  for (let n = 0; n < PAIRS; n += 1) {
    const first = await ada.at(server(n).url).give(org, 'GiveFeedback', feedback)
    const replacing = { ...feedback, replaces: first.said.id }
    const second = await ada.at(server(n + 1).url).give(org, 'GiveFeedback', replacing)
    expect([first.status, second.status]).toEqual([200, 200])
  }

  const replaced = () => recorded(id, 'FeedbackReplaced')
  await expect.poll(replaced, { timeout: 30_000 }).toBe(PAIRS)
})
