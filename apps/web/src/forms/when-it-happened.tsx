import { useId } from 'react'
import { day, dayAndMinute, days, daysBetween, isoDay } from '../words/dates.ts'
import { ownZone } from '../words/zones.ts'
import { instantOf, localMinute } from './draft.ts'

/** Nothing: it happens as it is recorded. Else a day, or a day and its minute. */
export type Happened = { is: 'now' } | { is: 'day'; text: string } | { is: 'minute'; text: string }

/** The last day that can be said, and the last minute of it. */
export interface LastMoment {
  day: string
  minute: string
}

interface WhenItHappenedProps {
  value: Happened
  onChange: (value: Happened) => void
  /** Whether it may happen as it is recorded. */
  orNow: boolean
  /** The organisation's present. */
  now: string
  last?: LastMoment | undefined
  /** The viewer's day on which they came to be a member, by the record. */
  joined?: string | undefined
  /** The viewer's time, where it is another than the organisation's. */
  time?: string | undefined
  error: string | undefined
}

const ways = [
  { is: 'now', label: 'now' },
  { is: 'day', label: 'on a day' },
  { is: 'minute', label: 'at a time' },
] as const

/** Both clocks: when it happened may be said, when it is recorded is always now. */
export function WhenItHappened({
  value,
  onChange,
  orNow,
  now,
  last,
  joined,
  time,
  error,
}: WhenItHappenedProps) {
  const id = useId()
  const text = value.is === 'now' ? '' : value.text
  const latest = last ?? { day: isoDay(Date.parse(now)), minute: localMinute(now) }
  const later = text === '' ? 0 : daysBetween(text, now)
  return (
    <fieldset className="clocks" aria-describedby={error === undefined ? undefined : `${id}-error`}>
      <legend className="visually-hidden">When it happened</legend>
      <span className="label">Happened</span>
      <div className="segments">
        {ways
          .filter(({ is }) => orNow || is !== 'now')
          .map(({ is, label }) => (
            <label key={is}>
              <input
                type="radio"
                name={id}
                checked={value.is === is}
                onChange={() => onChange(is === 'now' ? { is } : { is, text: '' })}
              />
              <span>{label}</span>
            </label>
          ))}
      </div>
      {value.is !== 'now' && (
        <input
          className="short"
          type={value.is === 'day' ? 'date' : 'datetime-local'}
          aria-label={value.is === 'day' ? 'The day it happened' : 'The time it happened'}
          aria-invalid={error !== undefined}
          max={latest[value.is]}
          value={text}
          onChange={(event) => onChange({ is: value.is, text: event.target.value })}
        />
      )}
      {later > 0 && (
        <span className="ink-3">
          {days(later)} ago
          {joined !== undefined &&
            text.slice(0, 10) < joined &&
            `, before you joined on ${day(joined)} by the record`}
        </span>
      )}
      {error !== undefined && (
        <p className="error" id={`${id}-error`}>
          {error}
        </p>
      )}
      <span className="label">Recorded</span>
      <span className="recorded">
        now, {dayAndMinute(now)} {time} <span className="ink-3">cannot be changed</span>
      </span>
    </fieldset>
  )
}

/**
 * What the command says of it: an instant, a date, or nothing for now. A day is one of the viewer's, as all that their
 * pages tell: it goes with their zone where the organisation may be at another.
 */
export function occurredAt(
  value: Happened,
  { time }: Pick<WhenItHappenedProps, 'time'>,
  own = ownZone(),
): string | undefined {
  if (value.is === 'now' || value.text === '') return undefined
  if (value.is === 'minute') return instantOf(value.text)
  return time === undefined ? value.text : `${value.text}[${own}]`
}
