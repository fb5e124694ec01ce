import { elapsedDays } from '@lockstep/domain'
import type { Sentence } from '../../telling/href.ts'
import type { Glance } from '../dashboard/glance.ts'
import { seriesOf } from '../why/series.ts'
import { agrees, fell } from './agreement.ts'
import { deepestFall } from './fall.ts'
import { trustClause } from './trust.ts'
import { unmeasured } from './unmeasured.ts'

const LOOKS_BACK_DAYS = 400

/** One sentence on where they stand, made of facts alone; every noun in it is a link. */
export function verdict(glance: Glance): Sentence {
  const { view, alignment } = glance
  const series = seriesOf(alignment)
  // Of a team no view of one of its members in another stands for the others.
  const trust = glance.scope.members.length > 2 ? [] : trustClause(glance)
  if (series === undefined) return trust.length > 0 ? [...trust, { text: '.' }] : unmeasured(glance)
  const { points } = series
  const recent = points.filter(({ at }) => elapsedDays(at, view.moment) <= LOOKS_BACK_DAYS)
  const before = points[points.length - recent.length - 1]
  const fall = deepestFall(series, before === undefined ? recent : [before, ...recent])
  return fall === undefined ? agrees(glance, series, trust) : fell(glance, series, fall)
}
