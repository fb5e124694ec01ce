import { useDates } from '../../here/use-dates.ts'
import { actorName, recordedBy, type Stamp } from '../../ui/stamp.ts'
import { days } from '../../words/dates.ts'

interface RecordedLaterProps {
  stamp: Stamp
  /** What was read from a page or a history is late by its nature: nothing to notice. */
  imported?: boolean | undefined
}

/** When it entered the record, where that was a day or more after it happened, and by whom. */
export function RecordedLater({ stamp, imported = false }: RecordedLaterProps) {
  const { day } = useDates()
  const { lagDays, recorded } = stamp
  const by = recordedBy(stamp)
  if (lagDays === 0) return null
  return (
    <span className={`recorded-later size-12 ${lagDays > 3 && !imported ? 'tone-due' : 'ink-3'}`}>
      recorded {day(recorded)}, {days(lagDays)} later
      {by !== 'lockstep' && `, by ${actorName(by)}`}
    </span>
  )
}
