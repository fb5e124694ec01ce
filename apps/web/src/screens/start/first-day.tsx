import { firstName } from '../../app/people.ts'
import { PersonName } from '../../ui/person-name.tsx'
import './first-day.css'

const lanes = [
  {
    title: 'Trust',
    told: 'Two lines, one for each view, made from what the other did with feedback and shared goals.',
  },
  {
    title: 'Alignment',
    told: 'One line, and what it is made of, once you have both taken positions.',
  },
  {
    title: 'Strategy',
    told: 'A diamond on the day you decide, and a line until the decision is replaced.',
  },
  {
    title: 'Goals',
    told: 'A square for each goal, half filled when it is revised, green when it is reached.',
  },
  {
    title: 'Feedback',
    told: 'A bar from the day it is given to the day the difference is seen, asked again after 14 days.',
  },
] as const

/** Beside the two names: how their first day will look, empty. */
export function FirstDay({ names: [mine, other] }: { names: readonly [string, string] }) {
  const [a, b] = [mine.trim() || 'You', other.trim() || 'the other']
  return (
    <section className="first-day" aria-label="Your first day">
      <header>
        <PersonName name={a} tone="a" /> <span className="ink-3">with</span>{' '}
        <PersonName name={b} tone="b" />
      </header>
      <p className="verdict">
        Nothing is recorded between {firstName(a)} and {firstName(b)} yet.{' '}
        <span className="ink-3">The first thing you record will stand here as a sentence.</span>
      </p>
      <ol>
        {lanes.map(({ title, told }) => (
          <li key={title}>
            <h2>{title}</h2>
            <svg className="chart" width="160" height="24" aria-hidden="true">
              <LaneShape lane={title} />
            </svg>
            <p className="ink-2">{told}</p>
          </li>
        ))}
      </ol>
    </section>
  )
}

/** A lane's marks, dashed: not there yet. */
function LaneShape({ lane }: { lane: (typeof lanes)[number]['title'] }) {
  const dashed = { fill: 'none', stroke: 'var(--past)', strokeDasharray: '2 2' }
  switch (lane) {
    case 'Trust':
      return <path d="M8 14h62v-10h80M8 18h78v5h64" {...dashed} />
    case 'Alignment':
      return <path d="M8 16h56v-8h86" {...dashed} />
    case 'Strategy':
      return <path d="M8 7l5 5l-5 5l-5 -5zM20 12h130" {...dashed} />
    case 'Goals':
      return <path d="M3.5 7.5h9v9h-9zM66.500 7.500h9v9h-9z" {...dashed} />
    case 'Feedback':
      return <path d="M3.500 8.500h100v7h-100zM104 6v12" {...dashed} />
  }
}
