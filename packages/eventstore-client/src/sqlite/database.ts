import { randomUUID } from 'node:crypto'
import { DatabaseSync } from 'node:sqlite'
import { SqliteTooOld, StoreVersionTooNew } from '../errors.ts'
import { forOwnerAlone } from '../for-owner-alone.ts'

const VERSION = 1
const OLDEST_SAFE_SQLITE = '3.51.3'

/** How long one attempt waits, on this thread, for another process to finish its commit. */
const BUSY_MILLISECONDS = 20
/** Opening may meet another process that is creating the same log. */
const OPENING_MILLISECONDS = 5_000

/**
 * Opens the file of a log and makes the log where there is none.
 *
 * @throws SqliteTooOld, StoreVersionTooNew, or what SQLite says where the file can't be used
 */
export function openDatabase(file: string): DatabaseSync {
  refuseOldSqlite(process.versions.sqlite ?? '0')
  const database = new DatabaseSync(file, { timeout: OPENING_MILLISECONDS })
  try {
    forOwnerAlone(file)
    makeReady(database, file)
    return database
  } catch (error) {
    database.close()
    // SQLite doesn't say which file it means.
    throw Object.assign(error as Error, { path: file })
  }
}

/** Settles how durable a commit on this connection is, and makes the log where there is none. */
export function makeReady(database: DatabaseSync, file: string): void {
  database.exec('PRAGMA journal_mode = WAL')
  // FULL is what makes an acknowledged append survive a power cut; a default may change.
  database.exec('PRAGMA synchronous = FULL')
  // A Mac's fsync leaves the data in the drive's own cache.
  database.exec('PRAGMA fullfsync = ON; PRAGMA checkpoint_fullfsync = ON')
  // Eight times the usual: who follows does it earlier, and what is written again and again reaches the file once.
  database.exec('PRAGMA wal_autocheckpoint = 8000')
  // After a burst the write-ahead log gives its room back.
  database.exec('PRAGMA journal_size_limit = 67108864')
  migrate(database, file)
  database.exec(`PRAGMA busy_timeout = ${BUSY_MILLISECONDS}`)
}

/** @throws SqliteTooOld before 3.51.3, which can lose commits when it resets the write-ahead log */
export function refuseOldSqlite(version: string): void {
  if (version.localeCompare(OLDEST_SAFE_SQLITE, 'en', { numeric: true }) < 0) {
    throw new SqliteTooOld(version, OLDEST_SAFE_SQLITE)
  }
}

/** The id that the log was given when it was made. */
export const idOf = (database: DatabaseSync): string =>
  String(database.prepare('SELECT id FROM log').get()?.['id'])

function migrate(database: DatabaseSync, file: string): void {
  if (versionOf(database) === VERSION) return
  database.exec('BEGIN IMMEDIATE')
  try {
    const version = versionOf(database)
    if (version > VERSION) throw new StoreVersionTooNew(file, version, VERSION)
    if (version === 0) create(database)
    database.exec('COMMIT')
  } catch (error) {
    database.exec('ROLLBACK')
    throw error
  }
}

const versionOf = (database: DatabaseSync): number =>
  Number(database.prepare('PRAGMA user_version').get()?.['user_version'])

function create(database: DatabaseSync): void {
  database.exec(`
    CREATE TABLE log (id TEXT NOT NULL) STRICT;
    CREATE TABLE events (
      position INTEGER PRIMARY KEY,
      stream   TEXT NOT NULL,
      revision INTEGER NOT NULL,
      id       TEXT NOT NULL UNIQUE,
      type     TEXT NOT NULL,
      data     TEXT NOT NULL,
      metadata TEXT NOT NULL,
      UNIQUE (stream, revision)
    ) STRICT;
    PRAGMA user_version = ${VERSION};
  `)
  database.prepare('INSERT INTO log (id) VALUES (?)').run(randomUUID())
}
