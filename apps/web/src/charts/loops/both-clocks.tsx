import { day, days } from '../../words/dates.ts'
import './loops.css'

export interface BothClocksProps {
  happened: string
  recorded: string
  /** Whole days between the two, as the organisation counts. */
  later: number
  /** It could not have been recorded sooner: nothing to notice. */
  expected: boolean
  /** A moment as pages tell it, with its minute. */
  told: (moment: string) => string
  /** Why it came later, as recorded. */
  reason?: string
}

/** When it happened and when it entered the record; a tail between them where the two differ by days. */
export function BothClocks({ happened, recorded, later, expected, told, reason }: BothClocksProps) {
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
        <span>happened {told(happened)}</span>
        <span className={later > 3 && !expected ? 'tone-due' : ''}>recorded {told(recorded)}</span>
      </p>
      {reason !== undefined && <p className="ink-3">“{reason}”</p>}
    </figure>
  )
}
