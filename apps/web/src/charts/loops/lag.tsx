import { daysBetween } from '../../words/dates.ts'
import './loops.css'

interface LagProps {
  happened: string
  recorded: string
  /** It could not have been recorded sooner: nothing to notice. */
  expected?: boolean
}

/** In a table's cell: how many days after it happened something was recorded, drawn and said. */
export function Lag({ happened, recorded, expected = false }: LagProps) {
  const later = daysBetween(happened, recorded)
  if (later <= 0)
    return (
      <span className="lag none">
        <span className="visually-hidden">the same day</span>
      </span>
    )
  return (
    <span className={later > 3 && !expected ? 'lag tone-due strong' : 'lag'}>
      <i className="tail" style={{ width: 4 + Math.min(later, 22) * 2 }} aria-hidden="true" />
      <span>{later} d</span>
    </span>
  )
}
