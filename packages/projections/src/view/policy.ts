import type {
  CommandName,
  EventDefinitions,
  EventId,
  Id,
  Instant,
  LocalDate,
  Recorded,
} from '@lockstep/domain'
import type { AnyFolding, Folding } from './fold.ts'

/** A command that a policy will give, for an event that set it. */
export type Timer = Timed & Written

/** Which record a timer's command writes: one that is there, or one that it begins, under an id that is always the same. */
export type Written =
  | { readonly input: { readonly id: Id } & Input; readonly begins?: undefined }
  | { readonly input: Input; readonly begins: Id }

type Input = Readonly<Record<string, unknown>>

interface Timed {
  readonly setBy: EventId
  readonly correlationId?: string
  readonly command: CommandName
  /** The type of event that the command leaves: where one is there that `setBy` caused, all is done. */
  readonly leaves: string
  /** A moment, or the beginning of a day in the organisation's zone. */
  readonly due: { readonly day: LocalDate } | { readonly at: Instant }
  /** An opening happens when it is recorded; everything else when it fell due. */
  readonly dated: 'when due' | 'when recorded'
}

/** The record that a timer's command writes. */
export const writtenBy = (timer: Written): Id =>
  timer.begins === undefined ? timer.input.id : timer.begins

/** A timer that an event sets. */
export const setBy = (
  { id, metadata: { correlationId } }: Pick<Recorded, 'id' | 'metadata'>,
  timer: Omit<Timed, 'setBy' | 'correlationId'> & Written,
): Timer => ({
  setBy: id,
  ...(correlationId === undefined ? {} : { correlationId }),
  ...timer,
})

/** A fold into pending timers. It sends nothing itself. */
export interface Policy<Row, E extends EventDefinitions = EventDefinitions>
  extends Folding<Row, E> {
  /** What is pending once the stream's events have come to this row. */
  readonly timers: (row: Row) => readonly Timer[]
}

/** A policy whose rows and events don't matter to who runs it. */
export interface AnyPolicy extends AnyFolding {
  readonly timers: (row: never) => readonly Timer[]
}
