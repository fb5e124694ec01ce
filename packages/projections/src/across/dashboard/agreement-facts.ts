import { addDays, later, startOfDay } from '@lockstep/domain'
import { changedSince, whyHref } from '../../subjects/trust/direction.ts'
import { instantDay, today } from '../../telling/dates.ts'
import type { Href } from '../../telling/href.ts'
import type { View } from '../../view/view.ts'
import { effectHref, effectNamed, effectsByRecord } from '../why/by-record.ts'
import { type AlignmentSeries, seriesOf, stepsOfPositions } from '../why/series.ts'
import type { Facts } from './facts.ts'
import {
  type Driver,
  driverDays,
  inScore,
  LOOKS_BACK_DAYS,
  SPARK_DAYS,
  sinceDay,
} from './facts-window.ts'
import type { Glance } from './glance.ts'

/** How far all members are aligned, or agree on decisions, and since when it has changed. */
export function agreementTrend(glance: Glance): Facts[0] {
  const { view, scope, a, b, alignment } = glance
  const series = seriesOf(alignment)
  const last = alignment.at(-1)
  if (series === undefined || last === undefined) {
    return { kind: 'nothing', label: 'Trend', sentence: 'after the first positions are opened' }
  }
  const from = addDays(today(view), -SPARK_DAYS)
  const value = series.points.at(-1)?.value ?? 0
  const href = whyHref(series.of, { from: a, to: b }, scope.partnership)
  const all = series.of === 'alignment'
  return {
    kind: 'trend',
    label: all ? 'Alignment' : 'Agreement on decisions',
    of: calledIn(series),
    person: 'ink',
    shape: 'held',
    value,
    n: all ? last.parts.size : (last.parts.get('positions')?.n ?? 0),
    counts: all ? 'part' : 'decision',
    ...changeOf(view, series, href),
    points: series.points
      .filter(({ at }) => at >= from)
      .map(({ at, value: then }) => ({ at, value: then, n: 1 })),
    href,
  }
}

const calledIn = ({ of }: AlignmentSeries): string =>
  of === 'alignment' ? 'alignment' : 'agreement on decisions'

function changeOf(view: View, { points }: AlignmentSeries, why: Href) {
  const ninety = addDays(today(view), -LOOKS_BACK_DAYS)
  const looked = startOfDay(ninety, view.zone)
  const [first] = points
  const last = points.at(-1)
  if (first === undefined || last === undefined) return {}
  const late = first.at > looked
  const at = late ? first.at : looked
  const before = points.findLast((point) => point.at <= at) ?? first
  return {
    change: {
      points: last.value - before.value,
      ...sinceDay(late ? instantDay(first.at, view) : ninety, view),
      clear: true,
      href: changedSince(why, at),
    },
  }
}

/** What moved it most in the days that are looked at. */
export function agreementDriver(glance: Glance): Driver | undefined {
  const { view, alignment, a, b, scope } = glance
  const { from: since, to } = driverDays(glance)
  const series = seriesOf(alignment)
  const steps =
    series?.of === 'positions' ? stepsOfPositions(alignment) : (series?.points.slice(1) ?? [])
  const effects = effectsByRecord(
    steps.filter(({ at }) => at >= since && at <= to).flatMap((step) => step.effects),
  )
  const [biggest] = effects.sort((x, y) => Math.abs(y.points) - Math.abs(x.points))
  const of = series && calledIn(series)
  if (biggest === undefined) return undefined
  const { label, ref, told } = effectNamed(view, biggest)
  const begun = alignment.find(({ parts }) => parts.has(biggest.part))?.at ?? since
  const why = whyHref(biggest.part, { from: a, to: b }, scope.partnership)
  return {
    points: biggest.points,
    title: label,
    note: inScore([ref, told].filter((part) => part !== undefined).join(', '), of),
    href: effectHref(view, biggest, changedSince(why, later(since, begun))),
  }
}
