import type {
  Envelope,
  Instant,
  Marked,
  NounName,
  Opening,
  OrganisationState,
  Owned,
  PersonId,
  Recorded,
  Viewer,
  Zone,
} from '@lockstep/domain'
import type { Until } from './counting.ts'
import type { FoldOf } from './fold.ts'
import type { Shown } from './shown.ts'

/** What a viewer gets in place of a value that isn't for them, or that nobody can read any more. */
export interface Hidden {
  readonly sealed: true
}
export const HIDDEN: Hidden = { sealed: true }

/** One event as the record lists it: everything but its data. */
export interface Entry {
  /** Its place in the whole log, for comparing alone: the number that a viewer is told is their own. */
  readonly inLog: number
  readonly id: string
  readonly stream: string
  readonly revision: number
  readonly type: string
  readonly at: Instant
  /** Its day: whole days from 1 January 1970 in UTC. */
  readonly day: number
  readonly metadata: Envelope
}

/** view(known, happened): either bound may be left open. What the source of an import had is a third way to count. */
export interface Bounds {
  /** Only what stands in the log up to a position, or stood in it at an instant. */
  readonly known?: { readonly position: string } | { readonly at: Instant }
  /** Only what had happened at an instant. */
  readonly happened?: Instant
  /** Only what was imported and its source had at an instant, and of all else what had happened by then. */
  readonly held?: Instant
}

/**
 * The organisation as one viewer may see it at one moment: view(known, happened). Queries read nothing else. Records
 * that don't exist for the viewer are not in it.
 */
export interface View {
  readonly viewer: Viewer
  readonly organisation: OrganisationState
  /** The moment looked at: it decides what is due, overdue or stale, and nothing else. */
  readonly moment: Instant
  /** The organisation's: its days decide what is due, and how many days lie between. */
  readonly zone: Zone
  /** The viewer's: in it instants are told as days. A day that was named stays that day. */
  readonly shownIn: Zone
  /** True where the view is of a past moment: nothing can be recorded from there. */
  readonly past: boolean
  /** Up to when what it holds had happened, or its source had it; everything that was known where it says nothing. */
  readonly until: Until
  /** The record as it stands now, for the same viewer: a past view shows only what that one would. A live view is its own. */
  readonly today: View
  /** With all that was known, whenever it happened: as of today where that is all there is. */
  readonly known: View
  /**
   * The record as it stood within these bounds and its own, as far as the same viewer may see it today.
   * Slow where much has happened: only what is asked of it is refolded.
   * @param moment as of which it is looked at; that of the bounds, if left out.
   */
  at(bounds: Bounds, moment?: Instant): View
  /**
   * The same record as if one entry were not in it, nor what of its own record could not have followed without it. It
   * says how figures would read, never what would have happened.
   */
  without(event: Recorded): View
  /** The version of what scores are reckoned with, where another than the one in force is asked for. */
  readonly version: number | undefined
  /** The same moment, with scores reckoned by a version of what they are reckoned with. */
  reckonedBy(version: number): View
  /** True where others read it beside the viewer: nobody in it is “you”. */
  readonly shared: boolean
  /** The same moment with only what another person may read as well. */
  sharedWith(person: PersonId): View
  /** Whether a record exists for the viewer. */
  exists(noun: NounName, id: string): boolean
  /** All rows that exist for the viewer, by record id. */
  rows<Row>(fold: FoldOf<Row>): ReadonlyMap<string, Row>
  row<Row>(fold: FoldOf<Row>, id: string): Row | undefined
  /**
   * Whether a row says so, whether or not it exists for the viewer. Nothing else is told of it: only what stands in another
   * record that does may be asked, as that what was agreed there was taken on.
   */
  anywhere<Row>(fold: FoldOf<Row>, says: (row: Row) => boolean): boolean
  /** What the rows that exist for the viewer give, each series in order of time. It holds until the record changes. */
  gathered<Item extends Given>(gathering: Gathering<Item>): ReadonlyMap<string, readonly Item[]>
  /**
   * What was worked out of the records of some nouns, on a day: it is kept for the next view, until one of them changes.
   * @param what under which it is found again; whatever else it depends on is part of it.
   */
  kept<T>(what: string, of: readonly NounName[], work: () => T): T
  /** "S-05", "G-3"; undefined for nouns without numbers, and for a restricted record that hasn't been opened to all. */
  ordinal(noun: NounName, id: string): string | undefined
  /** The record's entries that exist for the viewer, in the order of the log. */
  entries(): readonly Entry[]
  /** The first of them, without looking at the others. */
  began(): Entry | undefined
  /** An entry that exists for the viewer, found by its id without looking at those before it. */
  entered(id: string): Entry | undefined
  /** The viewer's own number of one of them, 1 for the first. */
  number(entry: Entry): number
  /** A record's events up to the moment, mended, in the order in which they happened. Empty where it doesn't exist for the viewer. */
  history(noun: NounName, id: string): readonly Recorded[]
  /** A record's events as they were stored, mendings among them, in the order of the log. */
  stored(noun: NounName, id: string): readonly Recorded[]
  /** Opens a marked value, or doesn't, as the policy says. `opening` is that of an answer's round, or the disclosures of words. */
  open<T>(mark: Marked<T>, opening?: Opening): T | Hidden
  /** What of others' words it has opened. */
  readonly shown: Shown
  /** Tells a value that a fold has in plain and that is its owners', or doesn't, as the policy says of their words or answers. */
  tell<T>(value: T, owned: Owned, opening?: Opening): T | Hidden
}

/** Something that a row says, and when: epoch milliseconds. */
export interface Given {
  readonly id: string
  readonly at: number
}

/** What one row gives, each by what it is gathered under. */
export type Gifts<Item> = readonly (readonly [key: string, item: Item])[]

/** The rows of a fold, and what each of them gives. */
export interface Giver<Item> {
  readonly fold: FoldOf<unknown>
  readonly gives: (view: View, row: never) => Gifts<Item>
}

/**
 * What rows give, gathered by whom or what it is of, in order of time: a series. A view keeps it for the next one, which
 * asks only the rows that changed, so that a new fact takes as long in a long history as in a short one.
 */
export interface Gathering<Item extends Given> {
  readonly givers: readonly Giver<Item>[]
  /** A change of one of these may change what any row gives. */
  readonly also: readonly NounName[]
}

export const isHidden = (value: unknown): value is Hidden =>
  typeof value === 'object' && value !== null && (value as { sealed?: unknown }).sealed === true
