import type { Marked } from '@lockstep/domain'
import type { Hidden, View } from '../../view.ts'

/** What a record is called: for all to read, or in words of those whom it is between. */
export interface Wording {
  readonly title?: string | undefined
  readonly words?: Marked<string> | undefined
}

export function wordingFor(view: View, { title, words }: Wording): string | Hidden {
  if (title !== undefined) return title
  return words === undefined ? { sealed: true } : view.open(words)
}
