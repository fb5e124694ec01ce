import type { PositionsPoint } from '../../alignment/positions-curve.ts'
import type { Glance } from '../../dashboard/glance.ts'
import { labelOf } from '../../lanes/label.ts'
import { themInWords } from '../../verdict/them.ts'
import type { View } from '../../view.ts'
import type { Curve, CurvePoint } from './curve.ts'
import { shownAt } from './dates.ts'
import { namedRecord } from './named.ts'
import type { CurvePanel } from './panel.ts'
import { whyHref } from './trust-direction.ts'

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
