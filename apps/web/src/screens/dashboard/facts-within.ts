import type { Answer } from '../../api/views.ts'
import type { Window } from '../../charts/axis.ts'
import { type Reading, readingAt, type TimedCurve, timedCurve } from '../../charts/curve.ts'
import { isLoop, waitsOf } from '../../charts/mark.ts'
import { pathOf } from '../../here/hrefs.ts'
import { day, daysBetween } from '../../words/dates.ts'

type View = Pick<Answer<'dashboard'>, 'facts' | 'panels' | 'moment'>
type Fact = View['facts'][number]
type Trend = Extract<Fact, { kind: 'trend' }>
type SentCurve = Extract<View['panels'][number], { kind: 'curves' }>['curves'][number]

/** What a curve said when a stretch of days began, or where it began itself within them. */
export interface Was extends Pick<Reading, 'value' | 'low' | 'high'> {
  /** Milliseconds since 1970. */
  at: number
}

export type ShownFact = Exclude<Fact, Trend> | ShownTrend

/** A score, where its days end before the present as it stood then. */
type ShownTrend = Trend & { was?: Was; at?: number }

/**
 * The three facts of a stretch of days.
 * @param then as these days ended; undefined while it is being asked for
 */
export function factsWithin(view: View, window: Window, then: View | undefined): ShownFact[] {
  const now = Date.parse(view.moment)
  const days = { from: window.from, to: Math.min(window.to, now) }
  const overdue = view.facts[2]
  return [
    trendOf(then?.facts[0].kind === 'trend' ? then : view, days, days.to < now),
    then?.facts[1] ?? { kind: 'nothing', label: 'Biggest driver in these days', sentence: '…' },
    overdue.kind === 'overdue' && days.to === now ? overdue : overdueWithin(view, days),
  ]
}

function trendOf(view: View, { from, to }: Window, past: boolean): ShownFact {
  const [trend] = view.facts
  const curve = trend.kind === 'trend' ? curveOf(view, trend) : undefined
  const days = { from, to: Math.min(to, Date.parse(view.moment)) }
  return trend.kind === 'trend' && curve !== undefined
    ? trendWithin(trend, curve, days, past)
    : trend
}

/** The curve that leads to the same reasons as the fact. */
const curveOf = ({ panels }: View, { href }: Trend): SentCurve | undefined =>
  panels
    .flatMap((panel) => (panel.kind === 'curves' ? panel.curves : []))
    .find((curve) => curve.href !== undefined && pathOf(curve.href) === pathOf(href))

function trendWithin(fact: Trend, sent: SentCurve, { from, to }: Window, past: boolean): ShownFact {
  const { href: _, ...drawn } = sent
  const curve = timedCurve(drawn)
  const label = past ? `${fact.label}, ${day(to)}` : fact.label
  const reading = readingAt(curve, to)
  const last = curve.points.findLast(({ time }) => time <= to)
  if (reading === undefined || last === undefined)
    return { kind: 'nothing', label, sentence: 'no figure by that day' }
  const { change: __, ...kept } = fact
  const was = begunAt(curve, from, to)
  return {
    ...kept,
    ...bandOf(reading),
    label,
    value: reading.value,
    n: last.n ?? fact.n,
    points: sent.points.filter(({ at }) => Date.parse(at) >= from && Date.parse(at) <= to),
    ...(was === undefined ? {} : { was }),
    ...(past ? { at: to } : {}),
  }
}

function begunAt(curve: TimedCurve, from: number, to: number): Was | undefined {
  const first = curve.points.find(({ time, gap }) => time > from && time < to && gap !== true)
  const at = readingAt(curve, from) === undefined ? first?.time : from
  const reading = at === undefined ? undefined : readingAt(curve, at)
  return at === undefined || reading === undefined
    ? undefined
    : { at, value: reading.value, ...bandOf(reading) }
}

const bandOf = ({ low, high }: Reading) =>
  low === undefined || high === undefined ? {} : { low, high }

/** What was late for longest by the end of the days, or by its own end within them. */
function overdueWithin({ panels }: View, { from, to }: Window): Fact {
  const label = 'Longest overdue in these days'
  const late = panels
    .flatMap((panel) => (panel.kind === 'lane' ? panel.marks : []))
    .filter(({ kind }) => isLoop(kind))
    .flatMap((mark) => waitsOf(mark).map((wait) => ({ ...mark, ...wait })))
    .flatMap(({ due, until, ...mark }) => {
      const stop = Math.min(until === undefined ? to : Date.parse(until), to)
      return stop > from && Date.parse(due) < stop ? [{ ...mark, due, until, stop }] : []
    })
    .map((mark) => ({ ...mark, days: daysBetween(mark.due, mark.stop) }))
    .filter(({ days }) => days > 0)
  const [longest] = late.sort((x, y) => y.days - x.days)
  if (longest === undefined) return { kind: 'nothing', label, sentence: 'nothing was late' }
  const { days, label: title, due, until, href } = longest
  const came = until === undefined || Date.parse(until) > to ? '' : `, late until ${day(until)}`
  return { kind: 'overdue', label, days, title, note: `due ${day(due)}${came}`, mine: false, href }
}
