import type { EventDefinitions, NounName, Reach, Recorded, RecordedOf } from '@lockstep/domain'

/** What becomes of a stream's events, in the order in which they happened: one row per stream of a noun. */
export interface Folding<Row, E extends EventDefinitions = EventDefinitions> {
  readonly name: string
  readonly noun: NounName
  /** Raised whenever the same events would give another row: a rebuild in the background follows. */
  readonly version: number
  readonly initial: (id: string) => Row
  readonly on: {
    readonly [T in keyof E & string]?: (row: Row, event: Extract<RecordedOf<E>, { type: T }>) => Row
  }
}

/**
 * A projection: one row per stream of a noun, folded from its mended events in the order in which
 * they happened. Everything that spans streams is a pure function of rows, so that a late fact or a
 * correction refolds one stream and nothing else.
 *
 * Marked values arrive sealed and go into the row as they are; opened answers arrive in
 * `event.opened`. A row is what JSON can hold: a property that is undefined is as one left out.
 */
export interface Fold<Row, E extends EventDefinitions = EventDefinitions> extends Folding<Row, E> {
  /** What the policy needs to know of the record. */
  readonly reach: (row: Row) => Reach
}

/** A folding whose rows and events don't matter to who runs it. */
export interface AnyFolding {
  readonly name: string
  readonly noun: NounName
  readonly version: number
  readonly initial: (id: string) => unknown
  readonly on: { readonly [type: string]: ((row: never, event: never) => unknown) | undefined }
}

/** A fold whose rows and events don't matter to who runs it. */
export interface AnyFold extends AnyFolding {
  readonly reach: (row: never) => Reach
}

/** A fold as who asks for its rows knows it. */
export interface FoldOf<Row> extends AnyFold {
  readonly initial: (id: string) => Row
  readonly reach: (row: Row) => Reach
}

/** The row that events in effective order give. Types that the fold has no handler for pass it by. */
export const foldRow = (fold: AnyFolding, id: string, events: readonly Recorded[]): unknown =>
  foldOn(fold, fold.initial(id), events)

/** The row after further events. */
export function foldOn(fold: AnyFolding, row: unknown, events: readonly Recorded[]): unknown {
  let now = row
  for (const event of events) {
    const handler = fold.on[event.type] as ((row: unknown, event: Recorded) => unknown) | undefined
    if (handler !== undefined) now = handler(now, event)
  }
  return now
}
