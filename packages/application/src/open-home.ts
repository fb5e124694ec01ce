import { createSecretKey } from 'node:crypto'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { type Id, type Instant, streamOf } from '@lockstep/domain'
import { type EventLog, openEventLog } from '@lockstep/eventstore-client'
import { type Clock, computerClock, DemoClock } from './clock.ts'
import { Home } from './home.ts'
import { openKeys } from './open-access.ts'
import { FILES, logAddress, type Store } from './store.ts'

/** Before anything of a demo has happened. */
const DEMO_BEGINS: Instant = '2020-01-01T00:00:00.000Z'

/** The files of an organisation's directory. */
export const files = (directory: string) => ({
  log: join(directory, 'events.db'),
  rows: join(directory, 'read.db'),
  keys: join(directory, 'keys.db'),
})

export interface HomeOptions {
  /** In files if left out. */
  readonly store?: Store
  /** For a new one: it gets a clock of its own. */
  readonly asDemo?: boolean
}

/** Opens an organisation with what it keeps in a directory; one that has nothing yet becomes the home of a new one. */
export async function openHome(
  id: Id,
  directory: string,
  { store = FILES, asDemo = false }: HomeOptions = {},
): Promise<Home> {
  await mkdir(directory, { recursive: true })
  const paths = files(directory)
  let clock: Clock = computerClock
  const address = logAddress(store, id, paths.log)
  const log = await openEventLog(address, { clock: () => new Date(clock.now()) })
  if (asDemo || (await isDemo(id, log))) clock = await clockOf(log)
  const keys = await openKeys(store, id, paths.keys)
  return new Home(id, log, keys, clock, createSecretKey(await keys.secret('commands')))
}

async function isDemo(id: Id, log: EventLog): Promise<boolean> {
  for await (const page of log.read(streamOf({ noun: 'organisation', id }))) {
    const founded = page.find(({ type }) => type === 'OrganisationFounded')
    if (founded !== undefined) return (JSON.parse(founded.data) as { demo: boolean }).demo
  }
  return false
}

/** A demo's clock, as its log leaves it. */
async function clockOf(log: EventLog): Promise<DemoClock> {
  const clock = new DemoClock(DEMO_BEGINS)
  for await (const page of log.readAll()) {
    for (const { type, data, recordedAt } of page) {
      clock.recorded(recordedAt)
      if (type === 'ClockMoved') clock.advanceTo((JSON.parse(data) as { to: Instant }).to)
    }
  }
  return clock
}
