import { type Openness, type PersonId, type Rated, trustIsOpen } from '@lockstep/domain'
import { partnerships } from '../folds/partnerships.ts'
import { type PulseRow, pulses } from '../folds/pulses.ts'
import { onceARow } from '../view/once-a-row.ts'
import type { View } from '../view/view.ts'

/**
 * How far what one said of another is open once its pair is: to the two, and to all members where the charter opens it;
 * but not to who has not answered about the other, at the moment looked at or today.
 */
export const opennessOfRating = (view: View, row: PulseRow, rated: Rated): Openness =>
  opennessOfRatings(view, row)(rated)

/** The same of each rating of a pulse: what holds for all of them is looked up once. */
export function opennessOfRatings(view: View, row: PulseRow): (rated: Rated) => Openness {
  const now = view.today.row(pulses, row.id) ?? row
  const openInCharter = isOpenInCharter(view, row)
  return ({ from, to }) => {
    const silent = [row, now].some((each) => !hasAnswered(each, { from: to, to: from }))
    return { opened: true, closedTo: silent ? [to] : [], trust: { from, to, openInCharter } }
  }
}

/** Whom each has rated. */
const rated = onceARow<PulseRow, ReadonlyMap<PersonId, readonly PersonId[]>>()

function hasAnswered(row: PulseRow, { from, to }: Rated): boolean {
  const all = rated(row, [], () => {
    const ratings = row.state.is === 'none' ? [] : row.state.ratings
    const answered = ratings.filter(({ answer }) => answer !== undefined)
    const by = Map.groupBy(answered, (each) => each.from)
    return new Map([...by].map(([person, theirs]) => [person, theirs.map((each) => each.to)]))
  })
  return all.get(from)?.includes(to) ?? false
}

/** Whether all members opened their figures, at the moment looked at and today. */
export const isOpenInCharter = (view: View, { called }: PulseRow): boolean =>
  [view, view.today].every((each) => {
    const state = called && each.row(partnerships, called.partnership)?.state
    return state !== undefined && state.is !== 'none' && trustIsOpen(state)
  })
