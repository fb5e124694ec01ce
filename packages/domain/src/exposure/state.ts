import type { EventId, PersonId } from '../kernel/ids.ts'
import type { Subject } from './subject.ts'

/** How somebody can be said to have come to know of a record. */
export const toldWays = ['told', 'shown', 'present', 'asked'] as const
/** Those, and opening it here, which only the page itself records. */
export const exposureWays = [...toldWays, 'opened'] as const
export type ExposureWay = (typeof exposureWays)[number]

/** An event that says of people that they came to know of a record, and how. */
export interface Exposing {
  readonly event: EventId
  readonly how: ExposureWay
  readonly people: readonly PersonId[]
  /** Who told or showed it. */
  readonly by?: PersonId | undefined
}

/** Who is said to know of one record. Its stream has the record's own id, and begins with the first who says something. */
export type ExposureState =
  | { readonly is: 'none' }
  | {
      readonly is: 'kept'
      readonly of: Subject
      readonly exposes: readonly Exposing[]
      /** What people said last of what is said of them. */
      readonly answers: readonly ExposureAnswer[]
    }

export interface ExposureAnswer {
  readonly statement: EventId
  readonly person: PersonId
  readonly how: 'disputed' | 'corrected'
}
