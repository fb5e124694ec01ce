import type { StoredEvent } from '@lockstep/eventstore-client'
import type { Home } from '../home/home.ts'
import { eventsOf, isSame, RecordedOtherwise, type Restoring, restoreLog } from './import-log.ts'

/** The old home went on recording while it was left. */
export class StillRecording extends Error {
  override readonly name = 'StillRecording'
}

/**
 * Copies an organisation's keys and log into another store: every event with its id, its bytes, both clocks and its place
 * among all others. The old home is left as it is. Cut off, it is simply called again.
 * @returns how many events it is, each held against the old home's
 * @throws RecordedOtherwise where the new home holds anything else, StillRecording, or the signal's reason
 */
export async function moveHouse(from: Home, to: Home, options: Restoring = {}): Promise<number> {
  // A key is durable before the first event that needs it.
  await to.keys.restore(await from.keys.all())
  await restoreLog(to, pagesOf(from), options)
  return compare(eventsOf(from), eventsOf(to), options)
}

async function compare(
  from: AsyncGenerator<StoredEvent>,
  to: AsyncGenerator<StoredEvent>,
  { signal, progress }: Restoring,
): Promise<number> {
  for (let events = 0; ; events += 1) {
    const [there, here] = await Promise.all([from.next(), to.next()])
    if (there.done === true && here.done === true) return events
    if (here.done === true) throw new StillRecording('more was recorded in the old store')
    if (there.done === true || !isSame(there.value, here.value))
      throw new RecordedOtherwise(`the log holds ${here.value.id} in its place`)
    if (events % 1_000 !== 0) continue
    signal?.throwIfAborted()
    progress?.(events)
  }
}

async function* pagesOf({ log }: Home): AsyncGenerator<{ events: readonly StoredEvent[] }> {
  for await (const events of log.readAll()) yield { events }
}
