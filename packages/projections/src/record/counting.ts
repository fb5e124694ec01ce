import { effective, type Instant, type Recorded } from '@lockstep/domain'

/**
 * The events of a stream that count, mended, in order, up to a moment where one is given.
 * @param recorded in the order of the log.
 */
export function counting(recorded: readonly Recorded[], happened?: Instant): readonly Recorded[] {
  const mended = effective(recorded)
  return happened === undefined ? mended : mended.filter(({ at }) => at <= happened)
}
