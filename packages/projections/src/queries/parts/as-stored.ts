import type { Recorded } from '@lockstep/domain'
import { ofItsTwo } from '../../record/between.ts'
import { changeBetween, changeMarked } from '../../record/marked-values.ts'
import type { View } from '../../view.ts'

const SEALED = { sealed: true }

/**
 * An event as the log holds it. Marked values say only that they are there, as do to others the plain
 * ones that are for two alone; and the hash of what was asked is left out: it would differ with words
 * that are not for everybody.
 * @param causeShows whether what caused it exists for the viewer
 */
export function asStored(view: View, event: Recorded, causeShows: boolean) {
  const { stream, revision, type, metadata } = event
  const { commandHash: _, causationId, ...rest } = metadata
  const data = changeMarked(type, event.data as Record<string, unknown>, () => SEALED)
  return {
    stream,
    revision,
    type,
    data: changeBetween(type, data, (value) => view.tell(value, ofItsTwo(view, event))),
    metadata: { ...rest, ...(causeShows ? { causationId } : {}) },
  }
}
