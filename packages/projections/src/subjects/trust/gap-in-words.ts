import { instantInWords, shownAt } from '../../telling/dates.ts'
import type { CurvePanel } from '../../telling/panel.ts'
import { firstNameOf } from '../../telling/person.ts'
import type { View } from '../../view/view.ts'
import type { Direction } from '../reliability/evidence.ts'
import type { PerceptionGap } from '../stated/gap.ts'

type Two = readonly [Direction, Direction]

const rater = (view: View, [a, b]: Two, higher: 'a' | 'b'): string =>
  firstNameOf(view, (higher === 'a' ? a : b).from)

/** "98 %"; nothing is certain, and what falls short of a bound is not told as reaching it. Kept on one line. */
export const percent = (probability: number): string =>
  probability > 0.99 ? 'over 99\u00a0%' : `${Math.floor(100 * probability)}\u00a0%`

/** "Dana rates 10.2 points higher, a rating difference: 79 % probable, not clear." To a tenth, as both are told rounded. */
export function gapInWords(view: View, two: Two, { now, clear }: PerceptionGap): string {
  if (Math.round(now.points) === 0) return 'The two rate each other alike.'
  const last = clear.find(({ to }) => to === undefined)
  const sure = last === undefined ? 'not clear' : `clear since ${instantInWords(last.from, view)}`
  return `${rater(view, two, now.higher)} rates ${now.points.toFixed(1)} points higher, a rating difference: ${percent(now.probability)} probable, ${sure}.`
}

/** The stretches in which one clearly rated higher. */
export const apartOf = (view: View, two: Two, { clear }: PerceptionGap): CurvePanel['apart'] =>
  clear.map(({ higher, from, to }) => ({
    from: shownAt(from, view),
    to: to === undefined ? view.moment : shownAt(to, view),
    person: higher,
    label: `${rater(view, two, higher)} clearly rates higher`,
  }))
