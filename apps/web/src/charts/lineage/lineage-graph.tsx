import { useMemo } from 'react'
import { type TimeAxis, ticks, timeAxis } from '../axis.ts'
import { useWidth } from '../use-width.ts'
import { LineageBar } from './lineage-bar.tsx'
import { type Edge, edgePath, type LineageDecision, layoutLineage } from './lineage-layout.ts'
import './lineage-graph.css'

export interface LineageGraphProps {
  decisions: readonly LineageDecision[]
  /** The present, or the moment viewed. */
  now: number
  summary: string
}

const AXIS = 24
const GUTTER = 136
const LEAST = 720
const DAY = 86_400_000

/** Decisions by domain, left to right: each bar the time it was given, its filled part the time it got. */
export function LineageGraph({ decisions, now, summary }: LineageGraphProps) {
  const [ref, measured] = useWidth<HTMLElement>(1392)
  const width = Math.max(measured, LEAST)
  const gutter = measured < LEAST ? 0 : GUTTER
  const layout = useMemo(() => layoutLineage(decisions, AXIS), [decisions])
  const axis = useMemo(
    () => timeAxis(windowOf(decisions, now), width - gutter),
    [decisions, now, width, gutter],
  )
  const today = axis.x(now)
  return (
    <figure ref={ref} className="lineage-graph" aria-label={summary}>
      <svg className="chart" width={width} height={layout.height + 1} aria-hidden="true">
        <g transform={`translate(${gutter} 0)`}>
          <rect
            x={today}
            y={AXIS}
            width={Math.max(0, axis.width - today)}
            height={layout.height - AXIS}
            fill="var(--sunken)"
          />
          {ticks(axis, 100).map(({ at, label, major }) => (
            <g key={at}>
              <path d={`M${axis.x(at)} ${AXIS}V${layout.height}`} stroke="var(--grid)" />
              <text className={major ? 'ink-2' : ''} x={axis.x(at) + 4} y="16">
                {label}
              </text>
            </g>
          ))}
          <path d={`M${today} ${AXIS}V${layout.height}`} stroke="var(--ink-3)" />
          <text className="ink-2 strong halo" x={today + 6} y={AXIS + 14}>
            Today
          </text>
          {layout.edges.map((edge) => (
            <Arrow key={edge.id} edge={edge} axis={axis} now={now} />
          ))}
          {layout.placed.map((placed) => (
            <LineageBar key={placed.decision.id} placed={placed} axis={axis} now={now} />
          ))}
        </g>
        {layout.groups.map(({ domain, top, height }) => (
          <g key={domain}>
            <path d={`M0 ${top + height + 0.5}H${width}`} stroke="var(--hair)" />
            <text className="ink strong size-12 halo" x="0" y={gutter === 0 ? top + 16 : top + 38}>
              {domain}
            </text>
          </g>
        ))}
      </svg>
    </figure>
  )
}

function Arrow({ edge: { from, to }, axis, now }: { edge: Edge; axis: TimeAxis; now: number }) {
  const end = Date.parse(
    from.decision.ended ?? from.decision.horizon ?? new Date(now).toISOString(),
  )
  const x = axis.x(Date.parse(to.decision.at))
  const tip = to.y - Math.sign(to.y - from.y) * 8
  const back = Math.sign(to.y - from.y) * 5
  return (
    <g fill="none" stroke="var(--ink-2)">
      <path d={edgePath({ x: Math.min(axis.x(end), x), y: from.y }, { x, y: to.y })} />
      <path d={`M${x - 4} ${tip - back}L${x} ${tip}L${x + 4} ${tip - back}`} />
    </g>
  )
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
