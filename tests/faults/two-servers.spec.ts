import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { files, homeIn, openHome } from '@lockstep/application'
import { newId, openEventLog, type RecordedEvent } from '@lockstep/eventstore-client'
import {
  type PostgresServer,
  startPostgres,
} from '@lockstep/eventstore-client/testing/postgres-server'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { projectedAnew, projectedIn } from '../projected.ts'
import { type RunningServer, startServer } from '../server.ts'
import { Visitor } from '../visitor.ts'

/** How often one of the two is killed; the promise is held by ten: LOCKSTEP_KILLS=10. */
const KILLS = Math.min(Number(process.env['LOCKSTEP_KILLS'] ?? 2), 10)
const WRITERS = 8
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
const start = (n: number) => startServer({ dataFolder: dataOf(n), env: store() })
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

async function recorded(id: string): Promise<RecordedEvent[]> {
  const log = await openEventLog(`${postgres.url}#${id}`)
  const events: RecordedEvent[] = []
  for await (const page of log.readAll()) events.push(...page)
  await log.close()
  return events
}

it('two servers on one PostgreSQL are one Lockstep, also while one is killed, and PostgreSQL', async () => {
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
  const { said: sessions } = await grace.at(server(0).url).get(`${org}/sessions`)
  await grace.at(server(0).url).remove(`${org}/sessions/${sessions[0].id}`)
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

  // Whoever is killed in the midst of writing, nothing that was acknowledged is lost or doubled.
  const acknowledged = new Map<string, string>()
  for (let kill = 0; kill < KILLS; kill += 1) {
    let isOver = false
    const writers = Array.from({ length: WRITERS }, async (_, w) => {
      for (let n = 0; !isOver; n += 1) {
        const [title, key] = [`Goal ${kill}-${w}-${n}`, newId(new Date())]
        // Asked again, wherever there is an answer, with the same key.
        for (let at = w; ; at += 1) {
          const visitor = ada.at(server(at).url)
          const answer = await visitor
            .give(org, 'ProposeGoal', { title, owners: [person] }, key)
            .catch(() => undefined)
          if (answer?.status !== 200) continue
          acknowledged.set(title, answer.said.events[0])
          break
        }
      }
    })
    const enough = acknowledged.size + 40
    while (acknowledged.size < enough) await new Promise((resolve) => setTimeout(resolve, 10))
    const killed = server(kill).process
    killed.kill('SIGKILL')
    await once(killed, 'exit')
    // And what both stand on, while the other goes on.
    await postgres.kill()
    await postgres.start()
    await new Promise((resolve) => setTimeout(resolve, 200))
    isOver = true
    await Promise.all(writers)
    servers[kill % 2] = await start(kill % 2)
  }
  const events = await recorded(id)
  const ids = events.map((event) => event.id)
  expect(new Set(ids).size).toBe(ids.length)
  expect(ids).toEqual(expect.arrayContaining([...acknowledged.values()]))
  expect(events.filter(({ type }) => type === 'GoalProposed')).toHaveLength(acknowledged.size + 2)

  expect(events.filter(({ type }) => type === 'FeedbackReplaced')).toHaveLength(PAIRS)

  // The views of both are those that a rebuild would make.
  const last = await ada
    .at(server(0).url)
    .give(org, 'ProposeGoal', { title: 'Last', owners: [person] })
  for (const n of [0, 1])
    await ada.at(server(n).url).get(`${org}/views/me?after=${last.said.position}`)
  const shared = { at: 'server', log: postgres.url, keys: postgres.url } as const
  const home = await openHome(id, join(folder, 'rebuilt'), {
    store: { ...shared, wrappers: store().LOCKSTEP_KEK },
  })
  const rebuilt = await projectedAnew(home)
  await home.close()
  for (const n of [0, 1])
    expect(projectedIn(files(homeIn(dataOf(n), { folder: id })).rows)).toBe(rebuilt)
})
