import { circleOf, type Openness } from '@lockstep/domain'
import { type PostmortemRow, postmortems } from '../folds/postmortems.ts'
import type { View } from '../view.ts'

/** What it asks, and what was said before anybody recalled anything, is read by those involved and by who facilitates. */
export const opennessOfQuestion = ({ state }: PostmortemRow): Openness => ({
  opened: true,
  closedTo: [],
  among: circleOf(state),
})

/**
 * How far what is said in it is open once the accounts are: to the same, but not to who was asked and has not told what they
 * recall, at the moment looked at or today: they would recall what they read.
 */
export function opennessOfPostmortem(view: View, row: PostmortemRow): Openness {
  const now = view.today.row(postmortems, row.id) ?? row
  return { ...opennessOfQuestion(row), closedTo: [...unheardIn(row), ...unheardIn(now)] }
}

const unheardIn = ({ state }: PostmortemRow) =>
  state.is === 'none'
    ? []
    : state.accounts.filter(({ answer }) => answer === undefined).map(({ person }) => person)
