import { addDays, localDate, startOfDay } from '@lockstep/domain'
import { reputationChange } from '@lockstep/measures'
import { feedback } from '../../folds/feedback.ts'
import { namedRecord } from '../../records/named.ts'
import { feedbackLine, isGiven } from '../../subjects/feedback/line.ts'
import { modelOf } from '../../subjects/model/model.ts'
import { scoreOn } from '../../subjects/reliability/curve.ts'
import type { BehaviourEvidence } from '../../subjects/reliability/evidence.ts'
import { isClear } from '../../subjects/trust/clear-change.ts'
import {
  behaviourInWords,
  changedSince,
  reliabilityOf,
  relianceOf,
  whyHref,
} from '../../subjects/trust/direction.ts'
import type { BehaviourTrack } from '../../subjects/trust/tracks.ts'
import { dayShown, today } from '../../telling/dates.ts'
import { thatIsRead } from '../../telling/seen-whole.ts'
import type { View } from '../../view/view.ts'
import type { Stretch } from '../lanes/placed.ts'
import { beginsIn } from '../page/who-begins.ts'
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
import { forWhom } from './for-whom.ts'
import type { Glance, Trust } from './glance.ts'

/** How the viewer is seen, where there is anything; else what may be read. */
export function toldTrust({ view, trust }: Glance): Trust | undefined {
  const shown = trust.filter(({ points }) => points.length > 0)
  return shown.find(({ to }) => to === view.viewer.person) ?? shown[0]
}

export const closedWords = (glance: Glance): string | undefined =>
  isClosed(glance) ? `${forWhom(glance).whose} to read` : undefined

/** Something is on record, and none of it is the viewer's to read. */
export function isClosed({ trust, stated }: Glance): boolean {
  const read = [
    ...trust.filter(({ rated }) => rated).map(({ readable }) => readable),
    ...stated.filter(({ rated }) => rated).map(({ points }) => points.length > 0),
  ]
  return read.length > 0 && !read.includes(true)
}

export function trustTrend(glance: Glance): Facts[0] {
  const { view, scope } = glance
  const trust = toldTrust(glance)
  const last = trust?.points.at(-1)
  if (trust === undefined || last === undefined) {
    const none = beginsIn(view, scope.partnership)
      ? 'once both have answered a trust pulse'
      : `no rating${thatIsRead(view)}`
    const sentence = closedWords(glance) ?? none
    return { kind: 'nothing', label: 'Trend', sentence }
  }
  const from = addDays(today(view), -SPARK_DAYS)
  return {
    kind: 'trend',
    label: behaviourInWords(view, 'reliability', trust),
    of: reliabilityOf(view, trust),
    person: trust.person,
    shape: 'drawn',
    value: last.value,
    low: last.low,
    high: last.high,
    n: last.n,
    ...changeOf(view, trust),
    points: trust.points.filter(({ at }) => at >= from).map((point) => sparkPoint(view, point)),
    href: whyHref('reliability', trust),
  }
}

function changeOf(
  view: View,
  { evidence, points: course, ...direction }: Trust,
): Pick<Facts[0] & { kind: 'trend' }, 'change'> {
  const [first] = evidence
  const last = course.at(-1)
  if (first === undefined || last === undefined || evidence.length < 2) return {}
  const ninety = addDays(today(view), -LOOKS_BACK_DAYS)
  const late = localDate(first.stamp.at, view.zone) > ninety
  const at = late ? first.stamp.at : startOfDay(ninety, view.zone)
  const { forgetting } = modelOf(view)
  const points = last.value - scoreOn(evidence, at, forgetting).score
  return {
    change: {
      clear: isClear(points),
      points,
      ...sinceDay(late ? dayShown(first.stamp, view) : ninety, view),
      href: changedSince(whyHref('reliability', direction), at),
    },
  }
}

const calledIn = { reliability: reliabilityOf, reliance: relianceOf } as const

/** What was done that moved it most in the days that are looked at; undefined where nothing did. */
export function behaviourDriver(
  glance: Glance,
  track: BehaviourTrack,
  trust: Trust,
): Driver | undefined {
  const { view } = glance
  const biggest = biggestIn(view, trust, driverDays(glance))
  const about = biggest?.evidence.about
  const named = about && namedRecord(view, about.noun, about.id)
  if (biggest === undefined || named === undefined) return undefined
  return {
    points: biggest.points,
    title: named.title,
    note: inScore(noteOn(view, biggest.evidence), calledIn[track](view, trust)),
    href: named.href,
  }
}

function biggestIn(view: View, { evidence }: Trust, { from, to }: Stretch) {
  const fresh = reputationChange(
    evidence.filter(({ stamp }) => stamp.at <= to),
    Date.parse(from),
    Date.parse(to),
    modelOf(view).forgetting,
  ).byEvent.filter(({ isNew }) => isNew)
  const [biggest] = fresh.sort((x, y) => Math.abs(y.points) - Math.abs(x.points))
  const found = evidence.find(({ id }) => id === biggest?.id)
  return biggest && found && { points: biggest.points, evidence: found }
}

function noteOn(view: View, { about, told }: BehaviourEvidence): string {
  const row = about.noun === 'feedback' ? view.row(feedback, about.id) : undefined
  if (row !== undefined && isGiven(row)) return feedbackLine(view, row).told
  const ordinal = view.ordinal(about.noun, about.id)
  return ordinal === undefined ? told : `${ordinal}, ${told}`
}
