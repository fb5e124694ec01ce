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
import type { OpenMark } from '../../events/openings.ts'
import type { Standing } from '../../events/standing.ts'
import { counts, type Until } from '../../view/counting.ts'
import type { AnyFold } from '../../view/fold.ts'
import type { Bounds } from '../../view/view.ts'
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
  #entries: readonly LogEntry[] | undefined
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

  known(): Source {
    if (this.#known === this.#live.store.entries.count()) return this.#live
    const { happened, held } = this.until
    const whole = happened === undefined && held === undefined
    return whole ? this : new PastSource(this.#live, this.#known, {})
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

  otherwiseToday(noun: NounName): ReadonlySet<string> {
    const spans = this.#live.spans(noun)
    const folds = this.folds.filter((fold) => fold.noun === noun)
    if (folds.some((fold) => this.#of(fold).today === undefined)) return new Set(spans.keys())
    const others = new Set<string>()
    for (const [id, span] of spans) if (this.#cuts(span)) others.add(id)
    return others
  }

  entries(): readonly LogEntry[] {
    this.#entries ??= this.#entered()
    return this.#entries
  }

  #entered(): readonly LogEntry[] {
    const { happened, held } = this.until
    const all = this.#live.entries()
    const isKnown = ({ inLog }: LogEntry) => inLog <= this.#known
    if (held !== undefined) return all.filter((one) => isKnown(one) && this.#counts(one))
    if (happened === undefined) return all.slice(0, this.#known)
    return all.filter((one) => one.countsAt(this.#known) <= happened && isKnown(one))
  }

  entered(id: string): LogEntry | undefined {
    const entry = this.#live.entered(id)
    const was = entry !== undefined && entry.inLog <= this.#known && this.#counts(entry)
    return was ? entry : undefined
  }

  ordinal(noun: NounName, id: string): number | undefined {
    return this.#live.ordinal(noun, id, this.#known)
  }

  stored(noun: NounName, id: string): readonly Recorded[] {
    return this.#live.store.entries.ofStream(streamOf({ noun, id }), this.#known)
  }

  #counts(entry: LogEntry): boolean {
    return counts({ at: entry.countsAt(this.#known), metadata: entry.metadata }, this.until)
  }

  #standing(fold: AnyFold, { found, today }: Folded, id: string, span: Span) {
    if (!this.#begins(span)) return undefined
    const known = (this.#cuts(span) ? undefined : today?.get(id)) ?? found.get(id)
    if (known !== undefined) return known
    const standing = this.#folded(fold, id, span)
    found.set(id, standing)
    return standing
  }

  /** Whether anything of a stream may have been known and have happened by then. */
  #begins({ first, earliest, mended }: Span): boolean {
    if (first > this.#known) return false
    const { happened = earliest, held = earliest } = this.until
    return mended || (earliest <= happened && earliest <= held)
  }

  /** Whether a stream may have gone on since: what was over by then stands as it does today. */
  #cuts({ last, latest, held: since, mended }: Span): boolean {
    if (mended || last > this.#known) return true
    const { happened = latest, held } = this.until
    return latest > happened || (held !== undefined && later(latest, since) > held)
  }

  #folded(fold: AnyFold, id: string, span: Span): Standing {
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
  const all = live.entries()
  for (let entry = all[number]; entry !== undefined; entry = all[entry.inLog]) {
    if (!today.exists(entry.ref.noun, entry.ref.id)) continue
    if (entry.metadata.recordedAt > known.at) break
    number = entry.inLog
  }
  return number
}
