import { useMemo } from 'react'
import { day } from '../../words/dates.ts'
import { type TimeAxis, ticks, timeAxis } from '../axis.ts'
import { fitted, textWidth } from '../text-width.ts'
import { useWidth } from '../use-width.ts'
import { LineageArrow } from './lineage-arrow.tsx'
import { LineageBar, roomOf } from './lineage-bar.tsx'
import { type Group, type LineageDecision, layoutLineage } from './lineage-layout.ts'
import './lineage-graph.css'
import { STRIP, type TrustBeside, TrustStrip } from './trust-strip.tsx'

export interface LineageGraphProps {
  decisions: readonly LineageDecision[]
  /** The present, or the moment viewed. */
  now: number
  /** Whether that is the present. */
  today: boolean
  /** Drawn above them; left out where there is nothing of it to be read. */
  trust: TrustBeside | undefined
  summary: string
}

const HEAD = 24
const GUTTER = 136
const NARROW = 720
/** Above a group's bars, where its name has no room beside them. */
const NAME = 20
const MANY = 40
const DAY = 86_400_000

/** Where there are many, what is only related would be a web over them. */
export const drawsRelated = (decisions: readonly LineageDecision[]): boolean =>
  decisions.length <= MANY && decisions.some(({ related }) => related.length > 0)

/** Decisions by domain, left to right: each bar the time it was given, its filled part the time it got. */
export function LineageGraph({ decisions, now, today, trust, summary }: LineageGraphProps) {
  const [ref, width] = useWidth<HTMLElement>(1392)
  const dense = decisions.length > MANY
  const gutter = width < NARROW ? 0 : GUTTER
  const axis = useMemo(
    () => timeAxis(windowOf(decisions, now), width - gutter),
    [decisions, now, width, gutter],
  )
  const layout = useMemo(() => {
    const name = gutter === 0 ? NAME : 0
    return dense
      ? layoutLineage(decisions, { head: 28 + name, row: 28, foot: 12 }, (each) =>
          roomOf(each, axis, now),
        )
      : layoutLineage(decisions, { head: 42 + name, row: 60, foot: name === 0 ? 30 : 44 })
  }, [decisions, dense, axis, now, gutter])
  const strip = trust === undefined ? 0 : STRIP
  const height = strip + layout.height
  const edges = layout.edges.filter(({ related }) => !(dense && related))
  return (
    <figure ref={ref} className="lineage-graph" aria-label={summary}>
      <svg className="chart head" width={width} height={HEAD} aria-hidden="true">
        <g transform={`translate(${gutter} 0)`}>
          {ticks(axis, 64)
            .filter(({ at, label }) => axis.x(at) + 4 + textWidth(label) <= axis.width)
            .map(({ at, label, major }) => (
              <text key={at} className={major ? 'ink-2' : ''} x={axis.x(at) + 4} y="16">
                {label}
              </text>
            ))}
        </g>
      </svg>
      <svg className="chart" width={width} height={height + 1}>
        <title>Each decision leads to its page</title>
        <g transform={`translate(${gutter} 0)`}>
          <Ground {...{ axis, now, today, height }} top={strip} />
          {trust !== undefined && <TrustStrip {...{ trust, axis, now, gutter, height }} />}
        </g>
        <g transform={`translate(${gutter} ${strip})`}>
          {edges.map((edge) => (
            <LineageArrow key={edge.id} edge={edge} axis={axis} now={now} quiet={dense} />
          ))}
        </g>
        <g transform={`translate(0 ${strip})`}>
          <Groups groups={layout.groups} width={width} room={gutter} />
        </g>
        <g transform={`translate(${gutter} ${strip})`}>
          {layout.placed.map((placed) => (
            <LineageBar
              key={placed.decision.id}
              placed={placed}
              axis={axis}
              now={now}
              dense={dense}
            />
          ))}
        </g>
      </svg>
    </figure>
  )
}

/** Months or years, what is still to come, and today. */
interface GroundProps {
  axis: TimeAxis
  now: number
  today: boolean
  height: number
  /** Of the decisions. */
  top: number
}

function Ground({ axis, now, today, height, top }: GroundProps) {
  const at = axis.x(now)
  return (
    <>
      <rect
        x={at}
        y="0"
        width={Math.max(0, axis.width - at)}
        height={height}
        fill="var(--sunken)"
      />
      {ticks(axis, 64).map((tick) => (
        <path key={tick.at} d={`M${axis.x(tick.at)} 0V${height}`} stroke="var(--grid)" />
      ))}
      <path d={`M${at} 0V${height}`} stroke="var(--ink-3)" />
      <text className="ink-2 strong halo" x={at + 6} y={top + 14}>
        {today ? 'Today' : day(now)}
      </text>
    </>
  )
}

interface GroupsProps {
  groups: readonly Group[]
  width: number
  /** For their names beside the decisions; without it they stand above them. */
  room: number
}

function Groups({ groups, width, room }: GroupsProps) {
  return groups.map(({ domain, top, height, middle }) => (
    <g key={domain}>
      <path d={`M0 ${top + height + 0.5}H${width}`} stroke="var(--hair)" />
      {room === 0 ? (
        <text className="ink strong size-12 halo" x="0" y={top + 14}>
          {domain}
        </text>
      ) : (
        inTwo(domain, room - 12).map((line, n) => (
          <text key={line} className="ink strong size-12 halo" x="0" y={middle + n * 16}>
            {line}
          </text>
        ))
      )}
    </g>
  ))
}

/** On two lines where one is too short for it, the second cut. */
function inTwo(domain: string, room: number): string[] {
  const words = domain.split(' ')
  let first = words.shift() ?? ''
  while (words[0] !== undefined && textWidth(`${first} ${words[0]}`, 12.5) <= room)
    first = `${first} ${words.shift()}`
  return [cutTo(first, room), ...(words.length === 0 ? [] : [cutTo(words.join(' '), room)])]
}

/** Cut so that it shows that it is. */
function cutTo(domain: string, room: number): string {
  const shown = fitted(domain, room, 12.5)
  return shown === domain || shown.endsWith('…') ? shown : `${shown} …`
}

/** From a little before the first decision to the last horizon, with room for its label. */
function windowOf(decisions: readonly LineageDecision[], now: number) {
  const times = decisions.flatMap(({ at, horizon, ended }) =>
    [at, horizon, ended]
      .filter((moment) => moment !== undefined)
      .map((moment) => Date.parse(moment)),
  )
  const from = Math.min(now - 90 * DAY, ...times)
  const to = Math.max(now + 30 * DAY, ...times)
  return { from: from - 14 * DAY, to: to + (to - from) * 0.05 }
}
