import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { eventsOf, type Home, isSame, readExport } from '@lockstep/application'

const AGAIN =
  'Make it again in an empty place: npm run lockstep -- import log <file> --keys <keys>, with LOCKSTEP_DATA set to a new folder.'

/**
 * What an export holds, and what to do with it. It is a whole organisation, entry by entry with its ids: nothing of it can be
 * put among what another has recorded, and all that this one has recorded is here.
 * @throws ExportDamaged where a line was changed or is missing
 */
export async function exportedIn(home: Home, path: string, signal: AbortSignal): Promise<string> {
  const present = eventsOf(home)
  let [events, here, organisation] = [0, 0, '']
  const lines = createInterface({ input: createReadStream(path, { signal }), crlfDelay: Infinity })
  for await (const page of readExport(lines)) {
    organisation = page.head.organisation
    events += page.events.length
    if (organisation !== home.id) continue
    for (const event of page.events) {
      const { value } = await present.next()
      if (value !== undefined && isSame(value, event)) here += 1
    }
  }
  if (organisation !== home.id)
    return `This is the whole record of another organisation: ${entries(events)}, unchanged since they were exported. It can't go into one that is at work. ${AGAIN}`
  return here === events
    ? `This is an export of this organisation: ${entries(events)}, and all of them are here, byte for byte. There is nothing to bring in.`
    : `This is an export of this organisation, but only ${here} of its ${entries(events)} are here as it has them. Nothing was changed. ${AGAIN}`
}

const entries = (count: number): string => `${count} ${count === 1 ? 'entry' : 'entries'}`
