import { backup, DatabaseSync } from 'node:sqlite'
import { forOwnerAlone } from '../for-owner-alone.ts'
import { refuseOldSqlite } from './database.ts'

/** Some 2 MB, a few milliseconds. */
const PAGES_AT_ONCE = 500
/** Milliseconds that another process may be in the way of who opens the file. */
const OPENING_MILLISECONDS = 5_000

export interface Copying {
  readonly signal?: AbortSignal | undefined
  /** @param part what is copied by now, from 0 to 1 */
  readonly progress?: ((part: number) => void) | undefined
}

/**
 * Copies a database of SQLite's into a new file, as it stands at one moment, whoever goes on writing to it, and checks the
 * copy. SQLite's own backup starts over whenever another connection writes, and never ends under load; beside a
 * transaction that reads it doesn't, takes as long as `VACUUM INTO`, and can be watched and stopped.
 * @throws SqliteTooOld, what `node:sqlite` throws with the file's path, or the signal's reason
 */
export async function copyDatabase(from: string, to: string, options: Copying = {}): Promise<void> {
  refuseOldSqlite(process.versions.sqlite ?? '0')
  const database = new DatabaseSync(from, { timeout: OPENING_MILLISECONDS })
  try {
    // A begin alone reads nothing yet.
    database.exec('BEGIN; SELECT count(*) FROM sqlite_schema')
    options.signal?.throwIfAborted()
    await backup(database, to, {
      rate: PAGES_AT_ONCE,
      progress: ({ totalPages, remainingPages }) => {
        options.signal?.throwIfAborted()
        options.progress?.(1 - remainingPages / totalPages)
      },
    })
    options.signal?.throwIfAborted()
    forOwnerAlone(to)
    checkIsSound(to)
  } catch (error) {
    // SQLite doesn't say which file it means.
    throw error instanceof Error && 'errcode' in error
      ? Object.assign(error, { path: from })
      : error
  } finally {
    database.close()
  }
}

function checkIsSound(file: string): void {
  const copy = new DatabaseSync(file)
  try {
    const [found] = Object.values(copy.prepare('PRAGMA integrity_check(1)').get() ?? {})
    if (found !== 'ok')
      throw Object.assign(new Error(`the database is malformed: ${found}`), { errcode: CORRUPT })
  } finally {
    copy.close()
  }
}

const CORRUPT = 11
