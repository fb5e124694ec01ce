import { pulseUnderWay } from '../../subjects/rounds/pulse-under-way.ts'
import type { StatedPoint } from '../../subjects/stated/curve.ts'
import { AFTER_A_BREACH } from '../../subjects/stated/curve.ts'
import { perceptionGap } from '../../subjects/stated/gap.ts'
import { ratingOf } from '../../subjects/stated/steps.ts'
import { statedInWords, whyHref } from '../../subjects/trust/direction.ts'
import { apartOf, gapInWords } from '../../subjects/trust/gap-in-words.ts'
import { type Curve, type CurvePoint, drawnBand } from '../../telling/curve.ts'
import { shownAt } from '../../telling/dates.ts'
import { labelOf } from '../../telling/label.ts'
import type { CurvePanel } from '../../telling/panel.ts'
import { personView, towards } from '../../telling/person.ts'
import { inWhatIsRead } from '../../telling/seen-whole.ts'
import type { View } from '../../view/view.ts'
import { drawnIn } from '../lanes/placed.ts'
import { type Reason, reasonsOf } from '../why/rating-reasons.ts'
import { emptyFor } from './empty-panel.ts'
import { forWhom } from './for-whom.ts'
import type { Glance, StatedTrust } from './glance.ts'

/** The two directions, as far as the viewer may read them. */
export const statedCurves = ({ view, stated, stretch }: Glance): Curve[] =>
  stated
    .filter(({ points }) => points.length > 0)
    .map((each) => curveOf(view, { ...each, points: drawnIn(each.points, stretch) }))

const callPulse = { label: 'Call a trust pulse', command: 'CallPulse' }

const untilRated = ({ view, scope }: Glance) => ({
  sentence: 'One line for each view, once both have rated each other.',
  action: pulseUnderWay(view, scope.partnership) ?? callPulse,
})

/** What each says of the other: one line per person’s view, each with its band. */
export function statedPanel(glance: Glance): CurvePanel {
  const { view, scope, stated, model } = glance
  const curves = statedCurves(glance)
  const closed = stated.some(({ rated }) => rated)
  const gap = perceptionGap(view, [stated[0].steps, stated[1].steps], model.level)
  return {
    kind: 'curves',
    id: 'trust',
    title: 'Trust',
    note: 'stated, 90 % band',
    curves,
    ...(gap === undefined
      ? {}
      : { gap: gapInWords(view, stated, gap), apart: apartOf(view, stated, gap) }),
    ...(curves.length > 0
      ? { caution: AFTER_A_BREACH }
      : {
          empty: closed
            ? { sentence: forWhom(glance).instead }
            : emptyFor(view, scope.partnership, untilRated(glance), 'rating'),
        }),
    summary: [
      ...stated.map((each) => inWords(view, each)),
      ...(gap === undefined ? [] : [gapInWords(view, stated, gap).replace(/\.$/, '')]),
    ].join('. '),
  }
}

function inWords(view: View, trust: StatedTrust): string {
  const last = trust.points.at(-1)
  const what = statedInWords(view, trust)
  if (last === undefined)
    return `${what}: ${trust.rated ? 'rated' : `not rated${inWhatIsRead(view)}`}`
  const [value, low, high] = [last.value, last.low, last.high].map(Math.round)
  return `${what}: ${value}, between ${low} and ${high}`
}

const curveOf = (view: View, trust: StatedTrust): Curve => ({
  id: `${trust.from} ${trust.to}`,
  label: towards(personView(view, trust.from), personView(view, trust.to)),
  person: trust.person,
  shape: 'drawn',
  points: trust.points.map((point) => statedPoint(view, trust, point)),
  href: whyHref('stated', trust),
})

function statedPoint(
  view: View,
  { ratings }: Pick<StatedTrust, 'ratings'>,
  { step, stale, at, ...rest }: StatedPoint,
): CurvePoint {
  const band = drawnBand(rest)
  const point = { ...rest, ...band, at: shownAt(at, view), ...(stale ? { stale } : {}) }
  const rating = step && ratingOf(ratings, step)
  if (step === undefined || rating === undefined) return point
  return {
    ...point,
    given: step.score,
    events: reasonsOf(view, rating, step).map((reason) => ({
      id: reason.id,
      label: reasonLabel(reason),
      href: reason.href,
      contribution: reason.points,
    })),
  }
}

/** "F-14 Heard it from the board deck, gave feedback" */
const reasonLabel = ({ cited }: Reason): string =>
  cited === undefined ? 'a rating, no reason given' : `${labelOf(cited.record)}, ${cited.did}`
