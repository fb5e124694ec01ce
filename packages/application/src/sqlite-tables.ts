import { DatabaseSync } from 'node:sqlite'
import { StoreVersionTooNew } from '@lockstep/eventstore-client'

/**
 * Opens a file of tables, and makes them where there are none; what was overwritten in them leaves no trace. Opening
 * what is there writes nothing, so that it can be read on a full disk too.
 * @param tables SQL that does no harm where it was run before
 * @throws StoreVersionTooNew, and what `node:sqlite` throws
 */
export function openTables(file: string, version: number, tables: string): DatabaseSync {
  const database = new DatabaseSync(file, { timeout: 5000 })
  try {
    database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON')
    const found = Number(database.prepare('PRAGMA user_version').get()?.['user_version'])
    if (found > version) throw new StoreVersionTooNew(file, found, version)
    if (found < version)
      database.exec(`BEGIN IMMEDIATE; ${tables} PRAGMA user_version = ${version}; COMMIT`)
    return database
  } catch (error) {
    database.close()
    throw error
  }
}
