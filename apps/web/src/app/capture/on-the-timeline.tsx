import { draftOf } from '../../forms/draft.ts'
import type { Shown } from '../../forms/record-form.tsx'
import { dayNear, daysBetween, days as inDays } from '../../words/dates.ts'
import './on-the-timeline.css'

const WIDTH = 280
const INSET = 32
const WORDS = 40

/** How what is being written will lie on the timeline: from when it happened to when it is due. */
export function OnTheTimeline({ shown, today }: { shown: Shown; today: string }) {
  const { root, draft, happened } = shown
  const began = happened.is === 'now' ? today : happened.text.slice(0, 10)
  const due = root.fields
    .filter(({ kind }) => kind === 'date')
    .map((field) => draft.fields[field.name] ?? draftOf(field))
    .find((day): day is string => typeof day === 'string' && day > today)
  const late = began === '' ? 0 : daysBetween(began, today)
  if (late <= 0 && due === undefined) return null

  const from = late > 0 ? began : today
  const whole = Math.max(1, daysBetween(from, due ?? today))
  const x = (day: string) => INSET + ((WIDTH - 2 * INSET) * daysBetween(from, day)) / whole
  const now = x(today)
  // Where two would write over each other, today's word gives way.
  const isFree = [x(from), ...(due === undefined ? [] : [x(due)])].every(
    (other) => other === now || Math.abs(other - now) > WORDS,
  )
  return (
    <figure className="on-the-timeline">
      <figcaption className="ink-3">On the timeline</figcaption>
      <svg className="chart" width={WIDTH} height="72" aria-hidden="true">
        <path d={`M0 20.5H${WIDTH}`} className="axis" />
        <path d={`M${now + 0.5} 20V56`} className="today" />
        {late > 0 && (
          <>
            <path d={`M${x(from) + 6} 38.5H${now}`} className="tail" />
            <circle cx={x(from)} cy="38.5" r="5.5" className="hollow" />
            <text x={x(from)} y="14" textAnchor="middle">
              {dayNear(from, today)}
            </text>
            <text x={x(from)} y="68" textAnchor="middle" className="ink-2">
              happened
            </text>
          </>
        )}
        {due !== undefined && (
          <>
            <path d={`M${now + 0.5} 35.5H${x(due)}V41.5H${now + 0.5}`} className="open" />
            <text x={x(due)} y="14" textAnchor="middle">
              {dayNear(due, today)}
            </text>
            <text x={x(due)} y="68" textAnchor="middle" className="ink-2">
              due
            </text>
          </>
        )}
        {isFree && (
          <text x={now} y="14" textAnchor="middle" className="strong">
            today
          </text>
        )}
      </svg>
      {late > 0 && (
        <p className="ink-2 size-12">
          Hollow, because it is recorded {inDays(late)} after it happened. It stays so.
        </p>
      )}
    </figure>
  )
}
