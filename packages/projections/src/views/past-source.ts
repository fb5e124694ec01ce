import {
  earlier,
  type Instant,
  later,
  type NounName,
  type Recorded,
  type Ref,
  refOf,
  streamOf,
} from '@lockstep/domain'
import type { AnyFold } from '../fold.ts'
import { counts, type Until } from '../record/counting.ts'
import type { OpenMark } from '../record/openings.ts'
import type { Standing } from '../record/standing.ts'
import type { Bounds } from '../view.ts'
import type { Span } from './cuts.ts'
import type { LogEntry } from './log-entry.ts'
import type { Existing, Reached, Source, StoredSource } from './source.ts'

/**
 * The records as they stood: of the events that were known by then, those that had happened by then, or that their source had,
 * folded by the same folds. Only the streams that are asked for are folded, and of those only the ones
 * that the moment cuts: what was over by then stands as it does today.
 */
export class PastSource implements Source {
  readonly folds: readonly AnyFold[]
  readonly openMark: OpenMark
  readonly until: Until
  readonly #live: StoredSource
  /** The number of the last entry that was known. */
  readonly #known: number
  readonly #folds = new Map<string, Folded>()
  /** The position of that entry. */
  #position: string | undefined

  constructor(live: StoredSource, known: number, until: Until) {
    this.folds = live.folds
    this.openMark = live.openMark
    this.until = until
    this.#live = live
    this.#known = known
  }

  past(bounds: Bounds, today: Existing): Source {
    const known = Math.min(this.#known, knownIn(this.#live, bounds, today))
    const { happened, held } = this.until
    return new PastSource(this.#live, known, {
      happened: first(happened, bounds.happened),
      held: first(held, bounds.held),
    })
  }

  standings(fold: AnyFold): ReadonlyMap<string, Standing> {
    const standings = new Map<string, Standing>()
    const folded = this.#of(fold)
    for (const [id, span] of folded.spans) {
      const standing = this.#standing(fold, folded, id, span)
      if (standing !== undefined) standings.set(id, standing)
    }
    return standings
  }

  standing(fold: AnyFold, id: string): Standing | undefined {
    const folded = this.#of(fold)
    const span = folded.spans.get(id)
    return span && this.#standing(fold, folded, id, span)
  }

  reached(): Reached | undefined {
    const live = this.#live.reached()
    return live && { ...live, entries: this.#known, until: this.until }
  }

  changedSince({ entries: known, until }: Reached): readonly Ref[] | undefined {
    if (until.held !== undefined || this.until.held !== undefined) return undefined
    const changed = new Map<string, Ref>()
    const [low, high] = [Math.min(known, this.#known), Math.max(known, this.#known)]
    if (high - low > MOST_CHANGED) return undefined
    const add = ({ stream }: LogEntry) => changed.set(stream, refOf(stream))
    for (const entry of this.#live.entries().slice(low, high)) add(entry)
    const [from = LAST, to = LAST] = [until.happened, this.until.happened].sort()
    if (from === to) return [...changed.values()]
    for (const entry of this.#live.entries()) {
      if (entry.at > from && entry.at <= to) add(entry)
      if (changed.size > MOST_CHANGED) return undefined
    }
    // What is mended may have happened at another time than its entry says.
    return [...changed.values(), ...this.#live.mended()]
  }

  entries(): readonly LogEntry[] {
    const known = this.#live.entries().slice(0, this.#known)
    const { happened, held } = this.until
    const all = happened === undefined && held === undefined
    return all ? known : known.filter((entry) => counts(entry, this.until))
  }

  entered(id: string): LogEntry | undefined {
    const entry = this.#live.entered(id)
    const was = entry !== undefined && entry.number <= this.#known && counts(entry, this.until)
    return was ? entry : undefined
  }

  ordinal(noun: NounName, id: string): number | undefined {
    return this.#live.ordinal(noun, id, this.#known)
  }

  stored(noun: NounName, id: string): readonly Recorded[] {
    return this.#live.store.entries.ofStream(streamOf({ noun, id }), this.#known)
  }

  #standing(fold: AnyFold, { found, today }: Folded, id: string, span: Span) {
    if (span.first > this.#known) return undefined
    const uncut = this.#uncut(span, today?.get(id)) ?? found.get(id)
    if (uncut !== undefined) return uncut
    const standing = this.#folded(fold, id, span)
    found.set(id, standing)
    return standing
  }

  /** As it stands today, where all of it was known and had happened by then. */
  #uncut({ last, mended, held: since }: Span, today: Standing | undefined): Standing | undefined {
    if (today === undefined || today.gone || mended || last > this.#known) return undefined
    const { happened = today.at, held = later(today.at, since) } = this.until
    return today.at <= happened && later(today.at, since) <= held ? today : undefined
  }

  #folded(fold: AnyFold, id: string, span: Span): Standing {
    const { earliest, mended } = span
    const { happened = earliest, held = earliest } = this.until
    const still = !mended && (earliest > happened || earliest > held)
    if (still) return { row: fold.initial(id), at: '', gone: true, reach: { record: id } }
    this.#position ??= this.#live.store.entries.positionOf(this.#known)
    return this.#live.cuts.standing(fold, id, span, {
      known: this.#known,
      position: this.#position,
      until: this.until,
    })
  }

  #of(fold: AnyFold): Folded {
    const before = this.#folds.get(fold.name)
    if (before !== undefined) return before
    const { store } = this.#live
    const serves = store.versions.serving(fold.name) === fold.version
    const folded = {
      found: new Map<string, Standing>(),
      spans: this.#live.spans(fold.noun),
      today: serves ? this.#live.standings(fold) : undefined,
    }
    this.#folds.set(fold.name, folded)
    return folded
  }
}

const first = (a: Instant | undefined, b: Instant | undefined): Instant | undefined =>
  a === undefined || b === undefined ? (a ?? b) : earlier(a, b)

/** Of more, looking at all again takes less. */
const MOST_CHANGED = 300

/** After all instants. */
const LAST = '~'

/** What is known of one fold's records. */
interface Folded {
  readonly found: Map<string, Standing>
  readonly spans: ReadonlyMap<string, Span>
  /** As they stand today; undefined while the rows are those of another version. */
  readonly today: ReadonlyMap<string, Standing> | undefined
}

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
