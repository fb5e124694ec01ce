import type { PersonId, Subject } from '@lockstep/domain'
import { type DecisionRow, decisions } from '../../folds/decisions.ts'
import type { Stamp } from '../../folds/stamp.ts'
import type { View } from '../../view/view.ts'

/**
 * From when on something of a decision is there for somebody: from when it happened, unless it was restricted to others and
 * opened later. Undefined where it does not exist for them.
 */
export function existsSince(
  { proposed, openedToAll }: Pick<DecisionRow, 'proposed' | 'openedToAll'>,
  person: PersonId,
  happened: Stamp,
): Stamp | undefined {
  const { restricted } = proposed ?? {}
  if (restricted === undefined || restricted.to.includes(person)) return happened
  return openedToAll === undefined || openedToAll.at > happened.at ? openedToAll : happened
}

/** From when on what there is to know of a record was there for somebody; undefined where it is closed to them. */
export function thereFor(
  view: View,
  { noun, id }: Subject,
  person: PersonId,
  began: Stamp,
): Stamp | undefined {
  const row = noun === 'decision' ? view.row(decisions, id) : undefined
  return row === undefined ? began : existsSince(row, person, began)
}
