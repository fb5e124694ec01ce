import { isSealed, type Marked, type Recorded, refOf } from '@lockstep/domain'
import { canonical, type StoredEvent } from '@lockstep/eventstore-client'
import { disclosedOn } from '../disclosures/disclosed.ts'
import { asStored } from '../queries/parts/as-stored.ts'
import { isHidden, type View } from '../view.ts'

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

const openedIn = (view: View, { stream }: Recorded, mark: Marked<unknown>): unknown =>
  view.open(mark, disclosedOn(view, stream))

const isMark = (value: unknown): value is Marked<unknown> =>
  typeof value === 'object' && value !== null && 'owners' in value

/** A mark as the log holds it, without what it is given on the way to be opened. */
function storedPart(mark: Marked<unknown>): unknown {
  if (!isSealed(mark)) throw new Error('a view meets no marked value in the clear')
  const { owners, path, nonce, ciphertext } = mark
  return { owners, path, nonce, ciphertext }
}
