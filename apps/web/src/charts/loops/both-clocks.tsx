import { day, dayAndMinute, days, daysBetween } from '../../words/dates.ts'
import './loops.css'

export interface BothClocksProps {
  happened: string
  recorded: string
  /** Why it came later, as recorded. */
  reason?: string
}

/** When it happened and when it entered the record; a tail between them where the two differ by days. */
export function BothClocks({ happened, recorded, reason }: BothClocksProps) {
  const later = daysBetween(happened, recorded)
  return (
    <figure
      className="both-clocks"
      aria-label={`Happened ${day(happened)}, recorded ${days(later)} later`}
    >
      <div className="tail" aria-hidden="true">
        <svg className="chart" width="14" height="14" aria-hidden="true">
          <path
            d="M7 1.5l5.5 5.5l-5.5 5.5l-5.5 -5.5z"
            fill={later > 0 ? 'var(--canvas)' : 'var(--ink)'}
            stroke="var(--ink)"
            strokeWidth="1.5"
          />
        </svg>
        {later > 0 && (
          <>
            <i className="line" />
            <b>{days(later)}</b>
          </>
        )}
      </div>
      <p>
        <span>happened {dayAndMinute(happened)}</span>
        <span className={later > 3 ? 'tone-due' : ''}>recorded {dayAndMinute(recorded)}</span>
      </p>
      {reason !== undefined && <p className="ink-3">“{reason}”</p>}
    </figure>
  )
}
