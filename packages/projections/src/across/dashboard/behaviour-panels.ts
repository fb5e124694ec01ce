import { namedRecord } from '../../records/named.ts'
import type { ReliabilityPoint } from '../../subjects/reliability/curve.ts'
import { behaviourInWords, whyHref } from '../../subjects/trust/direction.ts'
import type { BehaviourTrack } from '../../subjects/trust/tracks.ts'
import { type Curve, type CurvePoint, drawnBand } from '../../telling/curve.ts'
import { shownAt } from '../../telling/dates.ts'
import { labelOf } from '../../telling/label.ts'
import type { CurvePanel } from '../../telling/panel.ts'
import { personView, towards } from '../../telling/person.ts'
import { inWhatIsRead } from '../../telling/seen-whole.ts'
import type { View } from '../../view/view.ts'
import { drawnIn } from '../lanes/placed.ts'
import type { Glance, Trust } from './glance.ts'

/** What each did toward the other, and with the other’s calls: no row before there is anything to read. */
export const behaviourPanels = (glance: Glance): CurvePanel[] => [
  ...panelOf(glance, 'reliability', glance.trust),
  ...panelOf(glance, 'reliance', glance.reliance),
]

const titles: Record<BehaviourTrack, { readonly title: string; readonly note: string }> = {
  reliability: { title: 'Reliability', note: 'from actions, 90 % band' },
  reliance: { title: 'Reliance', note: 'calls followed, 90 % band' },
}

function panelOf(
  { view, stretch }: Glance,
  track: BehaviourTrack,
  both: readonly Trust[],
): CurvePanel[] {
  const shown = both.filter(({ points }) => points.length > 0)
  if (shown.length === 0) return []
  return [
    {
      kind: 'curves',
      id: track,
      ...titles[track],
      curves: shown.map((each) =>
        trustCurve(view, track, { ...each, points: drawnIn(each.points, stretch) }),
      ),
      summary: both.map((each) => inWords(view, track, each)).join('. '),
    },
  ]
}

function inWords(view: View, track: BehaviourTrack, trust: Trust): string {
  const last = trust.points.at(-1)
  const what = behaviourInWords(view, track, trust)
  if (last === undefined)
    return `${what}: ${trust.rated ? 'rated' : `not rated${inWhatIsRead(view)}`}`
  const [value, low, high] = [last.value, last.low, last.high].map(Math.round)
  return `${what}: ${value}, between ${low} and ${high}`
}

const trustCurve = (view: View, track: BehaviourTrack, trust: Trust): Curve => ({
  id: `${trust.from} ${trust.to}`,
  label: towards(personView(view, trust.from), personView(view, trust.to)),
  person: trust.person,
  shape: 'drawn',
  points: trust.points.map((point) => trustPoint(view, point)),
  href: whyHref(track, trust),
})

function trustPoint(view: View, { events, ...rest }: ReliabilityPoint): CurvePoint {
  const point = { ...rest, ...drawnBand(rest), at: shownAt(rest.at, view) }
  if (events === undefined) return point
  return {
    ...point,
    events: events.map(({ evidence: { id, about, told }, jump }) => {
      const named = namedRecord(view, about.noun, about.id)
      const label = named === undefined ? told : `${labelOf(named)}, ${told}`
      return { id, label, href: about, contribution: jump }
    }),
  }
}
