import {
  type EventId,
  type NounName,
  type Recorded,
  type Ref,
  refOf,
  streamOf,
} from '@lockstep/domain'
import type { OpenMark } from '../../events/openings.ts'
import type { Standing } from '../../events/standing.ts'
import { placesIn } from '../../view/counting.ts'
import type { AnyFold } from '../../view/fold.ts'
import type { Bounds } from '../../view/view.ts'
import type { ReadStore } from '../store/read-store.ts'
import type { Label } from '../store/rows.ts'
import { Cuts, type Span } from './cuts.ts'
import { inIdOrder } from './in-id-order.ts'
import { LogEntry } from './log-entry.ts'
import { Numbers } from './numbers.ts'
import { knownIn, PastSource } from './past-source.ts'
import type { Existing, Reached, Source, StoredSource } from './source.ts'
import { Spans } from './spans.ts'

interface Kept {
  readonly version: number
  /** The last id of all. */
  readonly last: string
  /** The transaction up to which the rows are read. */
  readonly change: number
  readonly standings: Map<string, Standing>
}

/**
 * The records as a read store has them now. What was read once is kept, and only what changed is read
 * again: one source serves all views of a thread. To be used within `ReadStore.reading`.
 */
export class LiveSource implements StoredSource {
  readonly store: ReadStore
  readonly folds: readonly AnyFold[]
  readonly openMark: OpenMark
  readonly until = {}
  readonly cuts: Cuts
  readonly #kept = new Map<string, Kept>()
  readonly #entries: LogEntry[] = []
  readonly #byId = new Map<string, LogEntry>()
  readonly #spans = new Spans()
  readonly #numbers: Numbers
  #cleared = 0
  #change = -1
  #versions = ''
  #epoch = 0
  /** The reading in which it was last looked whether the store has changed, and the number of its last transaction then. */
  #looked: { readonly reading: number; readonly change: number } | undefined

  constructor(store: ReadStore, folds: readonly AnyFold[], openMark: OpenMark) {
    this.store = store
    this.cuts = new Cuts(store.entries, openMark)
    this.#numbers = new Numbers(store.ordinals)
    this.folds = folds
    this.openMark = openMark
  }

  past(bounds: Bounds, today: Existing): Source {
    const { happened, held } = bounds
    return new PastSource(this, knownIn(this, bounds, today), { happened, held })
  }

  known(): this {
    return this
  }

  standings(fold: AnyFold): ReadonlyMap<string, Standing> {
    const change = this.#upToDate()
    const kept = this.#kept.get(fold.name)
    if (kept?.change === change) return kept.standings
    const version = this.store.versions.serving(fold.name)
    if (version === undefined) return new Map()
    const before = kept?.version === version ? kept : { change: -1, last: '', standings: new Map() }
    return this.#read({ name: fold.name, version }, before, change)
  }

  standing(fold: AnyFold, id: string): Standing | undefined {
    return this.standings(fold).get(id)
  }

  entries(): readonly LogEntry[] {
    this.#upToDate()
    const corrections: LogEntry[] = []
    for (const row of this.store.entries.since(this.#entries.length)) {
      const entry = new LogEntry(row, this.#spans.add(row).place)
      this.#entries.push(entry)
      if (row.type === 'PersonErased') this.cuts.clear()
      if (row.type === 'RecordCorrected') corrections.push(entry)
    }
    for (const correction of corrections) this.#put(correction)
    return this.#entries
  }

  reached(): Reached {
    this.#upToDate()
    return { epoch: this.#epoch, entries: this.store.entries.count(), until: {} }
  }

  changedSince({ epoch, entries }: Reached): Ref[] | undefined {
    if (this.reached().epoch !== epoch) return undefined
    const entered = this.store.entries.since(entries)
    // What they had answered went into other records.
    if (entered.some(({ type }) => type === 'PersonErased')) return undefined
    return entered.map(({ stream }) => refOf(stream))
  }

  otherwiseToday(): ReadonlySet<string> {
    return new Set()
  }

  entered(id: string): LogEntry | undefined {
    for (const entry of this.entries().slice(this.#byId.size)) this.#byId.set(entry.id, entry)
    return this.#byId.get(id)
  }

  mended(): Iterable<Ref> {
    this.entries()
    return this.#spans.mended()
  }

  spans(noun: NounName): ReadonlyMap<string, Span> {
    this.entries()
    return this.#spans.of(noun)
  }

  ordinal(noun: NounName, id: string, entry?: number): number | undefined {
    return this.#numbers.of(noun, id, this.#upToDate(), entry)
  }

  stored(noun: NounName, id: string): readonly Recorded[] {
    return this.store.entries.ofStream(streamOf({ noun, id }))
  }

  /** Puts the entry that another corrects to where it counts since then. */
  #put({ stream, inLog }: LogEntry): void {
    const recorded = this.store.entries.ofStream(stream, inLog)
    const { event = '' } = (recorded.at(-1)?.data ?? {}) as { readonly event?: EventId }
    const at = placesIn(recorded).get(event)
    if (at !== undefined) this.entered(event)?.putTo(at, inLog)
  }

  #read(
    { name, version }: Label,
    { change: seen, last: before, standings }: Omit<Kept, 'version'>,
    change: number,
  ) {
    let [last, ordered] = [before, true]
    for (const [id, standing] of this.store.rows.changedSince({ name, version }, seen)) {
      if (id > last) last = id
      else if (!standings.has(id)) ordered = false
      standings.set(id, standing)
    }
    const all = ordered ? standings : inIdOrder(standings)
    this.#kept.set(name, { version, change, last, standings: all })
    return all
  }

  /** What was seen of the records before does not tell how they stand now. */
  #forget(): void {
    this.cuts.clear()
    this.#epoch += 1
  }

  #compareVersions(): void {
    const all = [...this.store.versions.all().values()]
    const versions = all.map(({ name, serving }) => `${name} ${serving}`).join()
    if (versions !== this.#versions) this.#forget()
    this.#versions = versions
  }

  /** Forgets everything if the store did. @returns the number of the store's last transaction */
  #upToDate(): number {
    const reading = this.store.underWay
    if (reading !== undefined && reading === this.#looked?.reading) return this.#looked.change
    const { last, cleared } = this.store.checkpoint.changes()
    this.#looked = reading === undefined ? undefined : { reading, change: last }
    if (cleared !== this.#cleared) {
      this.#kept.clear()
      this.#entries.length = 0
      this.#byId.clear()
      this.#spans.clear()
      this.#numbers.clear()
      this.#forget()
      this.#cleared = cleared
    }
    if (last !== this.#change) this.#compareVersions()
    this.#change = last
    return last
  }
}
