import { DatabaseSync } from 'node:sqlite'
import { forOwnerAlone, StoreVersionTooNew } from '@lockstep/eventstore-client'

/**
 * Opens a file of tables, and makes them where there are none; what was overwritten in them leaves no trace. Opening
 * what is there writes nothing, so that it can be read on a full disk too.
 * @param versions SQL for what each version of the file added to the one before
 * @throws StoreVersionTooNew, and what `node:sqlite` throws
 */
export function openTables(file: string, versions: readonly string[]): DatabaseSync {
  const database = connected(file)
  const version = () => Number(database.prepare('PRAGMA user_version').get()?.['user_version'])
  try {
    forOwnerAlone(file)
    database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON')
    if (version() > versions.length) throw new StoreVersionTooNew(file, version(), versions.length)
    if (version() < versions.length) {
      database.exec('BEGIN IMMEDIATE')
      const missing = versions.slice(version()).join('\n')
      database.exec(`${missing} PRAGMA user_version = ${versions.length}; COMMIT`)
    }
    return database
  } catch (error) {
    database.close()
    throw named(error, file)
  }
}

function connected(file: string): DatabaseSync {
  try {
    return new DatabaseSync(file, { timeout: 5000 })
  } catch (error) {
    throw named(error, file)
  }
}

/** SQLite doesn't say which file it means. */
const named = (error: unknown, path: string) => Object.assign(error as Error, { path })
