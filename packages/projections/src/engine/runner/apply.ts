import { nounNamed, type PersonId, type Reach, type Recorded, refOf } from '@lockstep/domain'
import type { RecordedEvent } from '@lockstep/eventstore-client'
import { decode } from '../../events/decode.ts'
import type { OpenMark } from '../../events/openings.ts'
import { isRestricted, reachOf } from '../../events/reach.ts'
import { isFold, type Standing, standingAfter, standingOf } from '../../events/standing.ts'
import { type Touched, touchedBy } from '../../events/touched.ts'
import type { AnyPolicy } from '../../view/policy.ts'
import type { ReadStore } from '../store/read-store.ts'
import type { Foldings, Target } from './foldings.ts'

/** Where events are applied, and what is needed for it. */
export interface Desk {
  readonly store: ReadStore
  readonly foldings: Foldings
  /** The id of the log that the events come from. */
  readonly log: string
  readonly openMark: OpenMark
}

/** What a transaction came to. */
export interface Applied {
  readonly position: string
  /** The records that changed. */
  readonly touched: readonly Touched[]
  /** Somebody was erased: what was overwritten must leave the file too. */
  readonly erased: boolean
}

/** Who is erased by these events. Their keys have to be destroyed before the events are applied. */
export const erasedIn = (page: readonly RecordedEvent[]): PersonId[] =>
  page.flatMap(({ type, stream }) => (type === 'PersonErased' ? [refOf(stream).id] : []))

/**
 * Applies events to everything in the store, with the checkpoint, in one transaction. Events that were
 * applied before are passed over; the keys of who is erased are destroyed.
 * @returns undefined where all were.
 */
export function applyEvents(desk: Desk, page: readonly RecordedEvent[]): Applied | undefined {
  const { store } = desk
  const seen = store.checkpoint.get()?.position ?? ''
  const news = page.filter(({ position }) => position > seen)
  const last = news.at(-1)
  if (last === undefined) return undefined
  const incoming = news.map((stored) => ({ stored, event: decode(stored) }))
  const erased = incoming.filter(({ event }) => event.type === 'PersonErased')
  const touched = store.transaction((change) => {
    const first = store.entries.add(incoming)
    const streams = Map.groupBy(
      incoming.map(({ event }) => event),
      ({ stream }) => stream,
    )
    const reaches: Reaches = new Map()
    for (const [stream, events] of streams)
      reaches.set(events.at(-1), foldStream(desk, stream, events, change))
    number(
      desk,
      incoming.map(({ event }) => event),
      first,
      reaches,
    )
    // Rows of before may hold what they had answered.
    if (erased.length > 0) dropOutdated(desk)
    const rewritten = erased.map(({ event }) => ({
      event,
      streams: forget(desk, refOf(event.stream).id, change),
    }))
    store.checkpoint.set(desk.log, last)
    return touchedBy([
      ...incoming.map(({ event }) => ({ event, streams: [event.stream] })),
      ...rewritten,
    ])
  })
  return { position: last.position, touched, erased: erased.length > 0 }
}

function dropOutdated({ store, foldings }: Desk): void {
  for (let label = foldings.outdated(); label !== undefined; label = foldings.outdated())
    store.rows.drop(label, Number.MAX_SAFE_INTEGER)
}

/** Folds anew whatever a person's answers went into, now that they can't be read any more. */
function forget(desk: Desk, person: PersonId, change: number): readonly string[] {
  const streams = desk.store.entries.mentioning(person)
  for (const stream of streams) foldWhole(desk, stream, change)
  return streams
}

/** Folds all of a stream anew, into every fold or into one. */
export function foldWhole(desk: Desk, stream: string, change: number, only?: string): void {
  const { noun, id } = refOf(stream)
  const recorded = desk.store.entries.ofStream(stream)
  for (const target of desk.foldings.of(noun)) {
    const { folding } = target
    if (only !== undefined && folding.name !== only) continue
    put(desk, target, stream, standingOf(folding, id, recorded, desk.openMark), change)
  }
}

/** @returns for whom the record now exists */
function foldStream(
  desk: Desk,
  stream: string,
  events: readonly Recorded[],
  change: number,
): Reach | undefined {
  const { noun, id } = refOf(stream)
  const main = desk.foldings.main(noun)
  let reach: Reach | undefined
  let all: readonly Recorded[] | undefined = events[0]?.revision === 0 ? events : undefined
  for (const target of desk.foldings.of(noun)) {
    const { folding, whole, labels } = target
    const before = whole || all || !labels[0] ? undefined : desk.store.rows.get(labels[0], id)
    let standing = before && standingAfter(folding, before, events, desk.openMark)
    if (standing === undefined) {
      all ??= desk.store.entries.ofStream(stream)
      standing = standingOf(folding, id, all, desk.openMark)
    }
    put(desk, target, stream, standing, change)
    if (folding === main) reach = standing.reach
  }
  return reach
}

function put(desk: Desk, target: Target, stream: string, standing: Standing, change: number): void {
  const { id } = refOf(stream)
  const { folding, labels } = target
  for (const label of labels) desk.store.rows.put(label, id, standing, change)
  if (isFold(folding)) return
  const timers = standing.gone ? [] : (folding as AnyPolicy).timers(standing.row as never)
  desk.store.timers.replace(folding.name, stream, timers)
}

/** For whom each stream's record exists after the last of its events. */
type Reaches = Map<Recorded | undefined, Reach | undefined>

/** Gives each record its number at the event from which on it exists for everybody. */
function number(desk: Desk, events: readonly Recorded[], first: number, reaches: Reaches): void {
  const { ordinals } = desk.store
  events.forEach((event, n) => {
    const { noun, id } = refOf(event.stream)
    if (nounNamed(noun)?.numbered === undefined) return
    // A record that begins here has none yet.
    if (event.revision > 0 && ordinals.has(noun, id)) return
    const entry = first + n
    const reach = reaches.has(event) ? reaches.get(event) : reachAt(desk, event.stream, entry)
    if (!isRestricted(reach)) ordinals.give(noun, id, entry)
  })
}

/** For whom a stream's record existed once an entry was there, whatever has come since. */
function reachAt({ store, foldings }: Desk, stream: string, entry: number): Reach | undefined {
  const { noun, id } = refOf(stream)
  const main = foldings.main(noun)
  return main && reachOf(main, id, store.entries.ofStream(stream, entry))
}
