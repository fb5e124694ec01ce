import type { Recorded } from '@lockstep/domain'
import { changeMarked } from '../../record/marked-values.ts'

const SEALED = { sealed: true }

/**
 * An event as the log holds it. Marked values say only that they are there, and the hash of what was
 * asked is left out: it would differ with words that are not for everybody.
 * @param causeShows whether what caused it exists for the viewer
 */
export function asStored(
  { stream, revision, type, data, metadata }: Recorded,
  causeShows: boolean,
) {
  const { commandHash: _, causationId, ...rest } = metadata
  return {
    stream,
    revision,
    type,
    data: changeMarked(type, data as Record<string, unknown>, () => SEALED),
    metadata: { ...rest, ...(causeShows ? { causationId } : {}) },
  }
}
