import type { EventId, LocalDate, Marked, PersonId, Stance, VisionId } from '@lockstep/domain'
import type { Stamp } from './stamp.ts'

/** One asking for positions. */
export interface PositionRound {
  /** Of the event that called it; it names the round. */
  readonly id: EventId
  readonly called: Stamp
  readonly asked: readonly PersonId[]
  readonly closes: LocalDate
  /** That somebody has answered is visible at once; what, only from the opening on. */
  readonly answers: readonly SealedAnswer[]
  readonly opened?: { readonly stamp: Stamp; readonly silent: readonly PersonId[] }
}

/** The last answer that a person gave in a round. */
export interface SealedAnswer extends Said {
  readonly stamp: Stamp
}

/** What is sealed until it is opened. */
export interface Position {
  readonly stance: Stance
  /** The version of their vision that its holder had in mind. */
  readonly vision?: VisionId | undefined
}

export interface Said {
  readonly person: PersonId
  readonly position: Marked<Position>
  readonly reason?: Marked<string> | undefined
  /** What drives it. */
  readonly drives?: Marked<string> | undefined
}

/** What somebody said to a position that was open. */
export interface PositionAnswer {
  readonly by: PersonId
  /** Whose position it answers. */
  readonly of: PersonId
  readonly answer: Marked<string>
  readonly stamp: Stamp
}

/** A position that is open. */
export interface Statement extends Said {
  readonly kind: 'sealed' | 'late' | 'reported' | 'restated'
  /** When it was taken. */
  readonly stamp: Stamp
  /** From when on it counts: a sealed one from its opening, any other from when it was taken. */
  readonly open: Stamp
  readonly round?: EventId
  /**
   * What it says. Not readable by everybody: ask `readableStance`. Absent where a key was destroyed:
   * then it counts as silence.
   */
  readonly stance?: Stance
  /** As `stance`: ask `readableVision`. */
  readonly vision?: VisionId
  /** Whether it is the first statement of its person: the one that counts. */
  readonly first: boolean
}
