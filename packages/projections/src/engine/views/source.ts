import type { NounName, Recorded, Ref } from '@lockstep/domain'
import type { OpenMark } from '../../events/openings.ts'
import type { Standing } from '../../events/standing.ts'
import type { Until } from '../../view/counting.ts'
import type { AnyFold } from '../../view/fold.ts'
import type { Bounds, View } from '../../view/view.ts'
import type { ReadStore } from '../store/read-store.ts'
import type { Cuts, Span } from './cuts.ts'
import type { LogEntry } from './log-entry.ts'

/** What exists for whoever asks, as the record is today. */
export type Existing = Pick<View, 'exists'>

/** How far records were. */
export interface Reached {
  /** Where it has become another, more may have changed than what was entered. */
  readonly epoch: number
  readonly entries: number
  readonly until: Until
}

/** The organisation's records at one moment, before anybody is asked who they are. */
export interface Source {
  /** The first of a noun says for whom its records exist. */
  readonly folds: readonly AnyFold[]
  readonly openMark: OpenMark
  /** Only what happened until then counts, or what its source had; everything where it says nothing. */
  readonly until: Until
  /** The records within other bounds. */
  past(bounds: Bounds, today: Existing): Source
  /** The same with all that was known, whenever it happened. */
  known(): Source
  /** What a fold makes of every record, those that are gone among them; in the order of their ids, however they came. */
  standings(fold: AnyFold): ReadonlyMap<string, Standing>
  standing(fold: AnyFold, id: string): Standing | undefined
  /** In the order of the log. */
  entries(): readonly LogEntry[]
  entered(id: string): LogEntry | undefined
  /** How far the records are; undefined where that can't be told. */
  reached(): Reached | undefined
  /** The records that are others there; undefined where they can't be told, or are too many. */
  changedSince(before: Reached): readonly Ref[] | undefined
  /** The records of a noun that may be others today, those that came later among them. */
  otherwiseToday(noun: NounName): ReadonlySet<string>
  ordinal(noun: NounName, id: string): number | undefined
  /** A stream's events as they were stored, in the order of the log, whenever they happened. */
  stored(noun: NounName, id: string): readonly Recorded[]
}

/** The records as they stand, with the store that keeps them. */
export interface StoredSource extends Source {
  readonly store: ReadStore
  readonly cuts: Cuts
  /** @param entry as it stood at that entry; left out: as it stands. */
  ordinal(noun: NounName, id: string, entry?: number): number | undefined
  /** The records of which some events mend others. */
  mended(): Iterable<Ref>
  /** The streams of a noun, by id and in its order. */
  spans(noun: NounName): ReadonlyMap<string, Span>
}
