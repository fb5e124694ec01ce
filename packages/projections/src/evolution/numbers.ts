import { type LocalDate, localDate } from '@lockstep/domain'
import type { DecisionRow } from '../folds/decisions.ts'
import { goals } from '../folds/goals.ts'
import { cameFirst, dayIn } from '../folds/stamp.ts'
import { timeUsed } from '../lineage/time-used.ts'
import { today } from '../queries/parts/dates.ts'
import type { View } from '../view.ts'
import { evidenceBefore } from './told-decision.ts'

interface Counted {
  readonly label: string
  readonly count: number
  readonly of: number
}

/** The counts behind the sentences, each of those of which it can be said. */
export function numbersOf(view: View, rows: readonly DecisionRow[]): Counted[] {
  const made = rows.filter((row) => row.made !== undefined)
  const replaced = made.flatMap((row) => {
    const how = row.ended?.how
    const share = timeUsed(row, view)?.share
    return (how === 'superseded' || how === 'reversed') && share !== undefined ? [share] : []
  })
  const count = (holds: (row: DecisionRow) => boolean) => made.filter(holds).length
  const of = made.length
  return [
    {
      label: 'replaced before the time they were given was over',
      count: replaced.filter((share) => share < 1).length,
      of: replaced.length,
    },
    {
      label: 'made with data on record by then',
      count: count((row) => evidenceBefore(view, row).some(({ kind }) => kind === 'data')),
      of,
    },
    {
      label: 'with the problem stated before anything was proposed',
      count: count(isProblemFirst),
      of,
    },
    { label: 'with a day on which they are to be reviewed', count: count(hasReview), of },
    {
      label: 'recorded on a later day than they were made',
      count: count((row) => isLate(view, row)),
      of,
    },
  ].filter((each) => each.of > 0)
}

const isProblemFirst = ({ problems: [first], proposed }: DecisionRow): boolean =>
  first !== undefined && proposed !== undefined && cameFirst(first.stamp, proposed.stamp)

const hasReview = ({ made }: DecisionRow): boolean => made?.plan.reviewOn !== undefined

const isLate = ({ zone }: View, { made }: DecisionRow): boolean =>
  made !== undefined && dayIn(made.stamp, zone) < localDate(made.stamp.recordedAt, zone)

const SAID: readonly string[] = ['achieved', 'missed', 'abandoned']

/** Of the goals whose time was over within the days, those that nobody said a word of. */
export function goalsWithoutAWord(view: View, from: LocalDate, to: LocalDate): Counted[] {
  const over = [...view.rows(goals).values()].filter(
    ({ state }) =>
      state.is !== 'none' &&
      state.terms.horizon !== undefined &&
      state.terms.horizon >= from &&
      state.terms.horizon <= to &&
      state.terms.horizon < today(view),
  )
  const count = over.filter(({ state }) => !SAID.includes(state.is)).length
  const label = 'goals whose time was over then, and of which nobody said what came'
  return over.length === 0 ? [] : [{ label, count, of: over.length }]
}
