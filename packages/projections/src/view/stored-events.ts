import { type EventId, type Recorded, refOf } from '@lockstep/domain'
import type { Entry, View } from './view.ts'

const read = new WeakMap<View, Map<string, ReadonlyMap<EventId, Recorded>>>()

/** The event of an entry, as it was stored. Each record is read once a view. */
export function storedEvent(view: View, { stream, id }: Pick<Entry, 'stream' | 'id'>): Recorded {
  const known = read.get(view) ?? new Map<string, ReadonlyMap<EventId, Recorded>>()
  read.set(view, known)
  const events = known.get(stream) ?? eventsOf(view, stream)
  known.set(stream, events)
  const event = events.get(id)
  if (event === undefined) throw new Error(`an entry without its event: ${id}`)
  return event
}

function eventsOf(view: View, stream: string): ReadonlyMap<EventId, Recorded> {
  const { noun, id } = refOf(stream)
  return new Map(view.stored(noun, id).map((event) => [event.id, event]))
}

/** The event of an entry that exists for the viewer; undefined where none does. */
export function entryEvent(view: View, id: EventId): Recorded | undefined {
  const entry = view.entered(id)
  return entry && storedEvent(view, entry)
}
