import { day, shortDay } from '../../words/dates.ts'
import { percent } from '../../words/figures.ts'
import type { TimeAxis } from '../axis.ts'
import { inkOf } from '../marks/fill.ts'
import { textWidth } from '../text-width.ts'
import type { LineageDecision, PlacedDecision } from './lineage-layout.ts'

interface LineageBarProps {
  placed: PlacedDecision
  axis: TimeAxis
  now: number
}

const DAY = 86_400_000

/** A decision's time: outlined what it was given, filled what it got, hatched where nobody said a word more. */
export function LineageBar({ placed: { decision, y }, axis, now }: LineageBarProps) {
  const at = Date.parse(decision.at)
  const given = Date.parse(decision.horizon ?? decision.ended ?? new Date(now).toISOString())
  const got = Math.min(
    Date.parse(decision.ended ?? decision.horizon ?? new Date(now).toISOString()),
    now,
  )
  const recorded = Date.parse(decision.recordedAt ?? decision.at)
  const late = recorded - at >= DAY
  const [x, end, until] = [axis.x(at), axis.x(given), axis.x(Math.max(got, at))]
  return (
    <a href={decision.href} tabIndex={-1} className="lineage-bar">
      <rect
        x={x}
        y={y - 3.5}
        width={Math.max(2, end - x)}
        height="7"
        fill="var(--canvas)"
        stroke="var(--hair-2)"
      />
      <rect x={x} y={y - 4} width={Math.max(2, until - x)} height="8" fill={fillOf(decision)} />
      {decision.silent && end > until && (
        <rect
          x={until}
          y={y - 3.5}
          width={end - until}
          height="7"
          fill="url(#late)"
          stroke="var(--due-edge)"
        />
      )}
      {late && <LateRecord x={x} recorded={axis.x(recorded)} y={y} />}
      <path
        d={`M${x} ${y - 7}l7 7l-7 7l-7 -7z`}
        {...inkOf(stateOf(decision), late)}
        {...(late ? {} : { stroke: 'var(--canvas)' })}
        strokeWidth="1.5"
      />
      <text className="ink size-13 halo" x={x + 12} y={y - 11}>
        <tspan className="ref">{decision.ref}</tspan> {decision.title}
      </text>
      <Caption decision={decision} late={late} x={x + 12} until={until + 8} y={y + 19} />
    </a>
  )
}

interface CaptionProps {
  decision: LineageDecision
  late: boolean
  x: number
  until: number
  y: number
}

/** Who and when under the bar's beginning, what came of it under its end; in one line where the bar is short. */
function Caption({ decision, late, x, until, y }: CaptionProps) {
  const who = told(decision, late)
  const apart = x + textWidth(who) + 12 < until
  return (
    <>
      <text className="halo" x={x} y={y}>
        {who}
        {!apart && <tspan className={toneOf(decision)}>; {outcome(decision)}</tspan>}
      </text>
      {apart && (
        <text className={`halo ${toneOf(decision)}`} x={until} y={y}>
          {outcome(decision)}
        </text>
      )}
    </>
  )
}

function LateRecord({ x, recorded, y }: { x: number; recorded: number; y: number }) {
  return (
    <>
      <rect x={x} y={y - 4.5} width={recorded - x} height="9" fill="var(--canvas)" />
      <path d={`M${x} ${y}H${recorded}`} stroke="var(--ink-2)" strokeDasharray="2 2" />
      <path d={`M${recorded} ${y - 5}v10`} stroke="var(--ink-2)" />
    </>
  )
}

const told = ({ by, at, recordedAt }: LineageDecision, late: boolean) =>
  [by, shortDay(at)].filter((part) => part !== undefined).join(', ') +
  (late && recordedAt !== undefined ? `, recorded ${shortDay(recordedAt)}` : '')

function outcome({ state, share, ended, silent }: LineageDecision): string {
  const used = share === undefined ? '' : `, ${percent(share)}`
  switch (state) {
    case 'superseded':
    case 'reversed':
      return share === undefined ? state : `${state} after ${percent(share)}`
    case 'dropped':
      if (!silent) return `dropped${used}`
      return ended === undefined ? 'no word since' : `no word since ${day(ended)}`
    case 'kept':
      return 'horizon reached, kept'
    case 'in force':
      return `in force${used}`
    case 'proposed':
      return 'not decided yet'
    case 'rejected':
      return 'rejected'
  }
}

const toneOf = ({ state, silent }: LineageDecision) =>
  silent ? 'tone-due' : state === 'kept' ? 'tone-kept' : 'ink-2'

function fillOf({ state }: LineageDecision): string {
  if (state === 'in force') return 'var(--ink)'
  if (state === 'kept') return 'var(--kept)'
  return state === 'proposed' ? 'none' : 'var(--past)'
}

function stateOf({ state }: LineageDecision) {
  if (state === 'in force') return 'current'
  if (state === 'kept') return 'kept'
  return state === 'proposed' ? 'planned' : 'past'
}
