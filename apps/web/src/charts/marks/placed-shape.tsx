import type { TimeAxis } from '../axis.ts'
import { isLoop } from '../mark.ts'
import type { PlacedMark } from '../timeline-stack/lane-layout.ts'
import { LoopShape, Tail } from './loop-shape.tsx'
import { PointShape } from './point-shape.tsx'

interface PlacedShapeProps {
  placed: PlacedMark
  axis: TimeAxis
  now: number
}

/** A mark drawn where its lane has placed it. */
export function PlacedShape({ placed: { mark, x0, x1, y }, axis, now }: PlacedShapeProps) {
  const recorded = mark.recorded === undefined ? undefined : axis.x(mark.recorded)
  const tail = recorded !== undefined && <Tail from={x0} to={recorded} y={y} />
  if (isLoop(mark.kind)) {
    return (
      <>
        <LoopShape
          kept={mark.state === 'kept'}
          open={x0}
          due={mark.dueAt === undefined ? undefined : axis.x(mark.dueAt)}
          late={mark.waits
            .map(({ due, until = now }) => ({ from: axis.x(due), to: axis.x(until) }))
            .filter(({ from, to }) => from < to)}
          closed={mark.end === undefined ? undefined : axis.x(mark.end)}
          now={axis.x(now)}
          y={y}
          half={mark.kind === 'feedback' ? 4 : 3}
        />
        {tail}
      </>
    )
  }
  return (
    <>
      {mark.kind === 'decision' && <DecisionLine placed={{ mark, x0, x1, y }} />}
      {tail}
      <PointShape
        kind={mark.kind}
        state={mark.state}
        x={x0}
        y={y}
        recordedLater={recorded !== undefined}
      />
    </>
  )
}

function DecisionLine({ placed: { mark, x0, x1, y } }: { placed: PlacedMark }) {
  const over = mark.state === 'past' || mark.state === 'dropped'
  const stroke = over ? 'var(--past)' : 'var(--ink)'
  const from = Math.max(x0, -4)
  return (
    <>
      <path
        d={`M${from} ${y}H${x1}`}
        stroke={stroke}
        strokeWidth="1.5"
        {...(mark.state === 'dropped' ? { strokeDasharray: '1 3' } : {})}
      />
      {mark.state === 'past' && <path d={`M${x1} ${y - 4}v8`} stroke={stroke} strokeWidth="1.5" />}
      {mark.state === 'kept' && mark.end !== undefined && (
        <PointShape kind="decision" state="kept" x={x1} y={y} />
      )}
    </>
  )
}
