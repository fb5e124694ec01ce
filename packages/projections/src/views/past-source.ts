import { type Instant, type NounName, type Recorded, refOf, streamOf } from '@lockstep/domain'
import type { AnyFold } from '../fold.ts'
import type { OpenMark } from '../record/openings.ts'
import { type Standing, standingOf } from '../record/standing.ts'
import type { Bounds } from '../view.ts'
import type { LogEntry } from './log-entry.ts'
import type { Existing, Source, StoredSource } from './source.ts'

/**
 * The records as they stood: of the events that were known by then, those that had happened by then,
 * folded by the same folds. Only the streams that are asked for are folded.
 */
export class PastSource implements Source {
  readonly folds: readonly AnyFold[]
  readonly openMark: OpenMark
  readonly happened: Instant | undefined
  readonly #live: StoredSource
  /** The number of the last entry that was known. */
  readonly #known: number
  readonly #events = new Map<NounName, ReadonlyMap<string, readonly Recorded[]>>()
  readonly #standings = new Map<string, Map<string, Standing>>()

  constructor(live: StoredSource, known: number, happened: Instant | undefined) {
    this.folds = live.folds
    this.openMark = live.openMark
    this.happened = happened
    this.#live = live
    this.#known = known
  }

  past(bounds: Bounds, today: Existing): Source {
    const known = Math.min(this.#known, knownIn(this.#live, bounds, today))
    const bound = [this.happened, bounds.happened].filter((each) => each !== undefined).sort()[0]
    return new PastSource(this.#live, known, bound)
  }

  standings(fold: AnyFold): ReadonlyMap<string, Standing> {
    const ids = [...this.#ofNoun(fold.noun).keys()].map((stream) => refOf(stream).id)
    const standings = ids.map((id) => [id, this.standing(fold, id)] as const)
    return new Map(standings.filter((each): each is [string, Standing] => each[1] !== undefined))
  }

  standing(fold: AnyFold, id: string): Standing | undefined {
    const standings = this.#of(fold)
    const found = standings.get(id)
    if (found !== undefined) return found
    const recorded = this.stored(fold.noun, id)
    if (recorded.length === 0) return undefined
    const standing = asStored(standingOf(fold, id, recorded, this.openMark, this.happened))
    standings.set(id, standing)
    return standing
  }

  entries(): readonly LogEntry[] {
    const { happened } = this
    const known = this.#live.entries().slice(0, this.#known)
    return happened === undefined ? known : known.filter(({ at }) => at <= happened)
  }

  ordinal(noun: NounName, id: string): number | undefined {
    return this.#live.store.ordinals.of(noun, id, this.#known)
  }

  stored(noun: NounName, id: string): readonly Recorded[] {
    const stream = streamOf({ noun, id })
    const read = this.#events.get(noun)
    return read?.get(stream) ?? this.#live.store.entries.ofStream(stream, this.#known)
  }

  #ofNoun(noun: NounName): ReadonlyMap<string, readonly Recorded[]> {
    const read = this.#events.get(noun) ?? this.#live.store.entries.ofNoun(noun, this.#known)
    this.#events.set(noun, read)
    return read
  }

  #of({ name }: AnyFold): Map<string, Standing> {
    const standings = this.#standings.get(name) ?? new Map<string, Standing>()
    this.#standings.set(name, standings)
    return standings
  }
}

/** A row as the read store would hand it back, so that past and live never differ in what JSON leaves out. */
const asStored = (standing: Standing): Standing => ({
  ...standing,
  row: JSON.parse(JSON.stringify(standing.row)),
})

/**
 * The number of the last entry that was known. Where a clock was set back, entries wait for it to come to where it had
 * been; but not for one that does not exist for the viewer, of which they would learn that way.
 */
export function knownIn(live: StoredSource, { known }: Bounds, today: Existing): number {
  const { entries } = live.store
  if (known === undefined) return entries.count()
  if ('position' in known) return entries.upTo(known.position)
  let { number } = entries.knownAt(known.at)
  for (const entry of live.entries().slice(number)) {
    const { noun, id } = refOf(entry.stream)
    if (!today.exists(noun, id)) continue
    if (entry.metadata.recordedAt > known.at) break
    number = entry.number
  }
  return number
}
