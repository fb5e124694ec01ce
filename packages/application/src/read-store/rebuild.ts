import { rm } from 'node:fs/promises'
import { ReadStore } from '@lockstep/projections'
import type { Home } from '../home/home.ts'
import { files } from '../home/open-home.ts'
import { runnerOn } from './runner-on.ts'

/**
 * Makes a home's read store anew from its log. Nobody else may keep it meanwhile; stopped, whoever opens it next goes on.
 * @returns the number of entries
 * @throws what the log or the store throws, or the signal's reason
 */
export async function rebuildReadStore(
  home: Home,
  directory: string,
  signal?: AbortSignal,
): Promise<number> {
  // Not emptied but removed: it may be what a rebuild is to mend.
  await removeReadStore(directory)
  const store = new ReadStore(files(directory).rows)
  const failing = new AbortController()
  const runner = runnerOn(home, store, (error) => failing.abort(error))
  try {
    await runner.start()
    await runner.upToDate(AbortSignal.any([failing.signal, ...(signal ? [signal] : [])]))
    return store.entries.count()
  } finally {
    await runner.stop()
    store.close()
  }
}

/** Removes a home's read store: whoever opens it next makes it anew. Nobody may keep it meanwhile. */
export async function removeReadStore(directory: string): Promise<void> {
  const { rows } = files(directory)
  for (const part of [rows, `${rows}-wal`, `${rows}-shm`]) await rm(part, { force: true })
}
