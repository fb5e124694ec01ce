import { nounNames, type Ref, refOf } from '@lockstep/domain'
import type { FoldOf } from '../view/fold.ts'
import type { View } from '../view/view.ts'
import { folds } from './folds.ts'
import { mainFold } from './main-fold.ts'

/** The partnership to which a record or an entry belongs; undefined where it belongs to none. */
export function partnershipOf(view: View, id: string): string | undefined {
  const entry = view.entered(id)
  if (entry !== undefined) return ofRecord(view, refOf(entry.stream))
  return nounNames.map((noun) => ofRecord(view, { noun, id })).find((of) => of !== undefined)
}

/** Its own, or that of what it is kept beside. */
function ofRecord(view: View, { noun, id }: Ref): string | undefined {
  const main = mainFold(folds, noun) as FoldOf<unknown> | undefined
  const row = main && view.row(main, id)
  if (main === undefined || row === undefined) return undefined
  const { partnership, of = [] } = main.reach(row)
  return partnership ?? of.map((beside) => ofRecord(view, beside)).find((one) => one !== undefined)
}
