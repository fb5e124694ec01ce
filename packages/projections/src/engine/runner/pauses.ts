import { setTimeout as pause } from 'node:timers/promises'

/** Milliseconds until what failed is tried again: at first, and after it has failed often. */
export const FIRST_PAUSE = 20
export const LONGEST_PAUSE = 5_000

/** Waits, but not once the signal aborts. */
export const rest = (milliseconds: number, signal: AbortSignal): Promise<void> =>
  pause(milliseconds, undefined, { signal }).catch(() => {})
