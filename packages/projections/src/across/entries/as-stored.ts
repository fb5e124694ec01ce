import {
  type EventId,
  isFounding,
  isMending,
  isNamedAfterTwo,
  type Recorded,
} from '@lockstep/domain'
import { changeBetween, changeMarked, changeNamed } from '../../events/marked-values.ts'
import { tellBetween } from '../../subjects/disclosures/between.ts'
import { reasonOf } from '../../subjects/mendings/reason-of.ts'
import { isNameErased } from '../../subjects/people/organisation-name.ts'
import { isHidden, type View } from '../../view/view.ts'

const SEALED = { sealed: true }

/** Puts something in the place of a value that is marked, or for two alone and not told; `path` is where it stands. */
type Withholds = (value: unknown, path: string) => unknown

/**
 * An event as the log holds it. Marked values say only that they are there, as do to others the plain
 * ones that are for two alone or not opened yet, and the ids of records that don't exist for the viewer; and the hash of
 * what was asked is left out: it would differ with words that are not for everybody. So is a name of the organisation that is
 * made of the names of two, once one of these was erased.
 * @param shows whether an entry exists for the viewer
 */
export function asStored(
  view: View,
  event: Recorded,
  shows: (entry: EventId) => boolean,
  withholds: Withholds = () => SEALED,
) {
  const { stream, revision, type, metadata } = event
  const { commandHash: _, causationId, correlationId, ...rest } = metadata
  const marked = changeMarked(type, event.data as Record<string, unknown>, withholds)
  const called =
    namedAfterTwo(event) && isNameErased(view) ? change(marked, 'name', withholds) : marked
  const mended = isReasonClosed(view, event) ? change(called, 'reason', withholds) : called
  const data = changeBetween(type, mended, (value, field) => {
    const told = tellBetween(view, event, value)
    return isHidden(told) ? withholds(value, field) : told
  })
  return {
    stream,
    revision,
    type,
    // One that is closed to the viewer looks like one that never was.
    data: changeNamed(type, data, (noun, id) => (view.stored(noun, id).length > 0 ? id : SEALED)),
    metadata: {
      ...rest,
      ...(causationId !== undefined && shows(causationId) ? { causationId } : {}),
      ...(correlationId !== undefined && shows(correlationId) ? { correlationId } : {}),
    },
  }
}

const namedAfterTwo = (event: Recorded): boolean => isFounding(event) && isNamedAfterTwo(event)

/** Why words were mended was once stored in plain. */
const isReasonClosed = (view: View, event: Recorded): boolean =>
  isMending(event) && event.data.reason !== undefined && isHidden(reasonOf(view, event))

const change = (data: Record<string, unknown>, field: string, withholds: Withholds) => ({
  ...data,
  [field]: withholds(data[field], field),
})
