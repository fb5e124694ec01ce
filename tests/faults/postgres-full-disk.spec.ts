import { chmodSync, chownSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { canonical, newId, openEventLog } from '@lockstep/eventstore-client'
import { sharedConnections } from '@lockstep/eventstore-client/postgres'
import { startPostgres } from '@lockstep/eventstore-client/testing/postgres-server'
import { expect, onTestFinished, test } from 'vitest'
import { NO_DISK, smallDisk } from './small-disk.ts'

/** KiB: an empty database, what is put in the way, and a little. */
const DISK = 28 * 1024
const IN_THE_WAY = 8 * 1024 * 1024

/** A database whose tables lie on a small disk, and what is in the way there. */
async function smallDatabase(folder: string) {
  const server = await startPostgres()
  onTestFinished(() => server.remove())
  const { uid, gid } = statSync(server.directory)
  chmodSync(dirname(folder), 0o755)
  chownSync(folder, uid, gid)
  const { connections, release } = sharedConnections(server.url)
  await connections.reading((sql) => sql.unsafe(`CREATE TABLESPACE small LOCATION '${folder}'`))
  await connections.reading((sql) => sql.unsafe('CREATE DATABASE small TABLESPACE small'))
  await release()
  const inTheWay = join(folder, 'in-the-way')
  writeFileSync(inTheWay, Buffer.alloc(IN_THE_WAY, 1))
  const url = Object.assign(new URL(server.url), { pathname: '/small' }).href
  return { url, inTheWay }
}

const event = (n: number) => ({
  id: newId(new Date()),
  type: 'GoalRevised',
  data: canonical({ n, text: 'x'.repeat(4_000) }),
  metadata: { actor: newId(new Date()), source: 'api', occurredAt: new Date().toISOString() },
})

test('a full disk of PostgreSQL is told, loses nothing, and is over once there is room', async ({
  skip,
}) => {
  const disk = smallDisk(DISK)
  if (disk === undefined) return skip(NO_DISK)
  onTestFinished(() => disk.remove())
  const { url, inTheWay } = await smallDatabase(disk.folder)
  const log = await openEventLog(`${url}#${newId(new Date())}`)
  onTestFinished(() => log.close())

  let acknowledged = 0
  const refused = await (async () => {
    for (;;) {
      const batch = Array.from({ length: 16 }, (_, n) => event(acknowledged + n))
      const settled = await Promise.allSettled(
        batch.map((one) => log.append(`goal-${one.id}`, [one], 'none')),
      )
      acknowledged += settled.filter(({ status }) => status === 'fulfilled').length
      const failed = settled.find((one) => one.status === 'rejected')
      if (failed !== undefined) return failed.reason
    }
  })()
  expect(refused).toMatchObject({ code: 'StoreFull' })

  const count = async () => {
    let events = 0
    for await (const page of log.readAll()) events += page.length
    return events
  }
  expect(acknowledged).toBeGreaterThan(16)
  expect(await count()).toBe(acknowledged)

  rmSync(inTheWay)
  const one = event(acknowledged)
  expect(await log.append(`goal-${one.id}`, [one], 'none')).toMatchObject({ revision: 0 })
  expect(await count()).toBe(acknowledged + 1)
})
