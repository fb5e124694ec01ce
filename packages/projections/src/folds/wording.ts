import type { Marked, PersonId } from '@lockstep/domain'
import { type Hidden, isHidden, type View } from '../view/view.ts'

/** What a record is called: for all to read, or in words of those whom it is between. */
export interface Wording {
  readonly title?: string | undefined
  readonly words?: Marked<string> | undefined
}

export function wordingFor(view: View, { title, words }: Wording): string | Hidden {
  if (title !== undefined) return title
  return words === undefined ? { sealed: true } : view.open(words)
}

/**
 * What the form of a record that is made of another one begins with: what all read; or its words, as words, where those who
 * will read the new record can read these. Nothing that was said in confidence gets to others by being filled in.
 */
export function wordingKnown(view: View, said: Wording, readers: readonly PersonId[]) {
  const { title, words } = said
  if (title !== undefined) return { title }
  const text = wordingFor(view, said)
  const theirs = readers.every((reader) => words?.owners.includes(reader))
  return isHidden(text) || !theirs ? undefined : { words: text }
}
