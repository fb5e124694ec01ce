import { closingLine, type ExportHead, eventLine, openingLine } from './cloud-events.ts'
import type { Home } from './home.ts'

/**
 * An organisation's log as lines of CloudEvents 1.0, from its first event to what is its last when this begins. Marked
 * values stay sealed; `readExport` and `restoreLog` make the same log of it again.
 */
export async function* exportLog(home: Home): AsyncGenerator<string, void, undefined> {
  const head: ExportHead = { organisation: home.id, log: home.log.id }
  const last = await home.log.head()
  let events = 0
  yield openingLine(head)
  if (last !== undefined) {
    for await (const page of home.log.readAll()) {
      const within = page.filter(({ position }) => position <= last)
      for (const event of within) yield eventLine(head, event)
      events += within.length
      if (within.length < page.length) break
    }
  }
  yield closingLine(head, events)
}

/** The keys of an organisation as one line, which open every marked value of its log. */
export const exportKeys = async (home: Home): Promise<string> =>
  JSON.stringify({ lockstep: 'keys', organisation: home.id, ...(await home.keys.all()) })
