import { type LevelStep, splitByReasons } from '@lockstep/measures'
import type { StatedRating } from '../../subjects/stated/ratings.ts'
import type { Href, Named } from '../../telling/href.ts'
import type { View } from '../../view/view.ts'
import { kindOf } from '../entries/entry-line.ts'
import { type MendedHow, mendedSince } from '../entries/mended.ts'
import { recordOf } from '../naming/record-of.ts'

interface Cited {
  readonly record: Named
  /** "answered a follow-up, withdrawn since": a reason stays given, also where it counts no longer as it was written. */
  readonly did: string
  readonly mended?: MendedHow
}

/** A part of what a rating did to the score: the reason that its rater gave for it, or none. */
export interface Reason {
  readonly id: string
  /** Those of one rating sum to what it did. */
  readonly points: number
  /** The record that is cited, and what was done on it; absent where no reason was given, or none that exists for the viewer. */
  readonly cited?: Cited
  /** The entry that is cited, else the pulse. */
  readonly href: Href
}

/** What a rating did, its jump or another reading of it, by its reasons in the order in which they were given. */
export function reasonsOf(
  view: View,
  rating: StatedRating,
  { jump }: Pick<LevelStep, 'jump'>,
): Reason[] {
  const cited = new Map(
    rating.because.flatMap(({ event }) => {
      const found = citedIn(view, event)
      return found === undefined ? [] : [[event as string, found] as const]
    }),
  )
  const shares = rating.because
    .filter(({ event }) => cited.has(event))
    .map(({ event, share }) => ({ id: event, share }))
  return splitByReasons(jump, shares).map(({ id, points }): Reason => {
    const found = id === null ? undefined : cited.get(id)
    return id === null || found === undefined
      ? { id: rating.id, points, href: { noun: 'pulse', id: rating.pulse } }
      : { id: `${rating.id} ${id}`, points, cited: found, href: { noun: 'entry', id } }
  })
}

function citedIn(view: View, event: string): Cited | undefined {
  const entry = view.entered(event)
  const record = entry && recordOf(view, entry.stream)
  if (entry === undefined || record === undefined) return undefined
  const { did } = kindOf(entry)
  const mended = mendedSince(view, entry)
  return mended === undefined ? { record, did } : { record, did: `${did}, ${mended} since`, mended }
}
