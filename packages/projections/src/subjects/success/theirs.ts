import type { PersonId } from '@lockstep/domain'
import { type PartnershipRow, partnerships } from '../../folds/partnerships.ts'
import type { View } from '../../view/view.ts'

/**
 * The partnerships whose definition of success concerns all of these people: their own first, then wider ones that all of
 * them are in. Two who agreed with the whole team on what success means need not agree on it again.
 */
export function definitionsOf(view: View, people: readonly PersonId[]): PartnershipRow[] {
  const theirs = [...view.rows(partnerships).values()].filter(
    ({ definitions, state }) =>
      definitions.length > 0 &&
      state.is !== 'none' &&
      people.every((person) => state.members.includes(person)),
  )
  return theirs.sort((x, y) => sizeOf(x) - sizeOf(y))
}

const sizeOf = ({ state }: PartnershipRow): number =>
  state.is === 'none' ? 0 : state.members.length
