import { scaleLinear } from 'd3-scale'
import type { Answer } from '../../api/views.ts'
import { useHere } from '../../app/here.tsx'
import { firstName, toneOf } from '../../app/people.ts'
import { ticks, timeAxis } from '../../charts/axis.ts'
import { spread } from '../../charts/pack.ts'
import { useWidth } from '../../charts/use-width.ts'
import { Section } from '../../ui/section.tsx'
import { amount } from '../../words/amount.ts'
import { day, shortDay } from '../../words/dates.ts'
import { listed } from '../../words/figures.ts'

type View = Answer<'goal'>
type Expectation = View['expectations'][number] & { target: number; horizon: string }

const HEIGHT = 168

/** What each expects of it: a line from the baseline to their target, and what was reported. */
export function Expectations({ view }: { view: View }) {
  const current = view.expectations.filter((each) => each.current)
  if (current.length === 0) return null
  const drawn = current.filter(
    (each): each is Expectation => each.target !== undefined && each.horizon !== undefined,
  )
  const rest = current.filter(
    ({ target, horizon }) => target === undefined || horizon === undefined,
  )
  return (
    <Section
      title="What each expects"
      note={`stated ${listed(current.map(({ stamp }) => shortDay(stamp.happened)))}`}
    >
      {drawn.length > 0 && <Chart view={view} expectations={drawn} />}
      {rest.map(({ person, target, horizon, takenAs, stamp }) => (
        <p key={stamp.event} className="ink-2">
          {[
            `${firstName(person.name)}:`,
            target !== undefined && amount(target, view.goal.unit),
            horizon !== undefined && `by ${day(horizon)}`,
            takenAs !== undefined && `taken as a ${takenAs}`,
          ]
            .filter(Boolean)
            .join(' ')}
        </p>
      ))}
    </Section>
  )
}

function Chart({ view, expectations }: { view: View; expectations: readonly Expectation[] }) {
  const { members } = useHere()
  const [ref, width] = useWidth<HTMLDivElement>(424)
  const { goal, proposed, startsOn, progress } = view
  const reported = progress.flatMap(({ stamp, value }) =>
    value === undefined ? [] : [{ at: Date.parse(stamp.at), value }],
  )
  const begin = Math.min(Date.parse(startsOn ?? proposed.at), ...reported.map(({ at }) => at))
  const baseline = goal.baseline ?? reported[0]?.value ?? 0
  const values = [
    baseline,
    ...expectations.map(({ target }) => target),
    ...reported.map(({ value }) => value),
  ]
  const until = Math.max(
    ...expectations.map(({ horizon }) => Date.parse(horizon)),
    ...reported.map(({ at }) => at),
  )
  const plot = width - 52
  const axis = timeAxis({ from: begin, to: until }, plot)
  const y = scaleLinear([Math.min(...values), Math.max(...values)], [HEIGHT - 28, 20]).nice(4)
  const labels = spread(
    expectations.map(({ target }) => y(target)),
    16,
  )
  return (
    <div ref={ref}>
      <svg
        className="chart"
        width={width}
        height={HEIGHT}
        role="img"
        aria-label={expectations.map((each) => sentenceOf(each, goal.unit)).join('; ')}
      >
        <g transform="translate(44 0)">
          {y.ticks(4).map((value) => (
            <g key={value}>
              <path d={`M0 ${y(value)}H${plot}`} stroke="var(--grid)" />
              <text className="anchor-end" x="-8" y={y(value) + 4}>
                {amount(value)}
              </text>
            </g>
          ))}
          {ticks(axis, 64).map(({ at, label }) => (
            <text key={at} x={axis.x(at)} y={HEIGHT - 4}>
              {label}
            </text>
          ))}
          {expectations.map((each, n) => {
            const tone = toneOf(each.person.id, members)
            const x = axis.x(Date.parse(each.horizon))
            return (
              <g key={each.person.id}>
                <path
                  d={`M0 ${y(baseline)}L${x} ${y(each.target)}`}
                  stroke={`var(--${tone})`}
                  strokeWidth="2"
                />
                <circle cx={x} cy={y(each.target)} r="5" fill={`var(--${tone})`} />
                <text
                  className={`strong size-12 halo anchor-end ${tone === 'ink' ? 'ink' : `tone-${tone}`}`}
                  x={x - 10}
                  y={(labels[n] ?? 0) - 6}
                >
                  {sentenceOf(each, goal.unit)}
                </text>
              </g>
            )
          })}
          {reported.length > 0 && (
            <path
              d={`M0 ${y(baseline)}${reported.map(({ at, value }) => `L${axis.x(at)} ${y(value)}`).join('')}`}
              fill="none"
              stroke="var(--ink)"
              strokeWidth="1.5"
            />
          )}
          {reported.map(({ at, value }) => (
            <circle key={at} cx={axis.x(at)} cy={y(value)} r="2.5" fill="var(--ink)" />
          ))}
        </g>
      </svg>
    </div>
  )
}

const sentenceOf = ({ person, target, horizon }: Expectation, unit: string | undefined) =>
  `${firstName(person.name)}: ${amount(target, unit)} by ${day(horizon)}`
