import type { EventId, Viewer } from '@lockstep/domain'
import type { Home } from '../home/home.ts'
import { existsFor } from '../writing/asked.ts'

/**
 * Which of these entries are there for a viewer: those of records that exist for them. An id doesn't say where it stands,
 * so the log is read until all are found: for what is asked seldom, and of few.
 */
export async function entriesFor(
  home: Home,
  viewer: Viewer | undefined,
  ids: readonly EventId[],
): Promise<ReadonlySet<EventId>> {
  const there = new Set<EventId>()
  const sought = new Set(ids)
  if (sought.size === 0) return there
  for await (const page of home.log.readAll()) {
    for (const { id, stream } of page) {
      if (!sought.delete(id)) continue
      const record = await home.streams.load(stream)
      if (viewer === undefined || (await existsFor(home, viewer, record))) there.add(id)
    }
    if (sought.size === 0) break
  }
  return there
}
