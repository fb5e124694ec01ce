import type { Instant, NounName, Recorded } from '@lockstep/domain'
import { people } from '../../folds/people.ts'
import type { Href } from '../../telling/href.ts'
import type { View } from '../../view/view.ts'
import type { Explanation } from '../why/explanation.ts'

/** What is asked about: a record, or one entry of it. */
export interface Mover {
  readonly noun: NounName
  readonly id: string
  /** Its events, or the one that is asked about. */
  readonly events: readonly Recorded[]
  /** Who is named anywhere in the record. */
  readonly people: readonly string[]
}

/** What something on record did to a score, at the moment from which it counts. */
export interface Move {
  readonly id: string
  readonly measure: Explanation['measure']
  readonly title: string
  readonly at: Instant
  /** 0..100; absent where there was no figure before. */
  readonly before?: number
  readonly after: number
  /** What of the step between the two is its doing. */
  readonly points: number
  /** What is left of it in the score of the moment, where that fades. */
  readonly now?: number
  readonly told?: string
  readonly href: Href
}

/** Everybody who is named in what was recorded, or recorded it. */
export function peopleNamed(view: View, events: readonly Recorded[]): string[] {
  const known = view.rows(people)
  const named = new Set<string>()
  const look = (value: unknown): void => {
    if (typeof value === 'string') {
      if (known.has(value)) named.add(value)
    } else if (typeof value === 'object' && value !== null) Object.values(value).forEach(look)
  }
  for (const { data, metadata } of events) {
    look(data)
    look(metadata.actor)
    look(metadata.onBehalfOf)
  }
  return [...named]
}
