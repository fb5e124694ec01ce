import { z } from 'zod'
import { partnerships } from '../../folds/partnerships.ts'
import type { View } from '../../view/view.ts'
import type { Scope } from './scope.ts'

/** Narrows a list to what stands on a partnership's timeline. */
export const Among = z.strictObject({
  among: z.string().optional(),
})

/** Whether it stands there; everything does, where no partnership is named. */
export function isAmong<Row>(
  view: View,
  { among }: z.output<typeof Among>,
  theirs: (row: Row, scope: Scope) => boolean,
): (row: Row) => boolean {
  if (among === undefined) return () => true
  const state = view.row(partnerships, among)?.state
  if (state === undefined || state.is === 'none') return () => false
  const scope = { partnership: among, members: state.members }
  return (row) => theirs(row, scope)
}
