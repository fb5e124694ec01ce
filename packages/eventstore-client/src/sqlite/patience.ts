import { setTimeout as pause } from 'node:timers/promises'
import { StoreUnavailable } from '../errors.ts'
import { isBusy, withoutTrace } from './failures.ts'

/** How long a call waits in all for other processes to let it in. */
const PATIENCE_MILLISECONDS = 10_000

/**
 * Tries until no other process is in the way. Waiting here, not in SQLite, leaves the event loop
 * free; the pauses differ, so that two who wait don't meet again and again.
 *
 * @throws StoreUnavailable, StoreFull, and what the attempt throws
 */
export async function patiently<T>(attempt: () => T): Promise<T> {
  for (const deadline = Date.now() + PATIENCE_MILLISECONDS; ; ) {
    try {
      return attempt()
    } catch (error) {
      if (!isBusy(error)) throw withoutTrace(error)
      if (Date.now() > deadline) {
        throw new StoreUnavailable('other processes keep the log busy', { cause: error })
      }
    }
    await pause(1 + Math.random() * 4)
  }
}
