import type { EventLog } from '@lockstep/eventstore-client'

/** What earlier imports have left in a log. */
export interface EarlierImports {
  /** The ids of their events. */
  readonly events: ReadonlySet<string>
  /** Who gave them. */
  readonly importers: readonly string[]
  /** The streams whose first event was withdrawn since. */
  readonly withdrawn: ReadonlySet<string>
}

const IMPORTED = '"source":"import"'

/** Looks through a log for what was imported into it. */
export async function earlierImports(log: EventLog): Promise<EarlierImports> {
  const [events, importers] = [new Set<string>(), new Set<string>()]
  const [first, withdrawn] = [new Map<string, string>(), new Set<string>()]
  for await (const page of log.readAll()) {
    for (const { id, type, stream, revision, data, metadata } of page) {
      if (revision === 0) first.set(stream, id)
      if (metadata.includes(IMPORTED)) {
        events.add(id)
        importers.add((JSON.parse(metadata) as { actor: string }).actor)
      }
      if (type !== 'RecordWithdrawn') continue
      const { event } = JSON.parse(data) as { event: string }
      if (first.get(stream) === event) withdrawn.add(stream)
    }
  }
  return { events, importers: [...importers], withdrawn }
}
