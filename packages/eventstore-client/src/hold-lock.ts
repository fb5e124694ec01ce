import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { LockHeld } from './errors.ts'
import { forOwnerAlone } from './for-owner-alone.ts'

/** A lock that is held until it is released or its process ends, however it ends. */
export interface Lock {
  readonly release: () => void
}

/**
 * Takes a lock on a file, made where there is none. The operating system lets go of it when the process dies, so that
 * none is ever left behind.
 * @throws LockHeld naming who holds it, and what `node:sqlite` throws where the file can't be written.
 */
export function holdLock(file: string): Lock {
  const database = new DatabaseSync(file, { timeout: WHILE_SOMEBODY_LOOKS })
  try {
    forOwnerAlone(file)
    // An exclusive transaction that is never ended: SQLite holds the system's own file lock for it.
    database.exec('PRAGMA journal_mode = DELETE; BEGIN EXCLUSIVE')
  } catch (error) {
    database.close()
    if ((error as { errcode?: number }).errcode === BUSY) throw new LockHeld(file, holderOf(file))
    throw error
  }
  writeFileSync(
    nameplate(file),
    JSON.stringify({ pid: process.pid, since: new Date().toISOString() }),
  )
  forOwnerAlone(nameplate(file))
  held.add(database)
  return {
    release: () => {
      if (held.delete(database)) database.close()
    },
  }
}

/** Looks whether somebody holds a lock, without taking it. @throws what `node:sqlite` throws where it can't be read */
export function heldLock(file: string): LockHeld | undefined {
  if (!existsSync(file)) return undefined
  const database = new DatabaseSync(file, { timeout: 0 })
  try {
    database.exec('SELECT 1 FROM sqlite_schema')
    return undefined
  } catch (error) {
    if ((error as { errcode?: number }).errcode === BUSY) return new LockHeld(file, holderOf(file))
    throw error
  } finally {
    database.close()
  }
}

const BUSY = 5
/** Milliseconds. Who holds it holds on; who looks is gone at once. */
const WHILE_SOMEBODY_LOOKS = 100

/** Else the collector of garbage closes the database of who forgot the lock, and lets go of it. */
const held = new Set<DatabaseSync>()

const nameplate = (file: string): string => `${file}.json`

function holderOf(file: string): LockHeld['holder'] {
  try {
    return JSON.parse(readFileSync(nameplate(file), 'utf8'))
  } catch {
    return undefined
  }
}
