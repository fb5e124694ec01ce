import type { EventDefinitions, NounName, Reach, Recorded, RecordedOf } from '@lockstep/domain'

/**
 * A projection: one row per stream of a noun, folded from its events in the order in which they happened. Everything that
 * spans streams is a pure function of rows, so that a late fact or a correction refolds one stream and nothing else.
 *
 * Marked values arrive sealed and go into the row as they are; opened answers arrive in `event.opened`.
 */
export interface Fold<Row, E extends EventDefinitions = EventDefinitions> {
  readonly name: string
  readonly noun: NounName
  /** Raised whenever the same events would give another row: a rebuild in the background follows. */
  readonly version: number
  readonly initial: (id: string) => Row
  readonly on: { readonly [T in keyof E & string]?: (row: Row, event: Extract<RecordedOf<E>, { type: T }>) => Row }
  /** What the policy needs to know of the record. */
  readonly reach: (row: Row) => Reach
}

/** A fold whose row type doesn't matter to who runs it. */
export type AnyFold = Fold<never, never>

/** The row that events in effective order give. Types that the fold has no handler for pass it by. */
export function foldRow<Row, E extends EventDefinitions>(
  fold: Fold<Row, E>,
  id: string,
  events: readonly Recorded[],
): Row {
  return events.reduce((row, event) => folded(fold, row, event), fold.initial(id))
}

/** The row after one more event. */
export function folded<Row, E extends EventDefinitions>(fold: Fold<Row, E>, row: Row, event: Recorded): Row {
  const handler = fold.on[event.type as keyof E & string] as ((row: Row, event: Recorded) => Row) | undefined
  return handler === undefined ? row : handler(row, event)
}
