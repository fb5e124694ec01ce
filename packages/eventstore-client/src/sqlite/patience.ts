import { setTimeout as pause } from 'node:timers/promises'
import { StoreUnavailable } from '../errors.ts'
import { isBusy, withoutTrace } from './failures.ts'

/** How long a call waits in all for other processes to let it in. */
const PATIENCE_MILLISECONDS = 10_000

/**
 * Tries until no other process is in the way; at once, if none is. Waiting here, not in SQLite,
 * leaves the event loop free; the pauses differ, so that two who wait don't meet again and again.
 *
 * @throws StoreUnavailable, StoreFull, and what the attempt throws
 */
export function patiently<T>(attempt: () => T): T | Promise<T> {
  const tried = unlessBusy(attempt)
  return tried === BUSY ? keepTrying(attempt) : tried
}

async function keepTrying<T>(attempt: () => T): Promise<T> {
  const deadline = Date.now() + PATIENCE_MILLISECONDS
  while (Date.now() < deadline) {
    await pause(1 + Math.random() * 4)
    const tried = unlessBusy(attempt)
    if (tried !== BUSY) return tried
  }
  throw new StoreUnavailable('other processes keep the log busy')
}

const BUSY = Symbol('busy')

function unlessBusy<T>(attempt: () => T): T | typeof BUSY {
  try {
    return attempt()
  } catch (error) {
    if (isBusy(error)) return BUSY
    throw withoutTrace(error)
  }
}
