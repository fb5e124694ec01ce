import { useHere } from '../../here/here.tsx'
import { FactList } from '../../ui/fact-list.tsx'
import { Section } from '../../ui/section.tsx'
import { day } from '../../words/dates.ts'
import { grouped } from '../../words/figures.ts'
import type { Job, Look } from './job.ts'

const [WIDTH, BASE, TALLEST] = [312, 64, 40]

/** When it happened, month by month, and when it is recorded: today, all of it. */
export function BothClocks({ look, of }: { look: Look; of: Job['of'] }) {
  const { now } = useHere()
  const [from, to] = look.days ?? []
  if (from === undefined || to === undefined) return null
  const days = toldDays[of ?? 'other']
  return (
    <Section title="Both clocks" note={`${grouped(look.events)}, all recorded today`}>
      {days !== undefined && <Months look={look} now={now} />}
      <FactList
        facts={[
          {
            key: 'happened',
            what: 'Happened',
            end: days ?? 'today, as no day is told',
          },
          { key: 'recorded', what: 'Recorded', end: 'today, came by import' },
          { key: 'known', what: 'As known on an earlier day', end: 'unchanged' },
        ]}
      />
    </Section>
  )
}

const toldDays: Partial<Record<NonNullable<Job['of']>, string>> = {
  history: 'the day of each commit',
  calendar: 'the day of each session',
}

function Months({ look, now }: { look: Look; now: string }) {
  const [first = '', last = ''] = look.days ?? []
  const counts = new Map<string, number>()
  for (const { month, count } of look.tally) counts.set(month, (counts.get(month) ?? 0) + count)
  const begin = monthsSince(first)
  // The month that is running has a bar too.
  const span = Math.max(monthsSince(now), monthsSince(last)) - begin + 1
  const most = Math.max(...counts.values())
  const step = (WIDTH - 12) / span
  return (
    <svg
      className="chart"
      viewBox={`0 0 ${WIDTH} 84`}
      role="img"
      aria-label={`Happened ${day(first)} to ${day(last)}, recorded today`}
    >
      {[...counts].map(([month, count]) => {
        const height = Math.max(2, (count / most) * TALLEST)
        return (
          <rect
            key={month}
            x={(monthsSince(month) - begin) * step + 0.5}
            y={BASE - height}
            width={Math.max(1, step - 1.5)}
            height={height}
            fill="none"
            stroke="var(--ink-2)"
          />
        )
      })}
      <path d={`M0 ${BASE + 0.5}H${WIDTH}`} stroke="var(--hair-2)" />
      <path d={`M${WIDTH - 1.5} 20V${BASE}`} stroke="var(--ink)" strokeWidth="3" />
      <text x="0" y="12" className="ink strong">
        happened
      </text>
      <text x={WIDTH} y="12" className="ink strong anchor-end">
        recorded today
      </text>
      <text x="0" y="80">
        {day(first)}
      </text>
      <text x={WIDTH} y="80" className="anchor-end">
        {day(now)}
      </text>
    </svg>
  )
}

const monthsSince = (moment: string): number =>
  Number(moment.slice(0, 4)) * 12 + Number(moment.slice(5, 7))
