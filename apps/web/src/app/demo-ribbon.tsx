import { useId } from 'react'
import type { Moments, MoveOn } from '../api/client.ts'
import { Trouble } from '../ui/trouble.tsx'
import { day, weekdayName } from '../words/dates.ts'
import './demo-ribbon.css'
import { atMoments } from '../here/moments.ts'
import { firstName, type Person } from '../here/people.ts'
import { placeAt } from '../here/place.ts'

interface DemoRibbonProps {
  organisation: string
  people: readonly Person[]
  me: Person
  org: string
  /** The demo's present. */
  now: string
  /** The next date on which something falls due; left out where nothing does. */
  nextDue?: string | undefined
  /** The path within the place and the moment looked at, kept when one becomes somebody else. */
  path: string
  moments: Moments
  onMove: (by: MoveOn) => void
  onStartOver: () => void
  /** What is being done to the clock; nothing else can be meanwhile. */
  busy: string | undefined
  /** Why the last of it did not come about. */
  failed: string | undefined
}

/** Says that all of it is made up, who one is, and what day it is there; lets one change all three. */
export function DemoRibbon(props: DemoRibbonProps) {
  const { organisation, people, me, org, now, path, moments, busy, failed, onStartOver } = props
  const id = useId()
  return (
    <aside className="demo-ribbon" aria-label="Demo">
      <b>Demo</b>
      <span className="made-up">
        {organisation} is fictional, recorded through the same screens you would use.
      </span>
      <button type="button" popoverTarget={`${id}-who`}>
        <span className="wordy">You are </span>
        <b>
          {firstName(me)}
          <span className="wordy">{me.name.slice(firstName(me).length)}</span>
        </b>
      </button>
      <div id={`${id}-who`} popover="auto" className="ribbon-menu">
        <p className="ink-3">Be someone else</p>
        {people
          .filter(({ id: person }) => person !== me.id)
          .map((person) => {
            const href = atMoments(`${placeAt(org, person.id).base}${path}`, moments)
            return (
              <div key={person.id} className="choice">
                <a className="plain" href={href}>
                  {person.name} <span className="ink-3">{person.role}</span>
                </a>
                <a className="plain ink-3" href={href} target="_blank" rel="noopener">
                  new window<span className="visually-hidden"> as {person.name}</span>
                </a>
              </div>
            )
          })}
      </div>
      <button type="button" popoverTarget={`${id}-when`} aria-disabled={busy !== undefined}>
        {busy ?? (
          <>
            <span className="wordy">It is {weekdayName(now)} </span>
            {day(now)}
          </>
        )}
      </button>
      <MoveMenu id={`${id}-when`} {...props} />
      <button type="button" className="over" popoverTarget={`${id}-over`}>
        Start over
      </button>
      <div id={`${id}-over`} popover="auto" className="ribbon-menu">
        <p>Everything you recorded in the demo goes, and {organisation} stands again as it was.</p>
        <button
          type="button"
          className="button primary"
          popoverTarget={`${id}-over`}
          onClick={onStartOver}
        >
          Start over
        </button>
      </div>
      <a className="own" href="/?own">
        Start my own<span className="wordy">: two names, nothing else</span>
      </a>
      <Trouble said={failed} />
    </aside>
  )
}

function MoveMenu({ id, nextDue, onMove }: DemoRibbonProps & { id: string }) {
  const ways = [
    { by: 'next day', label: 'Move on a day' },
    {
      by: 'next due',
      label: nextDue === undefined ? 'Nothing falls due' : `To the next due date, ${day(nextDue)}`,
    },
    { by: 'two weeks', label: 'Move on 14 days' },
  ] as const
  return (
    <div id={id} popover="auto" className="ribbon-menu">
      {ways.map(({ by, label }) => (
        <button
          key={by}
          type="button"
          className="choice"
          disabled={by === 'next due' && nextDue === undefined}
          popoverTarget={id}
          onClick={() => onMove(by)}
        >
          {label}
        </button>
      ))}
    </div>
  )
}
