import type { PositionsPoint } from '../../alignment/positions-curve.ts'
import type { Glance, Trust } from '../../dashboard/glance.ts'
import { labelOf } from '../../lanes/label.ts'
import type { ReliabilityPoint } from '../../reliability/curve.ts'
import { type BehaviourTrack, doerOf } from '../../reliance/tracks.ts'
import { themInWords } from '../../verdict/them.ts'
import type { View } from '../../view.ts'
import type { Curve, CurvePoint } from './curve.ts'
import { shownAt } from './dates.ts'
import { namedRecord } from './named.ts'
import type { CurvePanel } from './panel.ts'
import { firstName, personView } from './person.ts'
import { trustInWords, whyHref } from './trust-direction.ts'

/** One line per person's view, each with its band. */
export function trustPanel({ view, trust }: Glance): CurvePanel {
  const shown = trust.filter(({ points }) => points.length > 0)
  const closed = trust.some(({ rated, readable }) => rated && !readable)
  return {
    kind: 'curves',
    id: 'trust',
    title: 'Trust',
    note: 'reliability, 90 % band',
    curves: shown.map((each) => trustCurve(view, 'reliability', each)),
    ...(shown.length > 0
      ? {}
      : {
          empty: {
            sentence: closed
              ? 'Rated. The figures are for the two, unless all members open them in the charter.'
              : 'One line for each view, once accepted feedback is followed up or a shared goal is changed.',
            ...(closed ? {} : { action: { label: 'Give feedback', command: 'GiveFeedback' } }),
          },
        }),
    summary: trust.map((each) => inWords(view, 'reliability', each)).join('. '),
  }
}

/** How far each relies on the other; no row of its own before there is anything to read. */
export function reliancePanel({ view, reliance }: Glance): CurvePanel[] {
  const shown = reliance.filter(({ points }) => points.length > 0)
  if (shown.length === 0) return []
  return [
    {
      kind: 'curves',
      id: 'reliance',
      title: 'Reliance',
      note: 'the other’s calls, 90 % band',
      curves: shown.map((each) => trustCurve(view, 'reliance', each)),
      summary: reliance.map((each) => inWords(view, 'reliance', each)).join('. '),
    },
  ]
}

function inWords(view: View, track: BehaviourTrack, trust: Trust): string {
  const last = trust.points.at(-1)
  const what = trustInWords(view, trust)
  if (last === undefined) return `${what}: ${trust.rated ? 'rated' : 'not rated'}`
  const [value, low, high] = [last.value, last.low, last.high].map(Math.round)
  return `${what}, from what ${firstName(personView(view, doerOf[track](trust)))} did: ${value}, between ${low} and ${high}`
}

const trustCurve = (view: View, track: BehaviourTrack, trust: Trust): Curve => ({
  id: `${trust.from} ${trust.to}`,
  label: `${firstName(personView(view, trust.from))} → ${firstName(personView(view, trust.to))}`,
  person: trust.person,
  shape: 'drawn',
  points: trust.points.map((point) => trustPoint(view, point)),
  href: whyHref(track, trust),
})

export function trustPoint(view: View, { events, ...rest }: ReliabilityPoint): CurvePoint {
  const point = { ...rest, at: shownAt(rest.at, view) }
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

/** The curve is of the positions alone. */
export const COVERAGE = '1 of 6 parts'

/** One line for all members: the positions, of the six parts that Why tells of. */
export function alignmentPanel(glance: Glance): CurvePanel {
  const { view, scope, a, b, positions, agreement } = glance
  const names = themInWords(glance)
  const href = whyHref('positions', { from: a, to: b }, scope.partnership)
  const curve: Curve = {
    id: 'positions',
    label: 'Positions',
    person: 'ink',
    shape: 'held',
    points: positions.map((point) => positionsPoint(view, point)),
    note: COVERAGE,
    href,
  }
  return {
    kind: 'curves',
    id: 'alignment',
    title: 'Alignment',
    note: 'positions on decisions',
    curves: positions.length > 0 ? [curve] : [],
    ...(positions.length > 0
      ? {}
      : {
          empty: {
            sentence: 'One line, once both have taken a position on a decision.',
            action: { label: 'Record a decision', command: 'ProposeDecision' },
          },
        }),
    summary:
      agreement === undefined
        ? `${names} have not both spoken on a decision that counts today`
        : `${names} agree on decisions at ${Math.round(100 * agreement.value)} of 100, ${COVERAGE}`,
  }
}

export function positionsPoint(
  view: View,
  { at, value, n, stale, effects }: PositionsPoint,
): CurvePoint {
  return {
    at: shownAt(at, view),
    value: 100 * value,
    n,
    ...(stale ? { stale } : {}),
    ...(effects.length === 0
      ? {}
      : {
          events: effects.map(({ decision: id, effect }) => {
            const named = namedRecord(view, 'decision', id)
            return {
              id,
              label: named === undefined ? 'a decision' : labelOf(named),
              href: { noun: 'decision' as const, id },
              contribution: 100 * effect,
            }
          }),
        }),
  }
}
