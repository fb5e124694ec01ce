import { LaneShape } from '../../charts/marks/lane-shape.tsx'
import { screens } from '../../here/navigation.ts'
import { firstName } from '../../here/people.ts'
import { PersonName } from '../../ui/person-name.tsx'
import '../../ui/sentence.css'
import { day } from '../../words/dates.ts'
import './first-day.css'

const facts = [
  { label: 'Trend', told: 'once both have answered a trust pulse' },
  { label: 'Biggest driver', told: 'with the second one' },
  { label: 'Overdue', told: 'nothing is due' },
] as const

const lanes = [
  {
    id: 'trust',
    title: 'Trust',
    note: 'stated, 90 % band',
    told: 'Two lines, one for each view, once you have both answered five questions about each other.',
  },
  {
    id: 'alignment',
    title: 'Alignment',
    note: 'positions on decisions',
    told: 'One line, and what it is made of, once you have both taken positions.',
  },
  {
    id: 'strategy',
    title: 'Strategy',
    told: 'A diamond on the day you decide, and a line until the decision is replaced.',
  },
  {
    id: 'goals',
    title: 'Goals',
    told: 'A square for each goal, half filled when it is revised, green when it is reached.',
  },
  {
    id: 'feedback',
    title: 'Feedback',
    told: 'A bar from the day it is given to the day the difference is seen, with the question asked again after 14 days.',
  },
] as const

/** Beside the two names: how their first day will look, empty. */
export function FirstDay({ names: [mine, other] }: { names: readonly [string, string] }) {
  const [a, b] = [mine.trim(), other.trim()]
  const between =
    a === '' || b === ''
      ? 'the two of you'
      : `${firstName({ name: a })} and ${firstName({ name: b })}`
  return (
    <section className="first-day" aria-label="Your first day">
      <header>
        <PersonName person={{ name: a || 'One of you' }} tone="a" />
        <span className="ink-3">with</span>
        <PersonName person={{ name: b || 'the other' }} tone="b" />
        <span className="tabs" aria-hidden="true">
          {screens.map(({ label }, n) => (
            <span key={label} className={n === 0 ? 'current' : ''}>
              {label}
            </span>
          ))}
        </span>
        <span className="as-of-today">
          As of <b>today, {day(Date.now())}</b>
        </span>
      </header>
      <p className="verdict">
        Nothing is recorded between {between} yet.{' '}
        <span className="ink-3">The first thing you record will stand here as a sentence.</span>
      </p>
      <dl>
        {facts.map(({ label, told }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{told}</dd>
          </div>
        ))}
      </dl>
      <p className="today">today</p>
      <ol>
        {lanes.map((lane) => (
          <li key={lane.title}>
            <h2>
              {lane.title}
              {'note' in lane && <span>{lane.note}</span>}
            </h2>
            <LaneShape lane={lane.id} />
            <p className="ink-2">{lane.told}</p>
          </li>
        ))}
      </ol>
      <p className="history">
        <b>A history already?</b>{' '}
        <span className="ink-2">
          It is read in afterwards: a table of goals, a calendar, or a repository of decisions and
          OKRs with its dates and owners. You see all of it before anything is kept. An export of
          Lockstep takes the place of what you start here.
        </span>
      </p>
    </section>
  )
}
