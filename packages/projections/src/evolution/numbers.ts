import { localDate } from '@lockstep/domain'
import type { DecisionRow } from '../folds/decisions.ts'
import { cameFirst, dayIn } from '../folds/stamp.ts'
import { timeUsed } from '../lineage/time-used.ts'
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
