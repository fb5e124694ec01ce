import { type Id, type NounName, refOf } from '@lockstep/domain'
import type { EventLog, RecordedEvent } from '@lockstep/eventstore-client'
import type { IsOwn } from './own-events.ts'

/** A record that an undone import leaves, since others have written to it or name it. */
export interface Kept {
  readonly noun: NounName
  readonly id: Id
  readonly title: string
}

interface Stream {
  readonly begun: boolean
  readonly own: Set<string>
  title: string
  /** Somebody else has written to it since. */
  touched: boolean
}

/** The streams that an import wrote to: what it recorded in each that is still as it left it, and the others. */
export async function importedStreams(
  log: EventLog,
  isOwn: IsOwn,
): Promise<{
  readonly own: ReadonlyMap<string, ReadonlySet<string>>
  readonly kept: readonly Kept[]
}> {
  const streams = new Map<string, Stream>()
  const named = new Set<string>()
  for await (const page of log.readAll()) {
    for (const event of page) {
      const stream = streams.get(event.stream)
      if (isOwn(event)) takeOwn(streams, event)
      else {
        if (stream !== undefined) stream.touched = true
        for (const [id] of event.data.matchAll(ID)) named.add(id)
      }
    }
  }
  const isKept = ([stream, { touched, begun }]: readonly [string, Stream]) =>
    touched || (begun && named.has(refOf(stream).id))
  const all = [...streams]
  return {
    own: new Map(all.filter((each) => !isKept(each)).map(([stream, { own }]) => [stream, own])),
    kept: all.filter(isKept).map(([stream, { title }]) => ({ ...refOf(stream), title })),
  }
}

const ID = /[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/g

function takeOwn(streams: Map<string, Stream>, event: RecordedEvent): void {
  if (!isRecord(event)) return
  const begun = event.revision === 0
  const stream = streams.get(event.stream) ?? { begun, own: new Set(), title: '', touched: false }
  stream.own.add(event.id)
  stream.title = titleIn(event) ?? stream.title
  streams.set(event.stream, stream)
}

/** People stay: what is taken back still says who said it. So does that there was an import. */
const isRecord = ({ stream }: RecordedEvent): boolean =>
  !['person', 'organisation'].includes(refOf(stream).noun)

const titleIn = ({ data }: RecordedEvent): string | undefined =>
  (JSON.parse(data) as { title?: string }).title
