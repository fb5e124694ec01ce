import type { Openness, PersonId, Playable } from '@lockstep/domain'
import { type PlaybackRow, playbacks } from '../folds/playbacks.ts'
import type { View } from '../view/view.ts'

/** A playback that was said. */
export type Said = PlaybackRow & Required<Pick<PlaybackRow, 'begun'>>

export const isSaid = (row: PlaybackRow): row is Said => row.begun !== undefined

const known = new WeakMap<View, Map<string, Said[]>>()

/** Every playback of each record, worked out once a view. */
function byRecord(view: View): Map<string, Said[]> {
  const found =
    known.get(view) ??
    Map.groupBy([...view.rows(playbacks).values()].filter(isSaid), ({ begun }) => begun.of.id)
  known.set(view, found)
  return found
}

/** What people took a record to say, in the order in which they first did. */
export const playbacksOf = (view: View, { id }: Pick<Playable, 'id'>): Said[] =>
  (byRecord(view).get(id) ?? []).toSorted((x, y) => (firstAt(x) < firstAt(y) ? -1 : 1))

const firstAt = ({ said }: Said): string => said[0]?.stamp.at ?? ''

/** What somebody took one of some records to say, in the order in which they first did. */
export const playbacksBy = (
  view: View,
  records: readonly Pick<Playable, 'id'>[],
  person: PersonId,
): Said[] =>
  records
    .flatMap((record) => playbacksOf(view, record))
    .filter(({ begun }) => begun.person === person)

/** The one that stands: a confirmed one before any other, else the last. */
export function standingPlayback(
  view: View,
  records: readonly Pick<Playable, 'id'>[],
  person: PersonId,
): Said | undefined {
  const theirs = playbacksBy(view, records, person)
  return theirs.find(({ state }) => state.is === 'confirmed') ?? theirs.at(-1)
}

/** What is said is read by who says it and by whom they say it to. */
export const opennessOfPlayback = ({ begun: { person, to } }: Said): Openness => ({
  opened: true,
  closedTo: [],
  among: [person, to],
})
