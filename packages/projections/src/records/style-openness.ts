import type { Openness, PersonId } from '@lockstep/domain'
import { partnerships } from '../folds/partnerships.ts'
import type { Adaptation } from '../folds/styles.ts'
import type { View } from '../view/view.ts'

/** What somebody says of themselves is read by those who share a partnership with them: at the moment looked at, and still. */
export function opennessOfStyle(view: View, person: PersonId): Openness {
  const still = new Set(partnersIn(view.today, person))
  return {
    opened: true,
    closedTo: [],
    among: [...new Set(partnersIn(view, person))].filter((each) => still.has(each)),
  }
}

/** Those with whom somebody is in a partnership that goes on; they themselves among them. */
const partnersIn = (view: View, person: PersonId): PersonId[] =>
  [...view.rows(partnerships).values()].flatMap(({ state }) =>
    state.is === 'founded' && state.members.includes(person) ? [...state.members] : [],
  )

/** What one does for another’s sake, and whether it helps, is between the two. */
export const opennessOfAdaptation = ({ by }: Pick<Adaptation, 'by'>, to: PersonId): Openness => ({
  opened: true,
  closedTo: [],
  among: [by, to],
})
