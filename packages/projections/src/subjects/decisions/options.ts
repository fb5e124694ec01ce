import type { Id } from '@lockstep/domain'
import { decisions } from '../../folds/decisions.ts'
import type { View } from '../../view/view.ts'

/** Between which a decision is to choose, as a form offers them. */
export const optionsOf = (view: View, id: Id) =>
  (view.rows(decisions).get(id)?.options ?? []).map(({ option, text }) => ({ id: option, text }))
