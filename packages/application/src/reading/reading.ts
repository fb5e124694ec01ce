import type { Instant, PersonId, SessionReach, Zone } from '@lockstep/domain'
import type { Looked, LookTold, PersonView, Touched } from '@lockstep/projections'
import type { Head } from '@lockstep/proof'
import type { ReadUpTo } from '../home/read-up-to.ts'
import type { OutgoingAsked, OutgoingPage, PlaceAsked } from './outgoing-desk.ts'
import type { Taken, TakingAsked } from './taking-desk.ts'

/** A question to an organisation's projections, on behalf of somebody. */
export interface Question extends SessionReach {
  readonly query: string
  readonly params: unknown
  readonly person: PersonId
  /** As it was known: at a log position, or at a moment. Left out: now. */
  readonly known?: { readonly position: string } | { readonly at: Instant }
  /** What had happened by then. Left out: everything that is known. */
  readonly happened?: Instant
  /** What its source had by then of what was imported, and of all else what had happened. */
  readonly held?: Instant
  /** Not before this log position has been read. */
  readonly after?: string
  /** Where instants are told as days. Left out: as the organisation counts them. */
  readonly shownIn?: Zone
  /** A program asks, with a key. */
  readonly byProgram?: boolean
}

/** An answer as JSON text, and the log position up to which it knows. */
export interface Answer {
  readonly json: string
  readonly position: string | undefined
}

/** A change that the projections have taken in. */
export interface Change {
  readonly position: string
  readonly touched: readonly Touched[]
}

/** What was written after a position, as far as it exists for somebody. */
export interface Changes {
  readonly changes: readonly Change[]
  /** Up to where was looked; undefined where nothing came after. */
  readonly upTo: string | undefined
}

/** Looks at what concerns somebody, and their own, to be told to them. */
export interface LooksToTell extends SessionReach {
  readonly person: PersonId
  readonly looks: readonly Looked[]
  readonly own: readonly Looked[]
  /** So many are told at most. */
  readonly most: number
}

/** Of which of those they may know, and who knows of theirs. */
export interface LooksTold {
  readonly looks: LookTold[]
  /** Beyond those, there are some among the looks that they may know of. */
  readonly more: boolean
  readonly told: PersonView[]
}

/** So much of a piece of work is done. */
export interface Part {
  readonly done: number
  readonly of: number
}

/**
 * How far the projections are: of the events that they lacked when they were opened, or, once they are ready, of the rows
 * that are being built anew.
 */
export interface Progress extends Part {
  /** They have read all that was recorded when they were opened. Never false again. */
  readonly ready: boolean
  /** What is said of them where they stand still behind what is recorded. */
  readonly standstill?: string
}

/** The reading side of one organisation: projections that follow its log, in threads of their own. */
export interface Reading {
  /** Undefined where what was asked for doesn't exist for who asks. @throws RequestRefused */
  readonly ask: (question: Question) => Promise<Answer | undefined>
  /** The changes among the next thousand after a position that exist for somebody, oldest first. */
  readonly changesSince: (position: string, person: PersonId) => Promise<Changes>
  /** Those of a change that exist for somebody. */
  readonly visible: (change: Change, person: PersonId) => Promise<Change | undefined>
  /** The next entries that programs outside are told in somebody's name. */
  readonly outgoing: (asked: OutgoingAsked) => Promise<OutgoingPage>
  /** How far the log goes, and its root. */
  readonly head: () => Promise<Pick<Head, 'events' | 'root'>>
  /** The next part of what somebody takes away of the record. */
  readonly take: (asked: TakingAsked) => Promise<Taken>
  /** A place in the log as somebody names it; undefined where it names an entry that they have not. */
  readonly place: (asked: PlaceAsked, person: PersonId) => Promise<ReadUpTo | undefined>
  readonly looksTold: (asked: LooksToTell) => Promise<LooksTold>
  /** Whatever is opened of others' words, as it is told: once a minute at most of the same. */
  readonly onLooks: (listener: (looks: readonly Looked[]) => void) => () => void
  readonly onChange: (listener: (change: Change) => void) => () => void
  readonly progress: () => Progress
  /** What is said where the projections stand still; undefined once they go on. */
  readonly onStandstill: (listener: (says: string | undefined) => void) => () => void
  /** Resolves once it is ready. */
  readonly ready: Promise<void>
  /** The log position up to which the projections know. */
  readonly position: () => string | undefined
  /** Who are members now. */
  readonly members: () => Promise<readonly PersonId[]>
  /** Whether somebody is anything here: a member, or who reads a part of it. */
  readonly hasPart: (person: PersonId) => Promise<boolean>
  /** The moment at which the next timer is due. */
  readonly nextDue: () => Promise<Instant | undefined>
  /** Resolves once all that is recorded has been read, and every timer that is due has fired. */
  readonly settled: () => Promise<void>
  readonly close: () => Promise<void>
}
