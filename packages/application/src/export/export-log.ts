import { canonical } from '@lockstep/eventstore-client'
import { ExportWriter } from '@lockstep/proof'
import type { Home } from '../home/home.ts'
import { signingOf } from '../proving/signing.ts'
import type { Reading } from '../reading/reading.ts'
import type { TakenUpTo, TakingAsked } from '../reading/taking-desk.ts'

/**
 * An organisation's log as lines of CloudEvents 1.0, from its first event to what is its last when this begins. Marked
 * values stay sealed; `readExport` and `restoreLog` make the same log of it again.
 */
export async function* exportLog(home: Home): AsyncGenerator<string, void, undefined> {
  const writer = new ExportWriter(
    { organisation: home.id, log: home.log.id },
    await signingOf(home.keys),
  )
  const last = await home.log.head()
  yield writer.begin()
  if (last !== undefined) {
    for await (const page of home.log.readAll()) {
      const within = page.filter(({ position }) => position <= last)
      for (const event of within) yield writer.event(event, isApart(event.data))
      if (within.length < page.length) break
    }
  }
  yield writer.end()
}

/** The same lines of what somebody may see, and no more: what doesn't exist for them leaves no gap in it. */
export async function* exportFor(
  home: Home,
  reading: Pick<Reading, 'take'>,
  asked: Omit<TakingAsked, 'from'>,
): AsyncGenerator<string, void, undefined> {
  const writer = new ExportWriter(
    { organisation: home.id, log: home.log.id, reader: asked.person },
    await signingOf(home.keys),
  )
  yield writer.begin()
  let from: TakenUpTo | undefined
  do {
    const { events, next } = await reading.take({
      ...asked,
      ...(from === undefined ? {} : { from }),
    })
    for (const event of events) yield writer.event(event)
    from = next
  } while (from !== undefined)
  yield writer.end()
}

const isApart = (data: string): boolean => canonical(JSON.parse(data)) !== data

/** The keys of an organisation as one line, which open every marked value of its log. */
export const exportKeys = async (home: Home): Promise<string> =>
  JSON.stringify({ lockstep: 'keys', organisation: home.id, ...(await home.keys.all()) })
