import {
  isMending,
  isSealed,
  type Marked,
  nounNames,
  type Opening,
  type Recorded,
  refOf,
  type Sealed,
} from '@lockstep/domain'
import { canonical, type StoredEvent } from '@lockstep/eventstore-client'
import { WHY } from '../../events/marked-values.ts'
import { openingOf } from '../../records/opening-of.ts'
import { openingOfReason } from '../../subjects/mendings/reason-of.ts'
import { isHidden, type View } from '../../view/view.ts'
import { asStored } from '../entries/as-stored.ts'

/** How a viewer takes the record away. */
export interface Taking {
  /** Whether names go with it, and the words that the viewer may read. */
  readonly words: boolean
  /**
   * A fingerprint of what stands at a path of an event, the same whenever it is taken and of no use for guessing it: who
   * can't read it still sees whether it was changed.
   */
  readonly print: (event: string, path: string, value: unknown) => string
}

/**
 * An event as a viewer may take it away: as it is stored, but that what is not theirs to read is sealed, with a fingerprint.
 * Undefined where it doesn't exist for them.
 */
export function shown(
  view: View,
  event: Recorded,
  { words, print }: Taking,
): StoredEvent | undefined {
  const { noun, id: record } = refOf(event.stream)
  if (!view.exists(noun, record)) return undefined
  const withholds = (value: unknown, path: string) => {
    const fingerprint = print(event.id, path, isMark(value) ? storedPart(value) : value)
    const said = words && isMark(value) ? openedIn(view, event, value) : undefined
    return said === undefined || isHidden(said)
      ? { sealed: true, fingerprint }
      : { words: said, fingerprint }
  }
  const exists = (entry: string) => view.entered(entry) !== undefined
  const { data, metadata, ...rest } = asStored(view, event, exists, withholds)
  return { ...rest, id: event.id, data: canonical(data), metadata: canonical(metadata) }
}

function openedIn(view: View, event: Recorded, mark: Marked<unknown>): unknown {
  if (!isSealed(mark)) return undefined
  const said = view.open(mark, openingIn(view, event, mark))
  return mark.owners.includes(view.viewer.person) ? said : asFarAsKnown(view, said)
}

const openingIn = (view: View, event: Recorded, mark: Sealed): Opening | undefined =>
  isMending(event) && mark.path === WHY
    ? openingOfReason(view, event, mark.audience)
    : openingOf(view, event.stream, mark)

const ID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/

/** What others said, without what it names that doesn't exist for the viewer: of several things, as if they were fewer. */
function asFarAsKnown(view: View, said: unknown): unknown {
  if (namesUnknown(view, said)) return { sealed: true }
  if (Array.isArray(said))
    return said
      .filter((part) => !partsOf(part).some((each) => namesUnknown(view, each)))
      .map((part) => asFarAsKnown(view, part))
  if (typeof said !== 'object' || said === null) return said
  return Object.fromEntries(
    Object.entries(said).map(([key, part]) => [key, asFarAsKnown(view, part)]),
  )
}

const partsOf = (part: unknown): readonly unknown[] =>
  typeof part === 'object' && part !== null ? Object.values(part) : [part]

const namesUnknown = (view: View, said: unknown): boolean =>
  typeof said === 'string' && ID.test(said) && !isKnown(view, said)

const isKnown = (view: View, id: string): boolean =>
  view.entered(id) !== undefined || nounNames.some((noun) => view.stored(noun, id).length > 0)

const isMark = (value: unknown): value is Marked<unknown> =>
  typeof value === 'object' && value !== null && 'owners' in value

/** A mark as the log holds it, without what it is given on the way to be opened. */
function storedPart(mark: Marked<unknown>): unknown {
  if (!isSealed(mark)) throw new Error('a view meets no marked value in the clear')
  const { owners, path, nonce, ciphertext } = mark
  return { owners, path, nonce, ciphertext }
}
