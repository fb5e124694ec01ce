import type { Marked, Recorded } from '@lockstep/domain'
import { type Stamp, stampOf } from './stamp.ts'

/** What a round adds to an answer from its opening on. */
export interface OpenAnswer<Said> {
  /** Late: after the opening, by who had stayed silent. Away: after it, by who could not have answered. */
  readonly kind: 'in time' | 'late' | 'away'
  /** From when on it counts. */
  readonly open: Stamp
  /**
   * What it says. Not readable by everybody: open the answer with its round's openness. Absent where a key was destroyed:
   * then it counts as silence.
   */
  readonly said?: Said
}

/** An answer as an event opens it. */
export function openedAnswer<A extends { readonly stamp: Stamp }, Said>(
  answer: A & { readonly answer: Marked<Said> },
  kind: OpenAnswer<Said>['kind'],
  opening: Recorded,
): A & OpenAnswer<Said> {
  const said = opening.opened?.[answer.stamp.event]?.['/answer'] as Said | undefined
  return { ...answer, kind, open: stampOf(opening), ...(said === undefined ? {} : { said }) }
}
