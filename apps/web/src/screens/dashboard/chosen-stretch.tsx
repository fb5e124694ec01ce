import { useTo } from '../../app/place-context.tsx'
import type { Window } from '../../charts/axis.ts'
import { day, isoDay } from '../../words/dates.ts'

interface ChosenStretchProps {
  /** No later than the present. */
  days: Window
  /** "today", or the day of the past that is looked at. */
  today: string
  onBack: () => void
}

/** Where all that happened on some days is listed. */
export const recordOf = ({ from, to }: Window): string =>
  `/record?${new URLSearchParams({ clock: 'happened', from: isoDay(from), to: isoDay(to) })}`

/** Says what a chosen stretch of days filters, and leads to their record and out of them. */
export function ChosenStretch({ days: { from, to }, today, onBack }: ChosenStretchProps) {
  const link = useTo()
  return (
    <p className="chosen-stretch">
      <span>
        From {day(from)} to {day(to)}: the facts, the lines, the lanes and their table. The verdict
        is of {today}.
      </span>
      <a href={link(recordOf({ from, to }))}>Record of these days</a>
      <button type="button" className="button" onClick={onBack}>
        Back to the last year
      </button>
    </p>
  )
}
