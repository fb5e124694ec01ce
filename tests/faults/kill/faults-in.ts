import type { RecordedEvent } from '@lockstep/eventstore-client'
import type { Acknowledged } from './ledger.ts'

type Logged = Pick<
  RecordedEvent,
  'id' | 'stream' | 'revision' | 'position' | 'recordedAt' | 'metadata'
>

/** What is wrong with a log, given what was said to be in it; nothing, if all is well. */
export function faultsIn(log: readonly Logged[], acknowledged: readonly Acknowledged[]): string[] {
  return [...inOrder(log), ...onceEach(log, acknowledged)]
}

/** Positions rise; each stream has every revision once, in order, and never a recording before the last one. */
function* inOrder(log: readonly Logged[]): Generator<string> {
  const ends = new Map<string, Logged>()
  let position = ''
  for (const event of log) {
    const { id, stream, revision, recordedAt } = event
    const before = ends.get(stream)
    const due = before === undefined ? 0 : before.revision + 1
    if (event.position <= position) yield `${id} stands at or before what stands before it`
    if (revision !== due) yield `${stream} goes on at revision ${revision}, not ${due}`
    if (before !== undefined && recordedAt < before.recordedAt) yield `${stream} goes back in time`
    ends.set(stream, event)
    position = event.position
  }
}

/** Every event that was acknowledged is there once, in its place, and nothing beside it that the same act recorded. */
function* onceEach(
  log: readonly Logged[],
  acknowledged: readonly Acknowledged[],
): Generator<string> {
  const places = Map.groupBy(log, ({ id }) => id)
  const acts = Map.groupBy(log, correlationOf)
  for (const { ask, record, revision, events } of acknowledged) {
    const found = events.map((id) => places.get(id) ?? [])
    for (const [n, there] of found.entries()) {
      if (there.length !== 1) yield `${events[n]} of ${ask.command} is there ${there.length} times`
    }
    const last = found.at(-1)?.[0]
    const isThere = last?.stream.endsWith(record) && last.revision === revision
    if (last !== undefined && !isThere) yield `${last.id} is not where it was said to be`
    const act = acts
      .get(events[0] ?? '')
      ?.filter(({ metadata }) => !metadata.includes('"causationId"'))
    if (act !== undefined && act.length !== events.length)
      yield `${ask.command} was recorded more than once`
  }
}

const correlationOf = ({ metadata }: Logged): string | undefined =>
  /"correlationId":"([^"]+)"/.exec(metadata)?.[1]
