import type { DatabaseSync } from 'node:sqlite'
import initialize from '@sqlite.org/sqlite-wasm'
import { all, events } from '../../contract/events.ts'
import { OutcomeUnknown, StoreFull, StoreUnavailable } from '../../src/errors.ts'
import type { NewEvent } from '../../src/port.ts'
import { positionNumber } from '../../src/positions.ts'
import { Checkpoints } from '../../src/sqlite/checkpoints.ts'
import { makeReady } from '../../src/sqlite/database.ts'
import { SqliteLog } from '../../src/sqlite/sqlite-log.ts'
import { connectionTo } from './database.ts'
import { Disk, type Order, type Trouble } from './disk.ts'
import { installFileSystem } from './file-system.ts'

export const FILE = 'events.db'

/** What was recorded on a disk, and when its author was told so. */
export interface Recording {
  readonly orders: readonly Order[]
  /** All appends as the log holds them: the ids of their events. */
  readonly appends: readonly (readonly string[])[]
  readonly acknowledged: readonly Acknowledged[]
  /** With which errors appends were refused that had to be sent again. */
  readonly refusals: ReadonlySet<string>
}

export interface Acknowledged {
  /** So many orders the disk had been given by then. */
  readonly orders: number
  /** So many events the log held, up to the last of this append. */
  readonly events: number
}

export interface Conditions {
  /** What else is settled on a connection that is ready. */
  readonly settle?: (database: DatabaseSync) => void
  /** Of the disk, once the log has been made. */
  readonly trouble?: Trouble
}

/** How often the server that records is started. */
const STARTS = 3
const BATCHES = 30
const MOST_APPENDS = 30
const MOST_EVENTS = 3

const sqlite = await initialize()
// It writes each refusal to the console besides.
Object.assign(sqlite.config, { error: () => {}, warn: () => {} })
let disks = 0

/**
 * Records as a server does, many appends at a time, while another connection moves the write-ahead log into the file; and
 * notes each order that reaches the disk. What is refused is sent again, with the same ids, until it is answered.
 */
export async function record({ settle, trouble }: Conditions = {}): Promise<Recording> {
  const disk = new Disk()
  const fileSystem = `disk ${disks++}`
  installFileSystem(disk, sqlite, fileSystem)
  const connect = () => connected(fileSystem, settle)
  const appends = new Map<number, readonly string[]>()
  const acknowledged: Acknowledged[] = []
  const refusals = new Set<string>()

  const append = async (log: SqliteLog, stream: string, wanted: readonly NewEvent[]) => {
    for (;;) {
      try {
        const { position } = await log.append(stream, wanted, 'none')
        const last = positionNumber(position)
        appends.set(
          last,
          wanted.map(({ id }) => id),
        )
        acknowledged.push({ orders: disk.orders.length, events: last })
        return wanted.length
      } catch (error) {
        refusals.add(await refusalIn(error, log, stream))
      }
    }
  }

  for (let start = 0; start < STARTS; start += 1) {
    const log = new SqliteLog(connect(), () => new Date())
    const follower = connect()
    const checkpoints = new Checkpoints(follower)
    disk.trouble = trouble
    for (let batch = 0; batch < BATCHES; batch += 1) {
      const together = Array.from({ length: upTo(MOST_APPENDS) }, (_, n) =>
        append(log, `goal-${start}-${batch}-${n}`, events(upTo(MOST_EVENTS))),
      )
      const added = await Promise.all(together)
      unlessTroubled(() => checkpoints.seen(added.reduce((sum, count) => sum + count)))
    }
    await log.close()
    follower.close()
  }
  const inOrder = [...appends].sort(([one], [other]) => one - other).map(([, ids]) => ids)
  return { orders: disk.orders, appends: inOrder, acknowledged, refusals }
}

const upTo = (most: number): number => 1 + Math.floor(Math.random() * most)

/** As often as it takes: who starts a server on a disk with troubles does so again. */
function connected(fileSystem: string, settle: Conditions['settle']): DatabaseSync {
  for (;;) {
    const database = connectionTo(sqlite, FILE, fileSystem)
    try {
      makeReady(database, FILE)
      settle?.(database)
      return database
    } catch {
      database.close()
    }
  }
}

/** @throws what is no refusal of a disk, and one after which something is there that was said not to be */
async function refusalIn(error: unknown, log: SqliteLog, stream: string): Promise<string> {
  if (error instanceof OutcomeUnknown) return error.code
  if (!(error instanceof StoreFull || error instanceof StoreUnavailable)) throw error
  const traces = await all(log.read(stream))
  if (traces.length > 0) throw new Error(`${error.code}, and yet something of it is there`)
  return error.code
}

/** Who follows does it again later. */
function unlessTroubled(work: () => void): void {
  try {
    work()
  } catch (error) {
    if (!(error instanceof Error && 'errcode' in error)) throw error
  }
}
