import type { Tone } from '../../here/people.ts'
import { Figure } from '../../ui/figure.tsx'
import { counted } from '../../words/amount.ts'
import { day } from '../../words/dates.ts'
import type { TimeAxis } from '../axis.ts'
import { spread } from '../pack.ts'
import { textWidth } from '../text-width.ts'
import { ValuePlot } from '../value-plot.tsx'

/** What one person expects: a value by a day. */
export interface Expected {
  who: string
  tone: Tone
  target: number
  /** A day. */
  horizon: string
  /** The entry that says so. */
  href: string
}

/** A value at an instant in milliseconds since 1970. */
export interface Reading {
  at: number
  value: number
}

/** A value that was reported, and the entry that says so. */
export interface Report extends Reading {
  href: string
}

export interface ExpectationChartProps {
  /** Where everybody's line begins. */
  start: Reading
  expected: readonly Expected[]
  /** What was reported, oldest first. */
  reported: readonly Report[]
  unit: string | undefined
}

const ROOM = { assumed: 448, left: 48, right: 8, top: 24 }

/** A line from the baseline to each person's expectation, and what was reported beside them. */
export function ExpectationChart(props: ExpectationChartProps) {
  const { start, expected, reported, unit } = props
  return (
    <ValuePlot
      label={sentenceOf(expected, reported, unit)}
      times={[
        start.at,
        ...expected.map(({ horizon }) => Date.parse(horizon)),
        ...reported.map(({ at }) => at),
      ]}
      values={[
        ...[start, ...reported].map(({ value }) => value),
        ...expected.map(({ target }) => target),
      ]}
      unit={unit}
      room={ROOM}
    >
      {(axis, y) => <Lines {...props} axis={axis} y={y} />}
    </ValuePlot>
  )
}

interface LinesProps extends ExpectationChartProps {
  axis: TimeAxis
  y: (value: number) => number
}

function Lines({ start, expected, reported, unit, axis, y }: LinesProps) {
  const at = ({ at: time, value }: Reading) => `${axis.x(time)} ${y(value)}`
  const ends = expected.map(({ target, horizon }) => ({ at: Date.parse(horizon), value: target }))
  const below = expected.length > 1 ? lowest(expected) : undefined
  const last = reported.at(-1)
  const endOf = (each: Expected) => Math.max(axis.x(Date.parse(each.horizon)) + 4, 200)
  /** Below all that was reported where a label runs that ends at `end`. */
  const under = (end: number, words: string, value: number) =>
    18 +
    Math.max(
      y(value),
      ...reported
        .filter(({ at: time }) => axis.x(time) > end - textWidth(words) - 24 && axis.x(time) < end)
        .map((reading) => y(reading.value)),
    )
  const told = last === undefined ? '' : `reported ${counted(last.value, unit)}`
  const toldAt = last === undefined ? 0 : Math.max(axis.x(last.at), 72)
  const labels = spread(
    [
      ...expected.map((each) =>
        each === below
          ? Math.max(y(each.target) + 26, under(endOf(each), wordsOf(each, unit), each.target))
          : y(each.target) - 10,
      ),
      ...(last === undefined ? [] : [under(toldAt, told, last.value)]),
    ],
    16,
  )
  return (
    <>
      {ends.length > 1 && (
        <path d={`M${at(start)}L${ends.map(at).join('L')}Z`} fill="var(--region)" />
      )}
      {expected.map(({ who, tone }, n) => {
        const end = ends[n]
        return end === undefined ? null : (
          <g key={who}>
            <path d={`M${at(start)}L${at(end)}`} stroke={`var(--${tone})`} strokeWidth="2" />
            <circle cx={axis.x(end.at)} cy={y(end.value)} r="5" fill={`var(--${tone})`} />
          </g>
        )
      })}
      {expected.map((each, n) => (
        <Figure key={each.who} beside href={each.href}>
          <text
            className={`strong halo anchor-end tone-${each.tone}`}
            x={endOf(each)}
            y={labels[n]}
          >
            {wordsOf(each, unit)}
          </text>
        </Figure>
      ))}
      <Reported readings={reported} place={at} />
      {last !== undefined && (
        <Figure beside href={last.href}>
          <text className="ink halo anchor-end" x={toldAt} y={labels[expected.length]}>
            {told}
          </text>
        </Figure>
      )}
    </>
  )
}

function Reported({
  readings,
  place,
}: {
  readings: readonly Reading[]
  place: (reading: Reading) => string
}) {
  if (readings.length === 0) return null
  return (
    <g stroke="var(--ink)">
      <path d={`M${readings.map(place).join('L')}`} fill="none" strokeWidth="1.5" />
      {readings.map((reading) => (
        <path
          key={reading.at}
          d={`M${place(reading)}h0.01`}
          strokeWidth="5"
          strokeLinecap="round"
        />
      ))}
    </g>
  )
}

const lowest = (expected: readonly Expected[]) =>
  expected.reduce((least, each) => (each.target < least.target ? each : least))

const wordsOf = ({ who, target, horizon }: Expected, unit: string | undefined) =>
  `${who}: ${counted(target, unit)} by ${day(horizon)}`

function sentenceOf(
  expected: readonly Expected[],
  reported: readonly Reading[],
  unit: string | undefined,
): string {
  const last = reported.at(-1)
  const said = expected.map((each) => wordsOf(each, unit)).join('; ')
  return last === undefined
    ? said
    : `${said}; ${counted(last.value, unit)} reported on ${day(last.at)}`
}
