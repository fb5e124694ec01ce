import { createSecretKey } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { type Id, type Instant, streamOf } from '@lockstep/domain'
import {
  type EventLog,
  forOwnerAlone,
  openEventLog,
  StoreClosed,
} from '@lockstep/eventstore-client'
import { openKeys } from '../keys/open-keys.ts'
import { FILES, logAddress, type Store } from '../store/store.ts'
import { type Clock, computerClock, DemoClock } from './clock.ts'
import { Home } from './home.ts'

/** Before anything of a demo has happened. */
const DEMO_BEGINS: Instant = '2020-01-01T00:00:00.000Z'

/** Milliseconds. A subscription may end at any time. */
const LISTEN_AGAIN_AFTER = 500

/** The files of an organisation's directory. */
export const files = (directory: string) => ({
  log: join(directory, 'events.db'),
  rows: join(directory, 'read.db'),
  keys: join(directory, 'keys.db'),
  /** Files on their way into it, until they are imported. */
  imports: join(directory, 'imports'),
})

export interface HomeOptions {
  /** In files if left out. */
  readonly store?: Store
  /** For a new one: it gets a clock of its own. */
  readonly asDemo?: boolean
  /** Of what was recorded before: its log must be there. */
  readonly isThere?: boolean
  /** Only to look at it: no file of keys is made where there is none. */
  readonly isLookedAt?: boolean
}

/** The file of a log that was there is gone. The message says what to do. */
export class LogMissing extends Error {
  override readonly name = 'LogMissing'
}

/**
 * Opens an organisation with what it keeps in a directory; one that has nothing yet becomes the home of a new one.
 * @throws LogMissing where it should have something, and what the log and the keys throw
 */
export async function openHome(
  id: Id,
  directory: string,
  { store = FILES, asDemo = false, isThere = false, isLookedAt = false }: HomeOptions = {},
): Promise<Home> {
  const paths = files(directory)
  const isOfFiles = store.at === 'files'
  if (isThere && isOfFiles && !existsSync(paths.log))
    throw new LogMissing(
      `${paths.log} is missing: put it back from a backup. No other was made in its place.`,
    )
  await mkdir(directory, { recursive: true, mode: 0o700 })
  forOwnerAlone(directory)
  let clock: Clock = computerClock
  const address = logAddress(store, id, paths.log)
  const log = await openEventLog(address, { clock: () => new Date(clock.now()) })
  try {
    const isWithoutKeys = isLookedAt && isOfFiles && !existsSync(paths.keys)
    const keys = await openKeys(store, id, isWithoutKeys ? ':memory:' : paths.keys)
    if (asDemo || (await isDemo(id, log))) clock = await demoClockOn(log, store)
    return new Home(id, log, keys, clock, createSecretKey(await keys.secret('commands')))
  } catch (error) {
    await log.close()
    throw error
  }
}

async function isDemo(id: Id, log: EventLog): Promise<boolean> {
  for await (const page of log.read(streamOf({ noun: 'organisation', id }))) {
    const founded = page.find(({ type }) => type === 'OrganisationFounded')
    if (founded !== undefined) return (JSON.parse(founded.data) as { demo: boolean }).demo
  }
  return false
}

/** A demo's clock, as its log leaves it; where others may record too, it goes along with them. */
async function demoClockOn(log: EventLog, store: Store): Promise<DemoClock> {
  const clock = new DemoClock(DEMO_BEGINS)
  let at: string | undefined
  for await (const page of log.readAll()) {
    clock.heard(page)
    at = page.at(-1)?.position
  }
  if (store.at === 'server') void goAlong(clock, log, at)
  return clock
}

/** Ends once the log is closed. */
async function goAlong(clock: DemoClock, log: EventLog, after: string | undefined): Promise<void> {
  const never = new AbortController().signal
  for (let at = after; ; await pause(LISTEN_AGAIN_AFTER, undefined, { ref: false })) {
    try {
      await log.head()
      for await (const page of log.subscribe(at, never)) {
        clock.heard(page)
        at = page.at(-1)?.position
      }
    } catch (error) {
      if (error instanceof StoreClosed) return
    }
  }
}
