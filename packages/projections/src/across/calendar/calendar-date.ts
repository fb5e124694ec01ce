import type { Instant, LocalDate, NounName } from '@lockstep/domain'

/** A day on which something of a record is the viewer's to do. */
export interface CalendarDate {
  readonly noun: NounName
  readonly id: string
  /** Which of several of one record: it stays the same when the day moves. */
  readonly which: string
  readonly day: LocalDate
  /** The last day of what goes on over several. */
  readonly until?: LocalDate
  /** From when to when, where more than its day is named. */
  readonly time?: { readonly from: Instant; readonly to: Instant }
  /** It will not take place: whoever has it in a calendar is told. */
  readonly calledOff?: boolean
  /** What is to be done, before the record's name: `Review`. */
  readonly what: string
}
