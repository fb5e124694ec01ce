import type { PersonId } from '@lockstep/domain'
import type { DecisionRow } from '../folds/decisions.ts'
import type { Stamp } from '../folds/stamp.ts'

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
