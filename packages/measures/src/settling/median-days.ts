/** Something that was raised: how many days until it was settled, or for how many it has been open so far. */
export interface Life {
  /** At least 0. */
  readonly days: number
  readonly settled: boolean
}

/**
 * The median of days from raised to settled, where what is still open counts as censored: it has lasted at least so long.
 *
 *     S(t) = Π over settled at ≤ t of (1 - settled then/(settled then or later, or open that long))
 *     median = the smallest t with S(t) ≤ ½
 *
 * Undefined (null) where so much is open that S never falls to a half, and for nothing. Source: Kaplan & Meier (1958).
 */
export function medianDays(lives: readonly Life[]): number | null {
  let left = 1
  const days = lives.filter(({ settled }) => settled).map((life) => life.days)
  for (const at of [...new Set(days)].sort((x, y) => x - y)) {
    const there = lives.filter((life) => life.days >= at).length
    const settledThen = days.filter((each) => each === at).length
    left *= 1 - settledThen / there
    if (left <= 0.5 + ROUNDING) return at
  }
  return null
}

const ROUNDING = 1e-12
