import { type NounName, type Recorded, streamOf } from '@lockstep/domain'
import type { AnyFold } from '../fold.ts'
import type { OpenMark } from '../record/openings.ts'
import type { Standing } from '../record/standing.ts'
import type { ReadStore } from '../store/read-store.ts'
import type { Label } from '../store/rows.ts'
import type { Bounds } from '../view.ts'
import { inIdOrder } from './in-id-order.ts'
import { LogEntry } from './log-entry.ts'
import { knownIn, PastSource } from './past-source.ts'
import type { Existing, Source, Span, StoredSource } from './source.ts'
import { Spans } from './spans.ts'

interface Kept {
  readonly version: number
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
  readonly #kept = new Map<string, Kept>()
  readonly #entries: LogEntry[] = []
  readonly #spans = new Spans()
  #cleared = 0

  constructor(store: ReadStore, folds: readonly AnyFold[], openMark: OpenMark) {
    this.store = store
    this.folds = folds
    this.openMark = openMark
  }

  past(bounds: Bounds, today: Existing): Source {
    const { happened, held } = bounds
    return new PastSource(this, knownIn(this, bounds, today), { happened, held })
  }

  standings(fold: AnyFold): ReadonlyMap<string, Standing> {
    const change = this.#upToDate()
    const kept = this.#kept.get(fold.name)
    if (kept?.change === change) return kept.standings
    const version = this.store.versions.serving(fold.name)
    if (version === undefined) return new Map()
    const before = kept?.version === version ? kept : { change: -1, standings: new Map() }
    return this.#read({ name: fold.name, version }, before, change)
  }

  standing(fold: AnyFold, id: string): Standing | undefined {
    return this.standings(fold).get(id)
  }

  entries(): readonly LogEntry[] {
    this.#upToDate()
    for (const row of this.store.entries.since(this.#entries.length)) {
      this.#entries.push(new LogEntry(row, row.number))
      this.#spans.add(row)
    }
    return this.#entries
  }

  spans(noun: NounName): ReadonlyMap<string, Span> {
    this.entries()
    return this.#spans.of(noun)
  }

  ordinal(noun: NounName, id: string): number | undefined {
    return this.store.ordinals.of(noun, id)
  }

  stored(noun: NounName, id: string): readonly Recorded[] {
    return this.store.entries.ofStream(streamOf({ noun, id }))
  }

  #read(
    { name, version }: Label,
    { change: seen, standings }: Omit<Kept, 'version'>,
    change: number,
  ) {
    const before = standings.size
    for (const [id, standing] of this.store.rows.changedSince({ name, version }, seen)) {
      standings.set(id, standing)
    }
    const ordered = standings.size === before ? standings : inIdOrder(standings)
    this.#kept.set(name, { version, change, standings: ordered })
    return ordered
  }

  /** Forgets everything if the store did. @returns the number of the store's last transaction */
  #upToDate(): number {
    const { last, cleared } = this.store.checkpoint.changes()
    if (cleared !== this.#cleared) {
      this.#kept.clear()
      this.#entries.length = 0
      this.#spans.clear()
      this.#cleared = cleared
    }
    return last
  }
}
