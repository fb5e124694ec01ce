import { addDays, type Instant, startOfDay } from '@lockstep/domain'
import { statedScoreAt } from '@lockstep/measures'
import { scoreOn } from '../../subjects/reliability/curve.ts'
import { isClear, isClearAsStated } from '../../subjects/trust/clear-change.ts'
import {
  behaviourInWords,
  changedSince,
  statedInWords,
  whyHref,
} from '../../subjects/trust/direction.ts'
import { today } from '../../telling/dates.ts'
import type { Href, Sentence } from '../../telling/href.ts'
import { LOOKS_BACK_DAYS } from '../dashboard/facts-window.ts'
import type { Glance, StatedTrust, Trust } from '../dashboard/glance.ts'
import { fromFew } from './few.ts'

/** One direction of trust, and how it moved of late. */
interface Moved {
  readonly what: string
  readonly why: Href
  readonly value: number
  /** ", from one event", where it rests on little; else empty. */
  readonly rests: string
  /** As Why tells it of the same two moments; absent where there was no figure then. */
  readonly change?: { readonly points: number; readonly since: Instant; readonly clear: boolean }
}

/** The direction of trust that moved most of late, of those that may be read: as it is stated, else from what was done. */
export function trustClause(glance: Glance): Sentence {
  const most = mostOf(glance.stated.flatMap((trust) => statedMove(glance, trust)))
  const told = most ?? mostOf(glance.trust.flatMap((trust) => move(glance, trust)))
  return told === undefined ? [] : clause(told)
}

const mostOf = (all: readonly Moved[]): Moved | undefined =>
  all.toSorted((x, y) => Math.abs(y.change?.points ?? 0) - Math.abs(x.change?.points ?? 0))[0]

const longAgo = ({ view }: Glance): Instant =>
  startOfDay(addDays(today(view), -LOOKS_BACK_DAYS), view.zone)

function move(glance: Glance, { evidence, points: course, from, to }: Trust): Moved[] {
  const { view, model } = glance
  const last = course.at(-1)
  if (last === undefined) return []
  const { value, n } = last
  const since = longAgo(glance)
  const told = {
    // Of trust that nobody has stated nothing is said: it is the other's deeds that are counted.
    what: behaviourInWords(view, 'reliability', { from, to }),
    why: whyHref('reliability', { from, to }),
    value,
    rests: fromFew(n, 'event'),
  }
  if (!evidence.some(({ stamp }) => stamp.at <= since)) return [told]
  const points = value - scoreOn(evidence, since, model.forgetting).score
  return [{ ...told, change: { points, since, clear: isClear(points) } }]
}

function statedMove(glance: Glance, { steps, points: course, from, to }: StatedTrust): Moved[] {
  const { view, model } = glance
  const last = course.at(-1)
  if (last === undefined) return []
  const { value, n } = last
  const since = longAgo(glance)
  const [then, now] = [Date.parse(since), Date.parse(view.moment)]
  const told = {
    what: statedInWords(view, { from, to }),
    why: whyHref('stated', { from, to }),
    value,
    rests: fromFew(n, 'rating'),
  }
  const before = statedScoreAt(steps, then, model.level)
  if (before === null) return [told]
  const clear = isClearAsStated(steps, then, now, model.level)
  return [{ ...told, change: { points: value - before.score, since, clear } }]
}

function clause(told: Moved): Sentence {
  const { rests } = told
  return [...moved(told), ...(rests === '' ? [] : [{ text: rests }])]
}

function moved({ what, why, value, change }: Moved): Sentence {
  const now = { text: String(Math.round(value)), href: why }
  const said = { text: what, href: why }
  if (change === undefined) return [said, { text: ' stands at ' }, now]
  const href = changedSince(why, change.since)
  if (!change.clear) {
    return [
      said,
      { text: ' stands at ' },
      now,
      { text: ' with ' },
      { text: 'no clear change', href },
      { text: ' in ninety days' },
    ]
  }
  return [
    said,
    { text: change.points > 0 ? ' rose ' : ' fell ' },
    { text: `${Math.round(Math.abs(change.points))} points`, href },
    { text: ' in ninety days, to ' },
    now,
  ]
}
