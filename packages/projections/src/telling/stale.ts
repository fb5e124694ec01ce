import { elapsedDays, type Instant, instant } from '@lockstep/domain'

/** After so many days without a word, what stands there is marked stale. */
const STALE_AFTER_DAYS = 90

export const isStale = (said: Instant, moment: Instant): boolean =>
  elapsedDays(said, moment) > STALE_AFTER_DAYS

/** The moments at which something was said, and those at which that grows stale. */
export const withStale = (said: readonly Instant[]): Instant[] =>
  said.flatMap((at) => [at, instant(Date.parse(at) + STALE_AFTER_DAYS * 86_400_000 + 1)])
