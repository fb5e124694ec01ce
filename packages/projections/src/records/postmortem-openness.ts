import { circleHere, type Openness } from '@lockstep/domain'
import { type PostmortemRow, postmortems } from '../folds/postmortems.ts'
import type { View } from '../view/view.ts'
import { hereIn } from './here.ts'

/** What it asks, and what was said before anybody recalled anything, is read by those involved and by who facilitates. */
export const opennessOfQuestion = (view: View, row: PostmortemRow): Openness => ({
  opened: true,
  closedTo: [],
  among: circleHere(today(view, row).state, hereIn(view.today)),
})

/** Whoever facilitates today reads it, whatever moment is looked at. */
const today = (view: View, row: PostmortemRow): PostmortemRow =>
  view.today.row(postmortems, row.id) ?? row

/**
 * How far what is said in it is open once the accounts are: to the same, but not to who was asked and has not told what they
 * recall, at the moment looked at or today: they would recall what they read.
 */
export function opennessOfPostmortem(view: View, row: PostmortemRow): Openness {
  const closedTo = [...unheardIn(row), ...unheardIn(today(view, row))]
  return { ...opennessOfQuestion(view, row), closedTo }
}

const unheardIn = ({ state }: PostmortemRow) =>
  state.is === 'none'
    ? []
    : state.accounts.filter(({ answer }) => answer === undefined).map(({ person }) => person)
