import { elapsedDays, type Instant } from '@lockstep/domain'

/** After so many days without a word, what stands there is marked stale. */
export const STALE_AFTER_DAYS = 90

export const isStale = (said: Instant, moment: Instant): boolean =>
  elapsedDays(said, moment) > STALE_AFTER_DAYS
