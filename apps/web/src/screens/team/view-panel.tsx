import { ticks } from 'd3-array'
import type { Answer } from '../../api/views.ts'
import { timeAxis, type Window } from '../../charts/axis.ts'
import type { TimedCurve, TimedPoint } from '../../charts/curve.ts'
import { around, lineThrough } from '../../charts/paths.ts'
import { heightScale } from '../../charts/timeline-stack/curve-plot.tsx'
import type { Tone } from '../../here/people.ts'

interface ViewPanelProps {
  state: Answer<'team'>['views'][number]['state']
  curve: TimedCurve | undefined
  scale: [number, number]
  window: Window
  tone: Tone
}

const WIDTH = 112
const HEIGHT = 48

/** One view, small; hatched where asked and silent, a dashed outline where nobody asked. */
export function ViewPanel({ state, curve, scale, window, tone }: ViewPanelProps) {
  const drawn = state === 'current' || state === 'stale'
  return (
    <svg className="chart" width={WIDTH} height={HEIGHT} aria-hidden="true">
      {!drawn && (
        <rect
          {...{ x: 1, y: 14, width: WIDTH - 2, height: 20 }}
          fill={state === 'silent' ? 'url(#late)' : 'none'}
          stroke={state === 'silent' ? 'var(--due-edge)' : 'var(--ink-3)'}
          strokeDasharray={state === 'silent' ? undefined : '3 3'}
        />
      )}
      {drawn && curve !== undefined && <Drawn {...{ curve, scale, window, tone }} />}
    </svg>
  )
}

function Drawn({
  curve,
  scale,
  window,
  tone,
}: Omit<ViewPanelProps, 'state' | 'curve'> & { curve: TimedCurve }) {
  const axis = timeAxis(window, WIDTH)
  const y = heightScale(scale, HEIGHT + 8)
  const x = ({ time }: TimedPoint) => axis.x(time)
  const { points } = curve
  const band = points.map(
    (point) => [x(point), y(point.low ?? point.value), y(point.high ?? point.value)] as const,
  )
  const places = points.map((point) => [x(point), y(point.value)] as const)
  const ink = `var(--${tone})`
  return (
    <>
      {ticks(...scale, 3).map((value) => (
        <path key={value} d={`M0 ${y(value)}H${WIDTH}`} stroke="var(--grid)" />
      ))}
      <path d={around(band)} fill={tone === 'ink' ? 'var(--region)' : `var(--${tone}-band)`} />
      <path
        d={lineThrough(places)}
        fill="none"
        stroke={ink}
        strokeWidth="1.5"
        strokeDasharray={points.at(-1)?.stale === true ? '1 3' : undefined}
      />
      {points
        .filter(({ given, time }) => given !== undefined && time >= window.from)
        .map((point) => (
          <circle
            key={point.time}
            {...{ cx: x(point), cy: y(point.value), r: 1.75, strokeWidth: 1, stroke: ink }}
            fill="var(--canvas)"
          />
        ))}
    </>
  )
}
