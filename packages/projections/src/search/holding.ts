import type { FoldOf } from '../fold.ts'
import type { View } from '../view.ts'
import { plain } from './plain.ts'

/** The rows of a fold in whose plain text or number all words may stand: those that the full-text index names, where it can. */
export function holdingIn<Row extends { readonly id: string }>(
  view: View,
  fold: FoldOf<Row>,
  words: readonly string[],
): Row[] {
  const rows = [...view.rows(fold).values()]
  const holding = view.holding(words)
  if (holding === undefined) return rows
  return rows.filter(
    ({ id }) => holding.has(`${fold.noun}-${id}`) || isNumbered(view.ordinal(fold.noun, id), words),
  )
}

/** Whether some of the words may be of its number. */
function isNumbered(ordinal: string | undefined, words: readonly string[]): boolean {
  if (ordinal === undefined) return false
  const number = plain(ordinal)
  return words.some((word) => number.includes(word) || /^[a-z]?[- ]?\d+$/.test(word))
}
