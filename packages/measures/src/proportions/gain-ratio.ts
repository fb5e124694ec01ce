/** A value reached on a day; days count from any fixed day. */
export interface Reached {
  readonly day: number
  readonly value: number
}

export interface GainRatio {
  /** What the target asks for beyond the last value. */
  readonly required: number
  /** The most ever gained within the horizon, at least 0. */
  readonly best: number
  /** required/best; null where nothing was ever gained. */
  readonly ratio: number | null
}

/**
 * What a target asks for, against the best that ever happened in as much time.
 *
 * `history` in order of time, for a goal that should rise (negate values and target for one that
 * should fall). Undefined (null) without history.
 */
export function gainRatio(
  history: readonly Reached[],
  target: number,
  horizonDays: number,
): GainRatio | null {
  const last = history.at(-1)
  if (last === undefined) return null
  const gains = history.flatMap((from, place) =>
    history
      .slice(place + 1)
      .filter((to) => to.day - from.day <= horizonDays)
      .map((to) => to.value - from.value),
  )
  const required = target - last.value
  const best = Math.max(0, ...gains)
  return { required, best, ratio: best > 0 ? required / best : null }
}
