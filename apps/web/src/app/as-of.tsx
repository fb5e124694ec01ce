import { type FormEvent, useId, useRef } from 'react'
import type { Moments } from '../api/client.ts'
import { day } from '../words/dates.ts'
import { dayIn } from '../words/zones.ts'
import './as-of.css'
import { useHere } from '../here/here.tsx'
import { isPast, momentWords, todayOr } from '../here/moments.ts'
import { useDates } from '../here/use-dates.ts'

interface AsOfProps {
  moments: Moments
  now: string
  /** Something is on record that another place kept before: it can be looked at as that had it. */
  imported: boolean
}

/** The moment looked at, and the way to another one on any clock. */
export function AsOf({ moments, now, imported }: AsOfProps) {
  const { time } = useDates()
  const { zone, lastDay } = useHere()
  const id = useId()
  const popover = useRef<HTMLFormElement>(null)
  const look = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const given = new FormData(event.currentTarget)
    const said = given.get('clock')
    const clock = said === 'happened' || said === 'held' ? said : 'known'
    const date = given.get('date')
    popover.current?.hidePopover()
    if (typeof date === 'string' && date !== '') go({ [clock]: date })
  }
  return (
    <div className="as-of">
      <button type="button" popoverTarget={id}>
        <span className="whole">
          {isPast(moments) ? (
            <b>{momentWords(moments)}</b>
          ) : (
            <>
              As of <b>{lastDay === undefined ? `today, ${day(now)}` : day(lastDay)}</b>
            </>
          )}
          {time !== undefined && ` ${time}`}
        </span>
        {/* On a phone: which past day, the page itself says. */}
        <span className="short">
          <span>As of</span> <b>{isPast(moments) || lastDay !== undefined ? 'then' : 'today'}</b>
        </span>
      </button>
      <form id={id} ref={popover} popover="auto" className="as-of-choice" onSubmit={look}>
        <label>
          Day
          <input type="date" name="date" max={lastDay ?? dayIn(zone, now)} required />
        </label>
        <fieldset>
          <legend className="visually-hidden">Which clock</legend>
          <label>
            <input type="radio" name="clock" value="known" defaultChecked /> as it was known then
          </label>
          <label>
            <input type="radio" name="clock" value="happened" /> as it had happened by then
          </label>
          {imported && (
            <label>
              <input type="radio" name="clock" value="held" /> as the source had it then
            </label>
          )}
        </fieldset>
        <button type="submit" className="button primary">
          Look
        </button>
        {isPast(moments) && (
          <button type="button" className="button" onClick={() => go({})}>
            Back to {todayOr(lastDay)}
          </button>
        )}
      </form>
    </div>
  )
}

/** What is shown at a past moment stands in the address, so that a link opens it. */
export function go(moments: Moments): void {
  const url = new URL(location.href)
  for (const clock of ['known', 'happened', 'held']) url.searchParams.delete(clock)
  for (const [clock, moment] of Object.entries(moments)) url.searchParams.set(clock, moment)
  location.assign(url)
}
