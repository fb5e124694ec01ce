import { elapsedDays, type Instant, instant } from '@lockstep/domain'
import { countUpTo } from '../../view/count-up-to.ts'

const DAY = 86_400_000

/** A time in which a rule held that counts what lies in a window before each moment. */
export interface Stretch<T> {
  readonly from: Instant
  /** When it held no longer; absent while it does. */
  readonly to?: Instant
  /** What it held by when it began, and what it holds by now, or held by at last. */
  readonly first: T
  readonly last: T
}

/** Whether something lies in the window that ends with a moment. */
export const isWithin = (days: number, at: Instant, moment: Instant): boolean =>
  at <= moment && elapsedDays(at, moment) < days

/** Finds those of some things that lie in the window that ends with a moment, in the order in which they were given. */
export function windowsOver<T>(
  all: readonly T[],
  whenOf: (one: T) => Instant,
): (days: number, moment: Instant) => T[] {
  const timed = all
    .map((one, place) => ({ one, place, at: whenOf(one) }))
    .sort((x, y) => (x.at < y.at ? -1 : x.at > y.at ? 1 : 0))
  const inOrder = timed.every(({ place }, n) => place === n)
  const ones = timed.map(({ one }) => one)
  return (days, moment) => {
    const since = instant(Date.parse(moment) - days * DAY)
    const [from, to] = [countUpTo(timed, since), countUpTo(timed, moment)]
    if (inOrder) return ones.slice(from, to)
    const given = timed.slice(from, to).sort((x, y) => x.place - y.place)
    return given.map(({ one }) => one)
  }
}

/** The same in order of time; of one time, in the order in which they were given. */
export const inOrder = <T>(all: readonly T[], whenOf: (one: T) => Instant): readonly T[] =>
  all.toSorted((x, y) => (whenOf(x) < whenOf(y) ? -1 : whenOf(x) > whenOf(y) ? 1 : 0))

/** When a count over a window can change: as something comes into it, and as it leaves it. */
export const turnsOf = (moments: readonly Instant[], days: number): Instant[] =>
  moments.flatMap((at) => [at, instant(Date.parse(at) + days * DAY)])

/**
 * The stretches in which a rule held, up to a moment.
 * @param turns when what it says can change, in any order.
 */
export function stretches<T>(
  turns: readonly Instant[],
  moment: Instant,
  holds: (at: Instant) => T | undefined,
): Stretch<T>[] {
  const times = [...new Set([...turns, moment])].filter((at) => at <= moment).sort()
  return stretchesOf({ turns: times, said: times.map(holds) })
}

/** What a rule said at each turn. */
export interface Turned<T> {
  /** In order of time. */
  readonly turns: readonly Instant[]
  readonly said: readonly (T | undefined)[]
}

/** The stretches in which a rule held. */
export function stretchesOf<T>({ turns, said }: Turned<T>): Stretch<T>[] {
  const found: Stretch<T>[] = []
  let open: { from: Instant; first: T; last: T } | undefined
  for (const [n, at] of turns.entries()) {
    const now = said[n]
    if (now === undefined) {
      if (open !== undefined) found.push({ ...open, to: at })
      open = undefined
    } else if (open === undefined) open = { from: at, first: now, last: now }
    else open.last = now
  }
  return open === undefined ? found : [...found, open]
}
