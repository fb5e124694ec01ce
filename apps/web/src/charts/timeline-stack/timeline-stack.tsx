import { useId, useMemo, useRef } from 'react'
import { timeAxis, type Window } from '../axis.ts'
import { useWidth } from '../use-width.ts'
import { Crosshair } from './crosshair.tsx'
import { CrosshairHandle } from './crosshair-handle.tsx'
import { EmptyRow } from './empty-row.tsx'
import { AXIS_HEIGHT, frameOf, type Row, rowsOf } from './frame.ts'
import { Grid, Now } from './grid.tsx'
import { Gutter } from './gutter.tsx'
import { MomentLine } from './moment-line.tsx'
import { isEmpty, type Panel, type Region, timedPanel } from './panels.ts'
import { RegionNames, Regions } from './regions.tsx'
import { RowPlot } from './row-plot.tsx'
import { spoken } from './spoken.ts'
import { stopsOf } from './stops.ts'
import './timeline-stack.css'
import { usePlotPointer } from './use-plot-pointer.ts'

export interface TimelineStackProps {
  /** Top down. Give the same array while nothing has changed: it is parsed once. */
  panels: readonly Panel[]
  regions?: readonly Region[]
  window: Window
  /** The present, or the moment viewed: nothing is drawn after it. */
  now: number
  /** Where the crosshair stands. */
  at: number
  onAt: (at: number) => void
  /** Left out: the window stays as it is. */
  onWindow?: (window: Window) => void
  /** The panels that a phone shows, where it does not show all; left out: it does. */
  few?: readonly string[] | undefined
  /** The record of a moment’s day. */
  listed?: (at: number) => string
  /** The chart in one sentence. */
  summary: string
}

/** Charts over one shared time axis with one crosshair, whose values stand in the gutter. */
export function TimelineStack({
  panels,
  regions = [],
  window,
  now,
  at,
  onAt,
  onWindow,
  few,
  listed,
  summary,
}: TimelineStackProps) {
  const [ref, width] = useWidth<HTMLElement>(1056)
  const plot = useRef<HTMLDivElement>(null)
  const clip = useId()
  const timed = useMemo(() => panels.map(timedPanel), [panels])
  const stops = useMemo(() => stopsOf(timed), [timed])
  const frame = useMemo(() => frameOf(width), [width])
  const axis = useMemo(() => timeAxis(window, frame.plot), [window, frame.plot])
  const rows = useMemo(() => {
    const drawn = frame.narrow && few ? timed.filter(({ id }) => few.includes(id)) : timed
    return rowsOf(drawn, axis, now, frame)
  }, [timed, few, axis, now, frame])
  const pointer = usePlotPointer({ plot, axis, onAt, onWindow })
  const curves = rows.find(({ panel }) => panel.kind === 'curves' && !isEmpty(panel))
  const last = rows.at(-1)
  const height = (last?.top ?? AXIS_HEIGHT) + (last?.height ?? 0)
  return (
    <figure
      ref={ref}
      className={`timeline-stack${frame.narrow ? ' narrow' : ''}`}
      aria-label="Timeline"
      aria-describedby={`${clip}-summary`}
    >
      <p id={`${clip}-summary`} hidden>
        {summary}
      </p>
      <div className="stage" style={{ height: height + 1 }}>
        {!frame.narrow && (
          <Gutter rows={rows} at={Math.min(at, now)} past={at < now} latest={window.to >= now} />
        )}
        <div
          ref={plot}
          className="plot"
          style={{ left: frame.gutter, width: frame.plot + frame.labels, height: height + 1 }}
          {...pointer}
        >
          <svg
            className="chart"
            width={frame.plot + frame.labels}
            height={height + 1}
            aria-hidden="true"
          >
            <clipPath id={clip}>
              <rect x="-6" y="-8" width={frame.plot + 12} height={height} />
            </clipPath>
            <Grid axis={axis} height={height} at={at} labels={frame.labels} />
            <Regions
              regions={regions}
              axis={axis}
              top={AXIS_HEIGHT}
              height={height - AXIS_HEIGHT}
              clip={clip}
            />
            {rows.map((row) => (
              <RowPlot
                key={row.panel.id}
                row={row}
                axis={axis}
                now={now}
                clip={clip}
                narrow={frame.narrow}
              />
            ))}
            {curves !== undefined && (
              <RegionNames regions={regions} axis={axis} top={curves.top} narrow={frame.narrow} />
            )}
            <Now axis={axis} now={now} height={height} />
            <Crosshair
              rows={rows}
              axis={axis}
              at={at}
              now={now}
              top={AXIS_HEIGHT - 4}
              bottom={height}
            />
          </svg>
          <CrosshairHandle
            axis={axis}
            at={at}
            stops={stops}
            spoken={spoken(timed, at)}
            onAt={onAt}
          />
        </div>
        {rows.map((row) => (
          <EmptyRow
            key={row.panel.id}
            row={row}
            left={frame.narrow ? 0 : frame.gutter}
            window={axis.window}
          />
        ))}
        <Rules rows={rows} height={height} />
      </div>
      <MomentLine panels={timed} at={at} listed={listed} />
    </figure>
  )
}

/** Hairlines between the lanes, across gutter and plot. */
function Rules({ rows, height }: { rows: readonly Row[]; height: number }) {
  return [...rows.map(({ top }) => top), height].map((top) => (
    <div key={top} className="rule" style={{ top }} />
  ))
}
