import { type Instant, type Recorded, streamOf } from '@lockstep/domain'
import type { OpenMark } from '../../events/openings.ts'
import { type Standing, standingOf } from '../../events/standing.ts'
import type { Until } from '../../view/counting.ts'
import type { AnyFold } from '../../view/fold.ts'
import type { Entries } from '../store/entries.ts'

/** Where a stream's events lie: between which entries, and when the first and the last of them happened. */
export interface Span {
  /** How many streams had been begun before it. */
  readonly place: number
  readonly first: number
  readonly last: number
  readonly earliest: Instant
  readonly latest: Instant
  /** When the source of what was imported had the last of it; empty where nothing was. */
  readonly held: Instant | ''
  /** Some of them mend others, which changes what had happened when. */
  readonly mended: boolean
}

/** Where a stream is cut: of what was known up to an entry, that which had happened until then. */
export interface Cut {
  readonly known: number
  /** The position of that entry. */
  readonly position: string
  readonly until: Until
}

interface Kept {
  /** The stream's last entry as it was read. */
  readonly last: number
  readonly recorded: readonly Recorded[]
  readonly standings: Map<string, Standing>
}

/** So many streams are kept, and of each so many standings: a moment of a long record cuts a few hundred. */
const MOST_STREAMS = 4_000
const MOST_STANDINGS = 8

/**
 * The streams that moments of the past cut, as they were folded for them. Moments between the same two events of a stream
 * share what it gives, so that the next step of a replay folds the one stream whose step it is.
 */
export class Cuts {
  readonly #entries: Entries
  readonly #openMark: OpenMark
  readonly #streams = new Map<string, Kept>()

  constructor(entries: Entries, openMark: OpenMark) {
    this.#entries = entries
    this.#openMark = openMark
  }

  standing(fold: AnyFold, id: string, span: Span, cut: Cut): Standing {
    const { recorded, standings } = this.#stream(streamOf({ noun: fold.noun, id }), span.last)
    const { known, position, until } = cut
    const there =
      known >= span.last ? recorded : recorded.filter((each) => each.position <= position)
    const key = [fold.name, there.length, placeIn(there, until, span)].join(' ')
    const kept = standings.get(key)
    if (kept !== undefined) return kept
    if (standings.size >= MOST_STANDINGS) standings.clear()
    const standing = asStored(standingOf(fold, id, there, this.#openMark, until))
    standings.set(key, standing)
    return standing
  }

  clear(): void {
    this.#streams.clear()
  }

  #stream(stream: string, last: number): Kept {
    const before = this.#streams.get(stream)
    this.#streams.delete(stream)
    const kept =
      before?.last === last
        ? before
        : { last, recorded: this.#entries.ofStream(stream), standings: new Map<string, Standing>() }
    this.#streams.set(stream, kept)
    const [oldest] = this.#streams.keys()
    if (this.#streams.size > MOST_STREAMS && oldest !== undefined) this.#streams.delete(oldest)
    return kept
  }
}

/** How many of them had happened. Where events mend others, or a source had them later, that does not tell all. */
const placeIn = (
  there: readonly Recorded[],
  { happened, held }: Until,
  { mended }: Span,
): string =>
  mended || held !== undefined
    ? JSON.stringify([happened, held])
    : String(there.filter(({ at }) => happened === undefined || at <= happened).length)

/** A row as the read store would hand it back, so that past and live never differ in what JSON leaves out. */
const asStored = (standing: Standing): Standing => ({
  ...standing,
  row: JSON.parse(JSON.stringify(standing.row)),
})
