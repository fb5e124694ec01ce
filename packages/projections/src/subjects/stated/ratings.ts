import { isSealed, type PulseAnswer } from '@lockstep/domain'
import { type Pulse, pulseScore } from '@lockstep/measures'
import { type OpenRating, type PulseRow, pulses } from '../../folds/pulses.ts'
import type { Stamp } from '../../folds/stamp.ts'
import { isOpenInCharter, opennessOfRatings } from '../../records/pulse-openness.ts'
import { giver } from '../../view/gathering.ts'
import { onceARow } from '../../view/once-a-row.ts'
import { onceAView } from '../../view/once-a-view.ts'
import { type Gathering, type Gifts, isHidden, type View } from '../../view/view.ts'
import { type Direction, keyOf } from '../reliability/evidence.ts'

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
  const all = view.gathered(given).get(keyOf({ from, to })) ?? []
  const closed = all.reduce((n, { readable }) => (readable ? n : n + 1), 0)
  const outside = view.viewer.person !== from && view.viewer.person !== to
  const ratings = closed === 0 ? all : outside ? [] : all.filter(({ readable }) => readable)
  return { rated: all.length > 0, ratings, closed: all.length - ratings.length }
}

interface GivenRating extends StatedRating, Direction {
  readonly readable: boolean
}

/** All ratings that count, by whose they are and of whom. A charter may open them to others. */
const given: Gathering<GivenRating> = {
  givers: [
    giver(pulses, (view, row) => {
      // As it is read in a view of today, alone, it is read in all views of the same person.
      const isLast = !view.shared && view.today.row(pulses, row.id) === row
      const beside = [readerIn(view), String(isOpenInCharter(view, row))]
      return isLast ? keptOf(row, beside, () => givenIn(view, row)) : givenIn(view, row)
    }),
  ],
  also: ['partnership'],
}

/** Of whom by whom there is a rating that counts; in the same order, however they came. */
export const ratedDirections = (view: View): Direction[] =>
  [...view.gathered(given)]
    .sort(([x], [y]) => (x < y ? -1 : 1))
    .flatMap(([, [first]]) => (first === undefined ? [] : [{ from: first.from, to: first.to }]))

const keptOf = onceARow<PulseRow, Gifts<GivenRating>>()

/** All that decides what somebody may read. */
const readerIn = onceAView(({ viewer }) => JSON.stringify(viewer))

function givenIn(view: View, row: PulseRow): Gifts<GivenRating> {
  const openness = opennessOfRatings(view, row)
  return row.ratings.flatMap((rating) => {
    const counted = countedIn(view, row, rating, openness)
    return counted === undefined ? [] : [[keyOf(rating), counted] as const]
  })
}

/** What a rating gives stays one and the same thing: a series is told by it how far it is another's. */
const kept = onceARow<OpenRating, GivenRating | undefined>()

/** Erased words count as silence, and too few items as nothing said. */
function countedIn(
  view: View,
  row: PulseRow,
  rating: OpenRating,
  openness: ReturnType<typeof opennessOfRatings>,
): GivenRating | undefined {
  const { from, to, said, open, stamp, answer } = rating
  if (said === undefined) return undefined
  const readable = isSealed(answer) && !isHidden(view.tell(said, answer, openness(rating)))
  return kept(rating, [String(readable)], () => {
    const score = pulseScore(Object.values(said.scores))
    if (score === null) return undefined
    const counted = { id: stamp.event, at: Date.parse(open.at), ...score }
    return { ...counted, from, to, pulse: row.id, open, because: said.because, readable }
  })
}
