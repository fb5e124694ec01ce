import { daysBetween } from '../../words/dates.ts'
import type { TimedMark } from '../mark.ts'
import type { LanePanel } from './panels.ts'

export interface Told {
  text: string
  /** The one record that it is said of. */
  href?: string
}

/** What a lane's gutter says of the moment under the crosshair. */
export interface Standing extends Told {
  /** A second line, under the first. */
  more?: Told
  /** Something is late. */
  late?: boolean
}

/** Where something told of a lane leads: to its one record, or to all that it counts, as they stood then. */
export const ledFrom = (
  { countedAt }: Pick<LanePanel, 'countedAt'>,
  { href }: Told,
  at: number,
): string | undefined => href ?? countedAt?.(at)

const refOf = ({ label }: TimedMark) => label.split(' ')[0] ?? label
const isOpen = (mark: TimedMark, at: number) =>
  mark.start <= at && (mark.end === undefined || mark.end > at)
/** What a loop waited for at a moment. */
const dueBy = ({ waits }: TimedMark, at: number) =>
  waits.find(({ until }) => until === undefined || until > at)?.due
const isOverdue = (mark: TimedMark, at: number) => (dueBy(mark, at) ?? at) < at

/** How a lane stood at a moment, in the fewest words; undefined where there is nothing to say. */
export function standingAt(
  of: TimedMark['kind'],
  marks: readonly TimedMark[],
  at: number,
): Standing | undefined {
  switch (of) {
    case 'decision':
      return decisions(marks, at)
    case 'goal':
      return goals(marks, at)
    case 'feedback':
    case 'request':
    case 'commitment':
      return loops(marks, at)
    case 'conversation':
    case 'hard-conversation':
      return conversations(marks, at)
    case 'rhythm':
      return rhythm(marks, at)
    case 'pulse':
      return pulses(marks, at)
    case 'outside':
      return lastOf(marks, at)
    case 'person':
      return undefined
  }
}

function decisions(marks: readonly TimedMark[], at: number): Standing | undefined {
  const open = marks.filter((mark) => isOpen(mark, at))
  const inForce = open.filter(({ undecided }) => !undecided)
  const latest = inForce.at(-1)
  if (latest === undefined) return undecided(open, at)
  const { href } = latest
  const text = `${refOf(latest)} in force, day ${daysBetween(latest.start, at)}`
  if (latest.recorded === undefined)
    return { text, href, more: { text: `${inForce.length} in force` } }
  return latest.recorded > at
    ? { text, href, more: { text: 'not yet recorded', href }, late: true }
    : { text, href, more: { text: recordedLate(latest.start, latest.recorded), href } }
}

/** Where nothing is in force: how long the latest of them has waited to be decided. */
function undecided(open: readonly TimedMark[], at: number): Standing | undefined {
  const latest = open.at(-1)
  if (latest === undefined) return undefined
  const waits = latest.state === 'sealed' ? 'positions sealed' : 'not decided'
  return {
    text: `${refOf(latest)} ${waits}, day ${daysBetween(latest.start, at)}`,
    href: latest.href,
  }
}

const recordedLate = (start: number, recorded: number) =>
  `recorded ${daysBetween(start, recorded)} days late`

/** A goal has several marks, all leading to its page; the last one before the moment says how it stood. */
function goals(marks: readonly TimedMark[], at: number): Standing | undefined {
  const last = new Map(
    marks.filter(({ start }) => start <= at).map((mark) => [mark.href, mark.state]),
  )
  const open = [...last.values()].filter(
    (state) => state === 'current' || state === 'revised' || state === 'late',
  )
  return last.size === 0 ? undefined : { text: `${open.length} open` }
}

function loops(marks: readonly TimedMark[], at: number): Standing | undefined {
  const open = marks.filter((mark) => isOpen(mark, at))
  const overdue = open.filter((mark) => isOverdue(mark, at))
  const [one] = overdue.length > 0 ? overdue : open
  if (one === undefined) return undefined
  if (open.length > 1) {
    return overdue.length > 0
      ? { text: `${open.length} open, ${overdue.length} overdue`, late: true }
      : { text: `${open.length} open` }
  }
  const { href } = one
  const due = dueBy(one, at)
  if (overdue.length > 0)
    return { text: `${refOf(one)} ${daysBetween(due ?? at, at)} d overdue`, href, late: true }
  const left = due === undefined ? undefined : daysBetween(at, due)
  if (left === 0 || left === 1)
    return { text: `${refOf(one)} due ${left === 0 ? 'today' : 'tomorrow'}`, href }
  return { text: `${refOf(one)} open, day ${daysBetween(one.start, at)}`, href }
}

/** Not what is only wanted, was avoided, or was dropped. */
const talked: readonly TimedMark['state'][] = ['current', 'kept']

function conversations(marks: readonly TimedMark[], at: number): Standing | undefined {
  const last = marks.filter(({ start, state }) => start <= at && talked.includes(state)).at(-1)
  const silent = last === undefined ? 0 : daysBetween(last.start, at)
  return last && silent > 7 ? { text: `none for ${silent} d`, href: last.href } : undefined
}

function rhythm(marks: readonly TimedMark[], at: number): Standing | undefined {
  // Insight notes stand in the same lane.
  const past = marks.filter(({ kind, start }) => kind === 'rhythm' && start <= at)
  const missed = past.length - 1 - past.findLastIndex(({ state }) => state !== 'missed')
  return missed > 0
    ? { text: missed === 1 ? '1 missed' : `${missed} missed in a row`, late: true }
    : undefined
}

/** What happened outside last, and how long ago. */
function lastOf(marks: readonly TimedMark[], at: number): Standing | undefined {
  const last = marks.filter(({ start }) => start <= at).at(-1)
  return last && { text: `${refOf(last)} ${ago(last, at)}`, href: last.href }
}

function pulses(marks: readonly TimedMark[], at: number): Standing | undefined {
  const last = marks.filter(({ start }) => start <= at).at(-1)
  if (last === undefined) return undefined
  const { href } = last
  return last.state === 'missed'
    ? { text: `${refOf(last)}, some silent`, href, late: true }
    : { text: `${refOf(last)} ${ago(last, at)}`, href }
}

function ago({ start }: TimedMark, at: number): string {
  const days = daysBetween(start, at)
  return days === 0 ? 'on this day' : `${days} d ago`
}
