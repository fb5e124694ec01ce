import type { ReactNode } from 'react'
import { shortDay } from '../../words/dates.ts'
import type { MarkKind } from '../mark.ts'
import { PointShape } from '../marks/point-shape.tsx'
import './clock-cells.css'
import { type ClockScale, daysOver, type Waited } from './scale.ts'

/** So wide is a column of clocks, as far as it decides which days have room over it. */
const ASSUMED = 260

/** The days over a column of clocks. */
export function ClockDays({ scale }: { scale: ClockScale }) {
  return (
    <td className="clock-days">
      <div aria-hidden="true">
        {daysOver(scale, ASSUMED).map(({ at }) => (
          <span key={at} style={{ left: `${scale.x(at)}%` }}>
            {shortDay(at)}
          </span>
        ))}
        <b style={{ left: `${scale.x(scale.at)}%` }}>{shortDay(scale.at)}</b>
      </div>
    </td>
  )
}

/** Its row holds in words all that it draws. */
function ClockCell({ scale, children }: { scale: ClockScale; children: ReactNode }) {
  const at = `${scale.x(scale.at)}%`
  return (
    <td className="clock">
      <svg className="chart" aria-hidden="true">
        {children}
        <line x1={at} x2={at} y1="0" y2="100%" stroke="var(--ink-3)" />
      </svg>
    </td>
  )
}

interface WaitedCellProps extends Waited {
  scale: ClockScale
  kind: MarkKind
}

/** Hollow where it happened, with its tail to where it was recorded; what lies outside runs to the edge. */
export function WaitedCell({ scale, kind, happened, recorded }: WaitedCellProps) {
  const { window, x } = scale
  const [from, to] = [`${x(happened)}%`, `${x(recorded)}%`]
  return (
    <ClockCell scale={scale}>
      <line x1={from} x2={to} y1="50%" y2="50%" stroke="var(--ink-2)" strokeDasharray="2 2" />
      {recorded <= window.to && (
        <svg x={to} y="50%" overflow="visible" aria-hidden="true">
          <path d="M0 -5v10" stroke="var(--ink)" strokeWidth="1.5" />
        </svg>
      )}
      {happened >= window.from && (
        <svg x={from} y="50%" overflow="visible" aria-hidden="true">
          <PointShape kind={kind} state="current" x={0} y={0} recordedLater />
        </svg>
      )}
    </ClockCell>
  )
}

interface KnewCellProps extends Waited {
  scale: ClockScale
  /** When they came to know of it; undefined while nothing says that they did. */
  knew: number | undefined
}

/** Dotted while somebody did not know of it, a line from when they did until the record knew as well. */
export function KnewCell({ scale, happened, recorded, knew }: KnewCellProps) {
  const { window, x } = scale
  const [from, since, end] = [happened, knew ?? recorded, recorded].map((time) => `${x(time)}%`)
  return (
    <ClockCell scale={scale}>
      <line x1={from} x2={since} y1="50%" y2="50%" stroke="var(--past)" strokeDasharray="1 3" />
      {knew !== undefined && (
        <>
          {knew < recorded && (
            <line x1={since} x2={end} y1="50%" y2="50%" stroke="var(--ink)" strokeWidth="3" />
          )}
          {knew >= window.from && knew <= window.to && (
            <svg x={since} y="50%" overflow="visible" aria-hidden="true">
              <circle r="4" fill="var(--ink)" stroke="var(--canvas)" />
            </svg>
          )}
        </>
      )}
    </ClockCell>
  )
}
