import { isRating, type Openness, type Rated, trustIsOpen } from '@lockstep/domain'
import { partnerships } from '../folds/partnerships.ts'
import { type PulseRow, pulses } from '../folds/pulses.ts'
import type { View } from '../view.ts'

/**
 * How far what one said of another is open once its pair is: to the two, and to all members where the charter opens it;
 * but not to who has not answered about the other, at the moment looked at or today.
 */
export const opennessOfRating = (view: View, row: PulseRow, rated: Rated): Openness =>
  opennessOfRatings(view, row)(rated)

/** The same of each rating of a pulse: what holds for all of them is looked up once. */
export function opennessOfRatings(view: View, row: PulseRow): (rated: Rated) => Openness {
  const now = view.today.row(pulses, row.id) ?? row
  const openInCharter = [view, view.today].every((each) => isOpenInCharter(each, row))
  return ({ from, to }) => {
    const silent = [row, now].some((each) => !hasAnswered(each, { from: to, to: from }))
    return { opened: true, closedTo: silent ? [to] : [], trust: { from, to, openInCharter } }
  }
}

const hasAnswered = ({ state }: PulseRow, rated: Rated): boolean =>
  state.is !== 'none' &&
  state.ratings.some((each) => isRating(rated)(each) && each.answer !== undefined)

function isOpenInCharter(view: View, { called }: PulseRow): boolean {
  const state = called === undefined ? undefined : view.row(partnerships, called.partnership)?.state
  return state !== undefined && state.is !== 'none' && trustIsOpen(state)
}
