import type { MarkKind, MarkState } from '../mark.ts'
import { inkOf } from './fill.ts'

interface PointShapeProps {
  kind: MarkKind
  state: MarkState
  x: number
  y: number
  /** Drawn hollow: it was recorded later than it happened. */
  recordedLater?: boolean
}

/** The shape of a moment, centred on x and y: what kind it is by its outline, its state by its fill. */
export function PointShape({ kind, state, x, y, recordedLater = false }: PointShapeProps) {
  const ink = inkOf(state, recordedLater)
  switch (kind) {
    case 'decision':
      return (
        <path
          d={`M${x} ${y - 5.5}l5.5 5.5l-5.5 5.5l-5.5 -5.5z`}
          {...ink}
          strokeWidth={recordedLater ? 1.5 : 1}
        />
      )
    case 'goal':
      return (
        <>
          <rect
            x={x - 4.5}
            y={y - 4.5}
            width="9"
            height="9"
            {...ink}
            {...(state === 'revised' ? HOLLOW : {})}
          />
          {state === 'revised' && <path d={`M${x - 4.5} ${y + 4.5}h9v-9z`} fill="var(--ink)" />}
        </>
      )
    case 'conversation':
      return <circle cx={x} cy={y} r="4" {...ink} />
    case 'hard-conversation':
      return state === 'late' ? (
        <circle cx={x} cy={y} r="4.5" {...ink} />
      ) : (
        <>
          <circle cx={x} cy={y} r="5" fill="var(--canvas)" stroke={ink.stroke} strokeWidth="1.5" />
          {!recordedLater && <circle cx={x} cy={y} r="2" fill={ink.fill} />}
        </>
      )
    case 'rhythm':
      return <RhythmTick state={state} x={x} y={y} />
    case 'pulse':
      return <circle cx={x} cy={y} r="3.5" {...ink} {...(state === 'current' ? HOLLOW : {})} />
    case 'person':
      return <path d={`M${x - 3.5} ${y - 4.5}l8 4.5l-8 4.5z`} {...ink} strokeLinejoin="round" />
    case 'outside':
      return <path d={`M${x - 5} ${y - 4}h10l-5 8.5z`} {...ink} strokeLinejoin="round" />
    case 'feedback':
    case 'request':
    case 'commitment':
      return <rect x={x - 7} y={y - 3} width="14" height="6" {...ink} />
  }
}

const HOLLOW = { fill: 'var(--canvas)', stroke: 'var(--ink)' }

function RhythmTick({ state, x, y }: { state: MarkState; x: number; y: number }) {
  if (state === 'missed')
    return (
      <path d={`M${x - 3} ${y - 3}l6 6m0 -6l-6 6`} stroke="var(--due-edge)" strokeWidth="1.5" />
    )
  if (state === 'moved')
    return <path d={`M${x - 3} ${y + 5}l6 -10`} stroke="var(--ink)" strokeWidth="1.5" />
  return state === 'planned' ? (
    <path d={`M${x} ${y - 5}v10`} stroke="var(--past)" strokeWidth="1.5" strokeDasharray="2 2" />
  ) : (
    <path d={`M${x} ${y - 5}v10`} stroke="var(--ink)" strokeWidth="1.5" />
  )
}
