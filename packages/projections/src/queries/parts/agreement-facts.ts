import { addDays, startOfDay } from '@lockstep/domain'
import type { PositionsPoint } from '../../alignment/positions-curve.ts'
import type { Glance } from '../../dashboard/glance.ts'
import type { View } from '../../view.ts'
import { positionsPoint } from './alignment-panel.ts'
import { instantDay, today } from './dates.ts'
import type { Facts } from './facts.ts'
import { driverLabel, LOOKS_BACK_DAYS, nothingNew, SPARK_DAYS } from './facts-window.ts'
import { namedRecord } from './named.ts'
import { whyHref } from './trust-direction.ts'

/** How far all members agree on decisions, and since when it has changed. */
export function agreementTrend({ view, scope, a, b, positions, agreement }: Glance): Facts[0] {
  if (agreement === undefined) {
    return { kind: 'nothing', label: 'Trend', sentence: 'after the first positions are opened' }
  }
  const from = addDays(today(view), -SPARK_DAYS)
  const value = 100 * agreement.value
  return {
    kind: 'trend',
    label: 'Agreement on decisions',
    person: 'ink',
    shape: 'held',
    value,
    n: agreement.shares.length,
    ...changeOf(view, positions, value),
    points: positions.filter(({ at }) => at >= from).map((point) => positionsPoint(view, point)),
    href: whyHref('positions', { from: a, to: b }, scope.partnership),
  }
}

function changeOf(
  view: View,
  positions: readonly PositionsPoint[],
  value: number,
): Pick<Facts[0] & { kind: 'trend' }, 'change'> {
  const ninety = addDays(today(view), -LOOKS_BACK_DAYS)
  const first = positions.find(({ n }) => n > 0)
  const before = positions.findLast(({ at }) => at <= startOfDay(ninety, view.zone)) ?? first
  if (first === undefined || before === undefined || before.n === 0) return {}
  return {
    change: {
      clear: true,
      points: Math.round(value) - Math.round(100 * before.value),
      since: before === first ? instantDay(first.at, view) : ninety,
    },
  }
}

/** The decision that moved their agreement most of late. */
export function agreementDriver({ view, positions }: Glance): Facts[1] {
  const since = startOfDay(addDays(today(view), -LOOKS_BACK_DAYS), view.zone)
  const effects = positions
    .slice(1)
    .filter(({ at }) => at >= since)
    .flatMap((point) => point.effects)
  const [biggest] = effects.sort((x, y) => Math.abs(y.effect) - Math.abs(x.effect))
  const named = biggest && namedRecord(view, 'decision', biggest.decision)
  if (biggest === undefined || named === undefined) return nothingNew(view)
  return {
    kind: 'driver',
    label: driverLabel(view),
    points: 100 * biggest.effect,
    title: named.title,
    note: `${named.ordinal ?? 'decision'}, ${named.state}`,
    href: named.href,
  }
}
