const DAY = 86_400_000

/**
 * Elapsed days of 24 hours between two moments in epoch milliseconds; negative when `to` is earlier.
 *
 * All measures take moments in epoch milliseconds and count in these days inside.
 */
export const elapsedDays = (from: number, to: number): number => (to - from) / DAY
