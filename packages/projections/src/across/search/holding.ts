import type { FoldOf } from '../../view/fold.ts'
import type { View } from '../../view/view.ts'
import { plain } from './plain.ts'
import type { Text } from './plain-texts.ts'

/** The rows of a fold in whose plain text or number all words may stand. */
export function holdingIn<Row extends { readonly id: string }>(
  view: View,
  fold: FoldOf<Row>,
  textsOf: (row: Row) => readonly Text[],
  words: readonly string[],
): Row[] {
  const numbered = words.some((word) => PART_OF_A_NUMBER.test(word))
  return [...view.rows(fold).values()].filter((row) => {
    const text = textOf(row, textsOf)
    return (
      words.every((word) => text.includes(word)) ||
      (numbered && isNumbered(view.ordinal(fold.noun, row.id), words))
    )
  })
}

/** By row: to put it together takes far longer than to look for words in it. */
const known = new WeakMap<object, string>()

function textOf<Row extends object>(row: Row, textsOf: (row: Row) => readonly Text[]): string {
  const before = known.get(row)
  if (before !== undefined) return before
  const text = textsOf(row)
    .flatMap((each) => (each === undefined ? [] : plain(each)))
    .join('\n')
  known.set(row, text)
  return text
}

const PART_OF_A_NUMBER = /^[a-z]?[- ]?\d*$/

/** Whether some of the words may be of its number. */
function isNumbered(ordinal: string | undefined, words: readonly string[]): boolean {
  if (ordinal === undefined) return false
  const number = plain(ordinal)
  return words.some((word) => number.includes(word) || /^[a-z]?[- ]?\d+$/.test(word))
}
