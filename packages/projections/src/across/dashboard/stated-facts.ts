import { addDays, instant, startOfDay } from '@lockstep/domain'
import { statedScoreAt } from '@lockstep/measures'
import { modelOf } from '../../subjects/model/model.ts'
import { ratingOf } from '../../subjects/stated/steps.ts'
import { isClearAsStated } from '../../subjects/trust/clear-change.ts'
import { changedSince, statedInWords, statedOf, whyHref } from '../../subjects/trust/direction.ts'
import { dayShown, today } from '../../telling/dates.ts'
import { countUpTo } from '../../view/count-up-to.ts'
import type { View } from '../../view/view.ts'
import { reasonsOf } from '../why/rating-reasons.ts'
import type { Facts } from './facts.ts'
import {
  type Driver,
  driverDays,
  inScore,
  LOOKS_BACK_DAYS,
  SPARK_DAYS,
  sinceDay,
  sparkPoint,
} from './facts-window.ts'
import type { Glance, StatedTrust } from './glance.ts'

/** How the viewer is seen, where there is anything; else what may be read. */
export function toldStated({ view, stated }: Glance): StatedTrust | undefined {
  const shown = stated.filter(({ points }) => points.length > 0)
  return shown.find(({ to }) => to === view.viewer.person) ?? shown[0]
}

/** Undefined where nothing was said that may be read. */
export function statedTrend(view: View, trust: StatedTrust): Facts[0] | undefined {
  const last = trust.points.at(-1)
  if (last === undefined) return undefined
  const from = addDays(today(view), -SPARK_DAYS)
  const { value, low, high, n } = last
  return {
    kind: 'trend',
    label: statedInWords(view, trust),
    of: statedOf(view, trust),
    person: trust.person,
    shape: 'drawn',
    ...{ value, low, high, n },
    ...changeOf(view, trust),
    points: trust.points.filter(({ at }) => at >= from).map((point) => sparkPoint(view, point)),
    href: whyHref('stated', trust),
  }
}

/** From the first rating on, where that came later. */
function changeOf(view: View, { steps, ratings, ...direction }: StatedTrust) {
  const [first] = ratings
  if (first === undefined || steps.length < 2) return {}
  const ninety = addDays(today(view), -LOOKS_BACK_DAYS)
  const looked = Date.parse(startOfDay(ninety, view.zone))
  const late = first.at > looked
  const [from, since] = late ? [first.at, dayShown(first.open, view)] : [looked, ninety]
  const to = Date.parse(view.moment)
  const { level } = modelOf(view)
  const [before, after] = [from, to].map((at) => statedScoreAt(steps, at, level)?.score ?? 0)
  const clear = isClearAsStated(steps, from, to, level)
  const href = changedSince(whyHref('stated', direction), instant(from))
  const points = (after ?? 0) - (before ?? 0)
  return { change: { points, ...sinceDay(since, view), clear, href } }
}

/** The reason that moved it most in the days that are looked at; undefined where none was given. */
export function statedDriver(glance: Glance, trust: StatedTrust): Driver | undefined {
  const { view } = glance
  const { ratings, steps } = trust
  const { from, to } = driverDays(glance)
  const within = steps.slice(countUpTo(steps, Date.parse(from)), countUpTo(steps, Date.parse(to)))
  const given = within.flatMap((step) => {
    const rating = ratingOf(ratings, step)
    return rating === undefined ? [] : reasonsOf(view, rating, step)
  })
  const [biggest] = given
    .filter(({ cited }) => cited !== undefined)
    .sort((x, y) => Math.abs(y.points) - Math.abs(x.points))
  if (biggest?.cited === undefined) return undefined
  const { record, did } = biggest.cited
  return {
    points: biggest.points,
    title: record.title,
    note: inScore(
      [record.ordinal, did].filter((part) => part !== undefined).join(', '),
      statedOf(view, trust),
    ),
    href: biggest.href,
  }
}
