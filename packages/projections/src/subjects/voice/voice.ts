import type { DecisionId, PersonId } from '@lockstep/domain'
import { type DecisionRow, decisions } from '../../folds/decisions.ts'
import { cameFirst } from '../../folds/stamp.ts'
import type { View } from '../../view/view.ts'
import { concernedBy } from '../people/concerned.ts'

/** A share of cases. */
export interface Share {
  readonly of: number
  readonly count: number
}

/** How somebody was heard in decisions that were not theirs to make. */
export interface Voice {
  /** Asked for a position before it was made, of those that concerned them. */
  readonly asked: Share
  /** Whose position was adopted, of those on which they had spoken before. */
  readonly adopted: Share
  /** Every decision that concerned them. */
  readonly concerned: readonly Concerned[]
}

export interface Concerned {
  readonly id: DecisionId
  readonly asked: boolean
  readonly spoke: boolean
  readonly adopted: boolean
}

/** The voice of each of some people; a restricted decision counts once it is open to all. */
export function voicesOf(view: View, people: readonly PersonId[]): ReadonlyMap<PersonId, Voice> {
  const made = decidedIn(view)
  return new Map(people.map((person) => [person, voiceOf(view, made, person)]))
}

/** Every decision that was made, and counts. */
export const decidedIn = (view: View): DecisionRow[] =>
  [...view.rows(decisions).values()].filter((row) => row.made !== undefined && isOpenToAll(row))

/** Whether it was recorded here, and never was or no longer is restricted: else it counts for nobody’s voice. */
export const isOpenToAll = ({ state, proposed, openedToAll }: DecisionRow): boolean =>
  'terms' in state &&
  !state.imported &&
  (proposed?.restricted === undefined || openedToAll !== undefined)

function voiceOf(view: View, made: readonly DecisionRow[], person: PersonId): Voice {
  const theirs = made.filter(
    (row) =>
      'terms' in row.state &&
      row.state.terms.owner !== person &&
      concernedBy(view, row).has(person),
  )
  const concerned = theirs.map((row) => ({
    id: row.id,
    asked: askedBefore(row, person),
    spoke: spokeBefore(row, person),
    adopted: row.made?.plan.adopted.includes(person) === true,
  }))
  const spoken = concerned.filter(({ spoke }) => spoke)
  return {
    asked: { of: concerned.length, count: concerned.filter(({ asked }) => asked).length },
    adopted: { of: spoken.length, count: spoken.filter(({ adopted }) => adopted).length },
    concerned,
  }
}

/** Whether somebody was asked for their position, or gave one, before it was made. */
export const askedBefore = (row: DecisionRow, person: PersonId): boolean =>
  spokeBefore(row, person) ||
  row.rounds.some(
    ({ asked, called }) => asked.includes(person) && row.made && cameFirst(called, row.made.stamp),
  )

const spokeBefore = ({ statements, made }: DecisionRow, person: PersonId): boolean =>
  made !== undefined &&
  statements.some((each) => each.person === person && cameFirst(each.stamp, made.stamp))
