import { z } from 'zod'
import type { DecisionRow } from '../../folds/decisions.ts'
import { entryStamp, StampView } from '../../telling/stamp.ts'
import type { View } from '../../view/view.ts'
import { mendedIn } from './change-by.ts'
import { mendingOf } from './mending.ts'

/** What was proposed on a problem was withdrawn, and the problem is open again. */
export const ProposalWithdrawn = z.strictObject({
  stamp: StampView,
  /** The entry that states the problem, where the viewer may withdraw it, too. */
  problem: z.string().optional(),
})

/** The withdrawal of what was proposed, where it left nothing but the problem. */
export function proposalWithdrawnIn(view: View, { id, state }: DecisionRow) {
  if (state.is !== 'framed') return undefined
  const stored = view.stored('decision', id)
  const proposals = stored.filter(({ type }) => type === 'DecisionProposed')
  return stored.findLast(
    (event) =>
      event.type === 'RecordWithdrawn' && proposals.some(({ id }) => id === mendedIn(event)),
  )
}

export function proposalWithdrawn(
  view: View,
  row: DecisionRow,
): z.output<typeof ProposalWithdrawn> | undefined {
  const withdrawal = proposalWithdrawnIn(view, row)
  if (withdrawal === undefined) return undefined
  const stated = row.problems[0]?.stamp.event
  const entry = view.stored('decision', row.id).find(({ id }) => id === stated)
  const isTheirs = entry !== undefined && mendingOf(view, entry).withdraw
  return {
    stamp: entryStamp(view, withdrawal),
    ...(isTheirs ? { problem: entry.id } : {}),
  }
}
