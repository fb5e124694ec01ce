import type { LocalDate } from '@lockstep/domain'
import type { DecisionRow } from '../../folds/decisions.ts'
import { type GoalRow, goals } from '../../folds/goals.ts'
import { lagDays } from '../../folds/stamp.ts'
import { whenProblemCame } from '../../subjects/decisions/problem-first.ts'
import { timeUsed } from '../../subjects/decisions/time-used.ts'
import { today } from '../../telling/dates.ts'
import type { View } from '../../view/view.ts'
import { evidenceByThen } from './told-evidence.ts'

/** So many rows, of so many that were there to be counted. */
export interface Counted<Row> {
  readonly label: string
  readonly counted: readonly Row[]
  readonly of: readonly Row[]
}

/** The counts behind the sentences, each of those of which it can be said. */
export function numbersOf(view: View, rows: readonly DecisionRow[]): Counted<DecisionRow>[] {
  const made = rows.filter((row) => row.made !== undefined)
  const replaced = made.filter(
    ({ ended }) => ended?.how === 'superseded' || ended?.how === 'reversed',
  )
  const timed = replaced.filter((row) => shareOf(view, row) !== undefined)
  const ofMade = (label: string, holds: (row: DecisionRow) => boolean) => ({
    label,
    counted: made.filter(holds),
    of: made,
  })
  return [
    {
      label: 'replaced before the time they were given was over',
      counted: timed.filter((row) => (shareOf(view, row) ?? 1) < 1),
      of: timed,
    },
    ofMade('made with data on record by then', (row) =>
      evidenceByThen(row).some(({ kind }) => kind === 'data'),
    ),
    ofMade(
      'with the problem stated before anything was proposed',
      (row) => whenProblemCame(row, view.zone) === 'first',
    ),
    ofMade('with a day on which they are to be reviewed', hasReview),
    ofMade('recorded on a later day than they were made', (row) => isLate(view, row)),
  ].filter(({ of }) => of.length > 0)
}

const shareOf = (view: View, row: DecisionRow) => timeUsed(row, view)?.share

const hasReview = ({ made }: DecisionRow): boolean => made?.plan.reviewOn !== undefined

const isLate = ({ zone }: View, { made }: DecisionRow): boolean =>
  made !== undefined && lagDays(made.stamp, zone) > 0

const SAID: readonly string[] = ['achieved', 'missed', 'abandoned']

/** Of the goals whose time was over within the days, those that nobody said a word of. */
export function goalsWithoutAWord(view: View, from: LocalDate, to: LocalDate): Counted<GoalRow>[] {
  const over = [...view.rows(goals).values()].filter(
    ({ state }) =>
      state.is !== 'none' &&
      state.terms.horizon !== undefined &&
      state.terms.horizon >= from &&
      state.terms.horizon <= to &&
      state.terms.horizon < today(view),
  )
  const counted = over.filter(({ state }) => !SAID.includes(state.is))
  const label = 'goals whose time was over then, and of which nobody said what came'
  return over.length === 0 ? [] : [{ label, counted, of: over }]
}
