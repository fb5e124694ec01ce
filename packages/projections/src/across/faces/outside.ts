import type { OutsideRow } from '../../folds/outsides.ts'
import type { View } from '../../view/view.ts'
import type { Face } from './face-of-record.ts'
import { names } from './words.ts'

export function outsideFace(view: View, { recorded }: OutsideRow): Face {
  if (recorded === undefined) return {}
  const { title, kind, text, source, seenBy, seenOn } = recorded
  return {
    title,
    kind,
    'in more words': text,
    source,
    'seen by': names(view, seenBy),
    'seen on': seenOn,
  }
}
