import { chmodSync, statSync } from 'node:fs'

/** What may be done by others than the owner: nothing of it. */
const OTHERS = 0o077

/**
 * Takes a file of SQLite's, or a folder, from everybody but the user whose it is: keys and words lie in them, also in
 * those that an earlier version, or a copy, left open to others. The files beside one that is opened get its rights, if
 * they are made later. Whose it isn't can't do this, and leaves it as it is.
 */
export function forOwnerAlone(path: string): void {
  for (const part of [path, `${path}-wal`, `${path}-shm`]) {
    const mode = statSync(part, { throwIfNoEntry: false })?.mode ?? 0
    if ((mode & OTHERS) === 0) continue
    try {
      chmodSync(part, mode & 0o700)
    } catch (error) {
      if (!['EPERM', 'EROFS'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error
    }
  }
}
