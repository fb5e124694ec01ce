import type { RemarkRow } from '../../folds/remarks.ts'
import { labelOf } from '../../telling/label.ts'
import type { View } from '../../view/view.ts'
import { besideWhat } from '../naming/beside.ts'
import type { Face } from './face-of-record.ts'
import { names } from './words.ts'

export function remarkFace(view: View, { said, state, answer }: RemarkRow): Face {
  if (said === undefined || state.is === 'none') return {}
  return {
    beside: labelOf(besideWhat(view, { of: said.of })),
    by: names(view, [said.by]),
    to: names(view, [said.to]),
    text: said.text,
    answer: answer?.text,
    state: state.is,
  }
}
