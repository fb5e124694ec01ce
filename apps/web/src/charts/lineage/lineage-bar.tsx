import type { TimeAxis } from '../axis.ts'
import { inkOf } from '../marks/fill.ts'
import { fitted, textWidth } from '../text-width.ts'
import type { LineageDecision, PlacedDecision } from './lineage-layout.ts'
import { isLate, madeWords, outcomeWords, spokenDecision } from './lineage-words.ts'

interface LineageBarProps {
  placed: PlacedDecision
  axis: TimeAxis
  now: number
  /** Where there are many: a thinner bar, a short label, and the rest on its page. */
  dense: boolean
}

/** A label of the dense lineage takes this many pixels, and more only where nothing follows. */
const LABEL = 240

/** A decision's time: outlined what it was given, filled what it got, hatched where nobody said a word more. */
export function LineageBar({ placed, axis, now, dense }: LineageBarProps) {
  const { decision, y, next = axis.width } = placed
  const { x, got, given } = placesOf(decision, axis, now)
  const label = labelOf(decision, Math.max(LABEL, next - x - 60))
  const silent = Math.min(given, axis.x(now))
  const late = isLate(decision)
  const hollow = late || decision.moved !== undefined
  const title = titleIn(decision, axis.width - 56, 13)
  const recorded = axis.x(Date.parse(decision.recordedAt ?? decision.at))
  const half = dense ? 2.5 : 4
  return (
    <a href={decision.href} className="lineage-bar" aria-label={spokenDecision(decision, now)}>
      {dense ? (
        <title>{spokenDecision(decision, now)}</title>
      ) : (
        // Between its lines, too, it is the link.
        <rect
          x={x - 8}
          y={y - 24}
          width={Math.min(next, Math.max(given, x + 12 + wordsWidth(decision, now))) - x + 8}
          height="48"
          fill="transparent"
        />
      )}
      <rect
        x={x}
        y={y - half + 0.5}
        width={Math.max(2, given - x)}
        height={half * 2 - 1}
        fill="var(--canvas)"
        stroke="var(--hair-2)"
      />
      <rect
        x={x}
        y={y - half}
        width={Math.max(2, got - x)}
        height={half * 2}
        fill={fillOf(decision)}
      />
      {decision.silent && silent > got && (
        <rect
          x={got}
          y={y - half + 0.5}
          width={silent - got}
          height={half * 2 - 1}
          fill="url(#late)"
          stroke="var(--due-edge)"
        />
      )}
      {/* A tail that runs on past the end would hide all that the decision got. */}
      {late && recorded < got - 8 && <LateRecord x={x} recorded={recorded} y={y} />}
      <path
        d={dense ? `M${x} ${y - 5}l5 5l-5 5l-5 -5z` : `M${x} ${y - 7}l7 7l-7 7l-7 -7z`}
        {...inkOf(stateOf(decision), hollow)}
        {...(hollow || decision.state === 'proposed' ? {} : { stroke: 'var(--canvas)' })}
        strokeWidth="1.5"
      />
      {dense ? (
        <text className="ink-2 halo" x={fitting(x + 8, textWidth(label), axis)} y={y - 8}>
          {label}
        </text>
      ) : (
        <>
          <text
            className="ink size-13 halo"
            x={fitting(x + 12, textWidth(`${decision.ref} ${title}`, 13), axis)}
            y={y - 11}
          >
            <tspan className="ref">{decision.ref}</tspan> {title}
          </text>{' '}
          <Caption {...{ decision, axis, now }} x={x + 12} end={got + 8} y={y + 19} />
        </>
      )}
    </a>
  )
}

/** How long the lines above and below a bar are. */
const wordsWidth = (decision: LineageDecision, now: number): number =>
  Math.max(
    textWidth(`${decision.ref} ${decision.title}`, 13),
    textWidth(`${madeWords(decision, now)}; ${outcomeWords(decision)}`),
  )

/** Where a decision begins, and where what it got and what it was given end, in pixels. */
function placesOf(decision: LineageDecision, axis: TimeAxis, now: number) {
  const at = Date.parse(decision.at)
  const end = (moment: string | undefined) => (moment === undefined ? now : Date.parse(moment))
  const given = end(decision.horizon ?? decision.ended)
  const got = Math.max(at, Math.min(now, end(decision.ended ?? decision.horizon)))
  return { x: axis.x(at), got: axis.x(got), given: axis.x(given) }
}

const labelOf = ({ ref, title }: LineageDecision, room = LABEL) =>
  `${ref} ${titleIn({ title }, room)}`

/** The title as far as there is room; of one word that has none, as many letters as surely fit. */
function titleIn({ title }: Pick<LineageDecision, 'title'>, room: number, size = 11): string {
  return fitted(title, room, size) || `${title.slice(0, Math.floor(room / size))}…`
}

/** What a decision takes up of a row of the dense lineage. */
export function roomOf(decision: LineageDecision, axis: TimeAxis, now: number) {
  const { x, got, given } = placesOf(decision, axis, now)
  const wide = textWidth(labelOf(decision))
  const label = fitting(x + 8, wide, axis)
  return { from: Math.min(x - 6, label - 6), to: Math.max(got, given, label + wide) + 12 }
}

/** As far as what lies under a text reaches beyond it. */
const RIM = 4

/** From a caption's line to the one below it. */
const LINE = 14

/** A text may stand a little wider than it was reckoned. */
const WIDER = 1.06

/** Where a text begins so that it does not run out at the right. */
const fitting = (x: number, wide: number, axis: TimeAxis) =>
  Math.max(0, Math.min(x, axis.width - wide * WIDER))

interface CaptionProps {
  decision: LineageDecision
  axis: TimeAxis
  now: number
  x: number
  /** Where what it got ends. */
  end: number
  y: number
}

/** Who and when under the bar's beginning, what came of it under its end; after it where the bar is short, and below it where a line is too short for both. */
function Caption({ decision, axis, now, x, end, y }: CaptionProps) {
  const [made, outcome] = [madeWords(decision, now), outcomeWords(decision)]
  const tone = toneOf(decision)
  const both = textWidth(`${made}; ${outcome}`)
  const apart = x + textWidth(made) + 12 < end && end + textWidth(outcome) < axis.width
  if (apart || both * WIDER > axis.width) {
    const below = apart ? { x: end, y } : { x: fitting(x, textWidth(outcome), axis), y: y + LINE }
    return (
      <>
        <text className="halo" x={fitting(x, textWidth(made), axis)} y={y}>
          {fitted(made, axis.width)}
        </text>{' '}
        <text className={`halo ${tone}`} {...below}>
          {outcome}
        </text>
      </>
    )
  }
  const place = { x: fitting(x, both, axis), y }
  return (
    <>
      {/* A rim of its own would cover the end of the first part: that of both lies under them. */}
      <rect
        x={place.x - RIM}
        y={y - 12}
        width={both + 2 * RIM}
        height="16"
        rx={RIM}
        fill="var(--canvas)"
      />
      <text {...place}>
        {made}
        <tspan className={tone}>; {outcome}</tspan>
      </text>
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
