import type { Answer } from '../../api/views.ts'
import type { Window } from '../../charts/axis.ts'

const DAY = 86_400_000
const YEAR = 365 * DAY
const [BEGINNING, END] = ['00:00', '23:59:59.999']

/** From the first thing on record to the present, and a month at least: a new timeline has its room ahead. */
export function extentOf({
  extent,
  moment,
}: Pick<Answer<'dashboard'>, 'extent' | 'moment'>): Window {
  const now = Date.parse(moment)
  const from = extent === undefined ? now : Math.min(now, Date.parse(extent.from))
  const begin = new Date(from - DAY).setHours(0, 0, 0, 0)
  return {
    from: begin,
    to: Math.max(now + Math.max(DAY * 3, (now - from) * 0.03), begin + 30 * DAY),
  }
}

/** Days `2026-03-09`, as an address has them. */
interface Days {
  start?: string | undefined
  end?: string | undefined
}

/** What is shown unless a stretch is chosen. */
export const lastYear = ({ from, to }: Window): Window => ({
  from: Math.max(from, to - YEAR),
  to,
})

/**
 * The stretch of days that the address chooses, if it does. Cut at the extent's ends: moved back whole, a window up to the end
 * of today would begin a day earlier.
 */
export function chosenIn({ start, end }: Days, extent: Window): Window | undefined {
  const [from, to] = [dayBegins(start), dayEnds(end)]
  if (from === undefined || to === undefined) return undefined
  const cut = { from: Math.max(from, extent.from), to: Math.min(to, extent.to) }
  return cut.from < cut.to ? cut : undefined
}

/** A window that begins today at the latest: of what is to come there is nothing to see. */
export function begunBy(now: number, { from, to }: Window): Window {
  const today = new Date(now).setHours(0, 0, 0, 0)
  return from <= today ? { from, to } : { from: today, to: Math.max(to, today + DAY) }
}

/**
 * The days to ask for where a long history was answered in part, and the stretch that the address chooses lies outside of it:
 * whole years, so that the next one seldom has to be asked for as well.
 */
export function daysToAsk(
  view: Pick<Answer<'dashboard'>, 'extent' | 'moment' | 'stretch'> | undefined,
  days: Days,
): Days {
  const chosen = view?.stretch === undefined ? undefined : chosenIn(days, extentOf(view))
  if (view?.stretch === undefined || chosen === undefined) return {}
  const last = Math.min(chosen.to, Date.parse(view.moment))
  const { from, to } = view.stretch
  if (chosen.from >= Date.parse(from) && last <= Date.parse(to)) return {}
  const [first, end] = [chosen.from, last].map((time) => new Date(time).getFullYear())
  return { start: `${first}-01-01`, end: `${end}-12-31` }
}

/** A day is looked at from its beginning, and as it had become by its end. */
const dayBegins = (text: string | undefined) => timeOf(text, BEGINNING)
export const dayEnds = (text: string | undefined) => timeOf(text, END)

function timeOf(text: string | undefined, clock: string): number | undefined {
  const time = text === undefined ? Number.NaN : new Date(`${text}T${clock}`).getTime()
  return Number.isNaN(time) ? undefined : time
}
