import type { Window } from '../../charts/axis.ts'
import { useTo } from '../../here/place-context.tsx'
import { day, isoDay } from '../../words/dates.ts'

interface ChosenStretchProps {
  /** No later than the present. */
  days: Window
  onBack: () => void
}

/** Where all that happened on some days is listed. */
export const recordOf = ({ from, to }: Window): string =>
  `/record?${new URLSearchParams({ clock: 'happened', from: isoDay(from), to: isoDay(to) })}`

/** Says what a chosen stretch of days filters, and leads to their record and out of them. */
export function ChosenStretch({ days: { from, to }, onBack }: ChosenStretchProps) {
  const link = useTo()
  return (
    <p className="chosen-stretch">
      <span>
        From {day(from)} to {day(to)}: the verdict as of the last of these days, the facts, the
        lines, the lanes and their table.
      </span>
      <a href={link(recordOf({ from, to }))}>Record of these days</a>
      <button type="button" className="button" onClick={onBack}>
        Back to the last year
      </button>
    </p>
  )
}
