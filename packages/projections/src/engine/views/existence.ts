import { isLetIn, maySee, type NounName, type Reach, type Ref, type Viewer } from '@lockstep/domain'

type Beside = (ref: Ref) => boolean

/** Whether a record as it stands today exists for all who look. */
export const isThere = (
  readers: readonly Viewer[],
  noun: NounName,
  reach: Reach,
  beside: Beside,
): boolean =>
  reach.of === undefined
    ? readers.every((reader) => maySee(reader, noun, reach))
    : wasOpen(readers, reach, beside)

/**
 * Whether nothing closed a record at a past moment to any of them. To which partnership it belongs may have been said later
 * than the rest of it: whether it is of what they read is asked of today's record alone.
 */
export const wasOpen = (readers: readonly Viewer[], reach: Reach, beside: Beside): boolean =>
  readers.every((reader) => isLetIn(reader, reach)) && (reach.of ?? []).every(beside)
