import { isSealed, type PulseAnswer } from '@lockstep/domain'
import { type Pulse, pulseScore } from '@lockstep/measures'
import { type OpenRating, type PulseRow, pulses } from '../folds/pulses.ts'
import type { Stamp } from '../folds/stamp.ts'
import { opennessOfRating } from '../pulses/openness.ts'
import type { Direction } from '../reliability/evidence.ts'
import { isHidden, type View } from '../view.ts'

/** One opened rating that the viewer may read. */
export interface StatedRating extends Pulse {
  /** The pulse in which it was given. */
  readonly pulse: string
  /** Its opening: it counts from then on. */
  readonly open: Stamp
  readonly because: PulseAnswer['because']
}

/** What one said of the other, as far as it is open to the viewer. */
export interface Stated {
  /** Whether there is a rating that counts, whoever may read it. */
  readonly rated: boolean
  /** In the order in which they opened. */
  readonly ratings: readonly StatedRating[]
  /** How many more count, which the viewer may not read: not before they have answered themselves. */
  readonly closed: number
}

/**
 * The ratings of one direction of trust. To the two each is open or not by itself; to others a part of them would be
 * another figure than the two read, so it is all of them or none.
 */
export function statedBetween(view: View, { from, to }: Direction): Stated {
  const given = givenIn(view).get(`${from} ${to}`) ?? []
  const all = given.flatMap(({ row, rating }) => countedIn(view, row, rating))
  const open = all.flatMap(({ rating, readable }) => (readable ? [rating] : []))
  const closed = all.length - open.length
  const outside = view.viewer.person !== from && view.viewer.person !== to
  const ratings = outside && closed > 0 ? [] : open.sort(inOrder)
  return { rated: all.length > 0, ratings, closed: all.length - ratings.length }
}

interface Given {
  readonly row: PulseRow
  readonly rating: OpenRating
}

const known = new WeakMap<View, ReadonlyMap<string, readonly Given[]>>()

/** All ratings by whose they are and of whom. They are gone through once a view. */
function givenIn(view: View): ReadonlyMap<string, readonly Given[]> {
  const found =
    known.get(view) ??
    Map.groupBy(
      [...view.rows(pulses).values()].flatMap((row) =>
        row.ratings.map((rating): Given => ({ row, rating })),
      ),
      ({ rating: { from, to } }) => `${from} ${to}`,
    )
  known.set(view, found)
  return found
}

const inOrder = (x: StatedRating, y: StatedRating) => x.at - y.at || (x.id < y.id ? -1 : 1)

/** Erased words count as silence, and too few items as nothing said. */
function countedIn(view: View, row: PulseRow, rating: OpenRating) {
  const { said, open, stamp, answer } = rating
  const score = said && pulseScore(Object.values(said.scores))
  if (said === undefined || score === undefined || score === null) return []
  const openness = opennessOfRating(view, row, rating)
  const readable = isSealed(answer) && !isHidden(view.tell(said, answer, openness))
  const counted = { id: stamp.event, at: Date.parse(open.at), ...score }
  return [{ rating: { ...counted, pulse: row.id, open, because: said.because }, readable }]
}
