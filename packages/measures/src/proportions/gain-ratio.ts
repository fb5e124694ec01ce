/** A value reached on a day; days count from any fixed day. */
export interface Reached {
  readonly day: number
  readonly value: number
}

export interface GainRatio<R extends Reached = Reached> {
  /** What the target asks for beyond the last value. */
  readonly required: number
  /** The most ever gained within the horizon, at least 0. */
  readonly best: number
  /** The first two between which that was gained; left out where nothing ever was. */
  readonly between?: readonly [from: R, to: R]
  /** required/best; null where nothing was ever gained. */
  readonly ratio: number | null
}

/**
 * What a target asks for, against the best that ever happened in as much time.
 *
 * `history` in order of time, for a goal that should rise (negate values and target for one that
 * should fall). Undefined (null) without history.
 */
export function gainRatio<R extends Reached>(
  history: readonly R[],
  target: number,
  horizonDays: number,
): GainRatio<R> | null {
  const last = history.at(-1)
  if (last === undefined) return null
  const required = target - last.value
  let best = 0
  let between: readonly [R, R] | undefined
  for (const [place, from] of history.entries())
    for (const to of history.slice(place + 1)) {
      const gain = to.value - from.value
      if (to.day - from.day > horizonDays || gain <= best) continue
      best = gain
      between = [from, to]
    }
  if (between === undefined) return { required, best, ratio: null }
  return { required, best, between, ratio: required / best }
}
