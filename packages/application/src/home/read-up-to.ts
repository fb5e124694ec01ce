import type { Instant } from '@lockstep/domain'

/** How far a log was read: a position of that log, and until when it had stood there. */
export interface ReadUpTo {
  readonly log: string
  readonly position: string
  readonly recorded: Instant
}

/** Whichever stands further back; where the log is another by now, by the moment. */
export function earlierOf(one: ReadUpTo, other: ReadUpTo): ReadUpTo {
  const by = one.log === other.log ? 'position' : 'recorded'
  return one[by] < other[by] ? one : other
}
