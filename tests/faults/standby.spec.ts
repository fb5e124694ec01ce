import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { newId, openEventLog } from '@lockstep/eventstore-client'
import {
  type PostgresServer,
  startPostgres,
  startStandby,
} from '@lockstep/eventstore-client/testing/postgres-server'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { startServer } from '../server.ts'
import { lockstep } from './command-line.ts'

const MAY_BE_LOST = /the last entries that were acknowledged may be lost/
const APPENDS = 200

let root: string
let primary: PostgresServer
let standby: PostgresServer
beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'lockstep-standby-'))
  primary = await startPostgres()
  standby = await startStandby(primary)
})
afterAll(async () => {
  await Promise.all([primary.remove(), standby.remove()])
  rmSync(root, { recursive: true, force: true })
})

const env = () => ({ LOCKSTEP_STORE: primary.url, LOCKSTEP_KEK: join(root, 'wrappers') })

const status = async () => (await lockstep(join(root, 'data'), ['status'], undefined, env())).out

const followedAs = async (state: string) => {
  const rows = () => primary.ask('SELECT sync_state FROM pg_stat_replication')
  await expect.poll(rows, { timeout: 30_000 }).toEqual([{ sync_state: state }])
}

it('that is not waited for: status and the log say what may be lost', async () => {
  await followedAs('async')
  expect(await status()).toMatch(MAY_BE_LOST)
  const server = await startServer({ args: ['--no-demo'], env: env() })
  await expect.poll(server.said, { timeout: 10_000 }).toMatch(MAY_BE_LOST)
  await server.stop()
})

it('that is waited for: status says so, and nothing that was acknowledged is lost with the primary', async () => {
  await primary.ask("ALTER SYSTEM SET synchronous_standby_names = 'standby'")
  await primary.ask('SELECT pg_reload_conf()')
  await followedAs('sync')
  expect(await status()).toMatch(/waits for the standby standby$/m)
  expect(await status()).not.toMatch(MAY_BE_LOST)

  const organisation = newId(new Date())
  const log = await openEventLog(`${primary.url}#${organisation}`)
  const acknowledged: string[] = []
  for (let n = 0; n < APPENDS; n += 1) {
    const id = newId(new Date())
    const metadata = { actor: 'ada', source: 'api', occurredAt: new Date().toISOString() }
    await log.append(`goal-${n}`, [{ id, type: 'Told', data: '{}', metadata }], 'none')
    acknowledged.push(id)
  }
  await primary.kill()
  await standby.ask('SELECT pg_promote()')
  const taken = await openEventLog(`${standby.url}#${organisation}`)
  const there: string[] = []
  for await (const page of taken.readAll()) there.push(...page.map(({ id }) => id))
  expect(there).toEqual(acknowledged)
  await Promise.all([log.close(), taken.close()])
})

it('that is waited for and is not there: status says that nothing can be recorded', async () => {
  await primary.start()
  await standby.kill()
  const sentence = /The standby that is waited for is not there: nothing can be recorded/
  await expect.poll(status, { timeout: 60_000 }).toMatch(sentence)
})
