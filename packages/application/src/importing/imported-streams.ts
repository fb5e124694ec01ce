import { type Id, type NounName, type PersonId, refOf } from '@lockstep/domain'
import type { EventLog, RecordedEvent } from '@lockstep/eventstore-client'
import type { IsOwn } from './own-events.ts'

/** A record that an undone import leaves, since others have written to it or name it. */
export interface Kept {
  readonly noun: NounName
  readonly id: Id
  readonly title: string
  /** The imports that wrote to it. */
  readonly acts: ReadonlySet<string>
}

interface Stream {
  readonly begun: boolean
  readonly own: Set<string>
  /** Whatever its entries name by its id. */
  readonly names: Set<string>
  readonly acts: Set<string>
  title: string
  /** Somebody else has written to it since. */
  touched: boolean
}

/**
 * The streams that an import wrote to: what it recorded in each that is still as it left it, and the others; and the people
 * whom it made known.
 */
export async function importedStreams(
  log: EventLog,
  isOwn: IsOwn,
): Promise<{
  readonly own: ReadonlyMap<string, ReadonlySet<string>>
  readonly kept: readonly Kept[]
  readonly people: readonly PersonId[]
}> {
  const streams = new Map<string, Stream>()
  const people: PersonId[] = []
  const named = new Set<string>()
  for await (const page of log.readAll()) {
    for (const event of page) {
      const stream = streams.get(event.stream)
      if (isOwn(event)) {
        takeOwn(streams, event)
        if (event.type === 'PersonIdentified') people.push(refOf(event.stream).id as PersonId)
      } else {
        if (stream !== undefined) stream.touched = true
        for (const [id] of event.data.matchAll(ID)) named.add(id)
      }
    }
  }
  const kept = keptOf(streams, named)
  const all = [...streams]
  return {
    own: new Map(
      all.filter(([stream]) => !kept.has(stream)).map(([stream, { own }]) => [stream, own]),
    ),
    kept: all
      .filter(([stream]) => kept.has(stream))
      .map(([stream, { title, acts }]) => ({ ...refOf(stream), title, acts })),
    people,
  }
}

/** What others have written to since or name, and whatever is named by what stays. */
function keptOf(streams: ReadonlyMap<string, Stream>, named: ReadonlySet<string>): Set<string> {
  const byId = new Map([...streams.keys()].map((stream) => [refOf(stream).id as string, stream]))
  const kept = new Set<string>()
  const waiting = [...streams].flatMap(([stream, { touched, begun }]) =>
    touched || (begun && named.has(refOf(stream).id)) ? [stream] : [],
  )
  for (let stream = waiting.pop(); stream !== undefined; stream = waiting.pop()) {
    if (kept.has(stream)) continue
    kept.add(stream)
    for (const id of streams.get(stream)?.names ?? []) {
      const other = byId.get(id)
      if (other !== undefined && streams.get(other)?.begun === true) waiting.push(other)
    }
  }
  return kept
}

const ID = /[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/g

function takeOwn(streams: Map<string, Stream>, event: RecordedEvent): void {
  if (!isRecord(event)) return
  const begun = event.revision === 0
  const stream = streams.get(event.stream) ?? {
    begun,
    own: new Set(),
    names: new Set(),
    acts: new Set(),
    title: '',
    touched: false,
  }
  stream.own.add(event.id)
  stream.acts.add(actOf(event))
  for (const [id] of event.data.matchAll(ID)) stream.names.add(id)
  stream.title = titleIn(event) ?? stream.title
  streams.set(event.stream, stream)
}

/** People stay: what is taken back still says who said it. So does that there was an import. */
const isRecord = ({ stream }: RecordedEvent): boolean =>
  !['person', 'organisation'].includes(refOf(stream).noun)

const titleIn = ({ data }: RecordedEvent): string | undefined =>
  (JSON.parse(data) as { title?: string }).title

const actOf = ({ id, metadata }: RecordedEvent): string =>
  (JSON.parse(metadata) as { correlationId?: string }).correlationId ?? id
