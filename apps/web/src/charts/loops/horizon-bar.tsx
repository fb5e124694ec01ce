import { day, days, daysBetween, shortDay } from '../../words/dates.ts'
import { percent } from '../../words/figures.ts'
import { textWidth } from '../text-width.ts'
import './loops.css'

export interface HorizonBarProps {
  decided: string
  /** When its effect was expected, as first stated. */
  horizon: string
  /** When it ended and how: `superseded`. Left out: it is still in force. */
  ended?: { at: string; how: string }
  /** Nobody said a word about it after that. */
  silent?: boolean
  review?: string
  /** The present, or the moment viewed. */
  now: string
}

/** How much of the time that a decision was given had passed when it ended, or has passed by now. */
export function HorizonBar({
  decided,
  horizon,
  ended,
  silent = false,
  review,
  now,
}: HorizonBarProps) {
  const given = daysBetween(decided, horizon)
  const end = ended?.at ?? now
  const used = daysBetween(decided, end)
  const share = given <= 0 ? 1 : used / given
  const place = (moment: string) =>
    `${clamp(daysBetween(decided, moment) / Math.max(1, given)) * 100}%`
  const told = `${percent(share)}, ${used} of ${days(given)}`
  const label =
    ended === undefined
      ? `${shortDay(now)}, in force: ${told}`
      : `${day(ended.at)}, ${ended.how} after ${used} of ${days(given)}: ${percent(share)}`
  const room = textWidth(label) + 12
  const reviewed = review === undefined ? undefined : `${day(review)}, planned review`
  return (
    <figure className="horizon-bar" aria-label={`Of its time: ${told}`}>
      <div className="above" aria-hidden="true">
        <span
          className="strong"
          style={
            share < 0.6
              ? { left: `max(0px, min(${place(end)}, 100% - ${room}px))` }
              : { right: `max(0px, min(100% - ${place(end)}, 100% - ${room}px))` }
          }
        >
          {label}
        </span>
      </div>
      <div className="rail" aria-hidden="true">
        <i
          className={ended === undefined ? 'used current' : 'used'}
          style={{ width: `${clamp(share) * 100}%` }}
        />
        {silent && <i className="silent" style={{ left: place(end) }} />}
        <i className="tick" style={{ left: 0 }} />
        <i className="tick" style={{ left: place(end) }} />
        {review !== undefined && <i className="tick" style={{ left: place(review) }} />}
        <i className="tick" style={{ left: '100%' }} />
      </div>
      <div className="below" aria-hidden="true">
        <span style={{ left: 0 }}>{day(decided)}, decided</span>
        {reviewed !== undefined && (
          <span
            className="review"
            style={{ left: `min(${place(review ?? now)}, 100% - ${textWidth(reviewed) + 12}px)` }}
          >
            {reviewed}
          </span>
        )}
        <span className="last">{day(horizon)}, effect expected</span>
      </div>
    </figure>
  )
}

const clamp = (share: number) => Math.min(Math.max(share, 0), 1)
