import type { Id, Instant, PersonId } from '@lockstep/domain'
import type { Looked, SentTimer, TimerCommand } from '@lockstep/projections'
import type { Head } from '@lockstep/proof'
import type { ReadUpTo } from '../home/read-up-to.ts'
import type { OutgoingAsked, OutgoingPage, PlaceAsked } from '../reading/outgoing-desk.ts'
import type {
  Answer,
  Change,
  Changes,
  LooksTold,
  LooksToTell,
  Part,
  Question,
} from '../reading/reading.ts'
import type { Taken, TakingAsked } from '../reading/taking-desk.ts'
import type { Store } from '../store/store.ts'
import type { Counted } from './counting.ts'

/** What a thread is started with. */
export interface ThreadData {
  readonly id: Id
  readonly directory: string
  readonly store: Store
}

/** What the follower asks of the main thread. */
export type MainCalls = {
  /** Its files are open, and it has begun to read. */
  readonly started: (position: string | undefined) => void
  /** It has read all that was recorded when it started. */
  readonly caughtUp: (position: string | undefined) => void
  readonly changed: (change: Change) => void
  /** How much of the rows that are being built anew is done. */
  readonly rebuilt: (part: Part) => void
  /** What is said of views that stand still; nothing once they go on. */
  readonly standstill: (says: string | undefined) => void
  readonly send: (command: TimerCommand) => Promise<SentTimer>
}

/** What the main thread asks of the follower. */
export type FollowerCalls = {
  /** Sends all that is due at a moment, and reads it. @returns the position that was reached. */
  readonly settle: (now: Instant) => Promise<string | undefined>
  readonly rebuild: () => void
  /** Somebody waits for a position. */
  readonly hurry: (position: string) => void
  readonly stop: () => Promise<void>
}

/** What the reader tells the main thread. */
export type ReaderNews = {
  /** It can be asked. */
  readonly opened: () => void
  readonly counted: (counted: Counted) => void
  readonly looked: (looks: readonly Looked[]) => void
}

/** What the main thread asks of the reader. */
export type ReaderCalls = {
  /** Counts what was recorded after a position, beside the follower, who has enough to do with reading it. */
  readonly count: (after: string | undefined) => void
  readonly ask: (question: Question & { readonly now: Instant }) => Promise<Answer | undefined>
  readonly visible: (asked: {
    readonly change: Change
    readonly person: PersonId
    readonly now: Instant
  }) => Change | undefined
  readonly changesSince: (asked: {
    readonly position: string
    readonly person: PersonId
    readonly now: Instant
  }) => Changes
  readonly outgoing: (asked: OutgoingAsked & { readonly now: Instant }) => Promise<OutgoingPage>
  readonly head: () => Promise<Pick<Head, 'events' | 'root'>>
  readonly take: (asked: TakingAsked & { readonly now: Instant }) => Promise<Taken>
  readonly place: (asked: {
    readonly asked: PlaceAsked
    readonly person: PersonId
    readonly now: Instant
  }) => ReadUpTo | undefined
  readonly looksTold: (asked: LooksToTell & { readonly now: Instant }) => Promise<LooksTold>
  readonly members: () => readonly PersonId[]
  readonly hasPart: (asked: { readonly person: PersonId; readonly now: Instant }) => boolean
  readonly nextDue: (now: Instant) => Instant | undefined
}
