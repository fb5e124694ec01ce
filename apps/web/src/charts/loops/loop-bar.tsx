import { Figure } from '../../ui/figure.tsx'
import { timeAxis } from '../axis.ts'
import { useWidth } from '../use-width.ts'
import { type LoopCourse, LoopLife, loopWindow } from './loop-life.tsx'
import { type Spread, spreadLabels } from './spread-labels.ts'
import './loops.css'

/** One step in a loop's life. */
export interface LoopStep {
  id: string
  /** `Acknowledged` */
  label: string
  at: string
  /** Under the label: `1 Apr, day 2`. */
  note: string
  /** Kept: the step that closed it well. Due: what is late. */
  tone?: 'kept' | 'due'
  /** The entry that says so. */
  href?: string | undefined
}

export interface LoopBarProps {
  course: LoopCourse
  steps: readonly LoopStep[]
  /** How it ended, beside the bar's end where there is room; two lines. */
  ending?: { label: string; note: string; href?: string | undefined } | undefined
  /** What stands under a late stretch: `no answer for 38 days`; and the entry from which it was awaited. */
  late?: { told: string; href?: string | undefined } | undefined
  /** The present, or the moment viewed. */
  now: string
  /** The loop in one sentence. */
  summary: string
}

const KEPT = { tone: 'kept' } as const
const MIDDLE = 46
const WIDE = 900
const ENDING = 264

/** A loop from given over due to closed, hatched where it was late, each step named above or below it. */
export function LoopBar({ course, steps, ending, late, now, summary }: LoopBarProps) {
  const [ref, width] = useWidth<HTMLElement>(1392)
  const beside = ending !== undefined && width >= WIDE
  const plot = width - (beside ? ENDING : 4)
  const axis = timeAxis(loopWindow(course, now), plot)
  const end = course.closed === undefined ? plot : axis.x(Date.parse(course.closed))
  const named =
    ending === undefined || beside
      ? steps
      : [...steps, { id: 'end', ...ending, at: course.closed ?? now, ...(course.kept ? KEPT : {}) }]
  const placed = spreadLabels(
    named.map((step) => ({ ...step, x: axis.x(Date.parse(step.at)) })),
    plot,
  )
  return (
    <figure ref={ref} className="loop-bar" aria-label={summary}>
      <svg className="chart" width={width} height="96" aria-hidden="true">
        <LoopLife course={course} axis={axis} now={now} y={MIDDLE} half={6} />
        {placed.map((step) => (
          <Step key={step.id} step={step} />
        ))}
        {late !== undefined && <LateNote course={course} x={axis.x} late={late} placed={placed} />}
        {beside && (
          <Figure beside href={ending.href}>
            <text
              className={course.kept ? 'strong tone-kept' : 'strong ink'}
              x={end + 12}
              y={MIDDLE - 3}
            >
              {ending.label}
            </text>
            <text x={end + 12} y={MIDDLE + 11}>
              {ending.note}
            </text>
          </Figure>
        )}
      </svg>
    </figure>
  )
}

function Step({ step }: { step: Spread<LoopStep> }) {
  const { label, note, tone, x, side, anchor, bare, href } = step
  const above = side === 'above'
  const tick = bare ? '37v18' : above ? '30v22' : '40v24'
  return (
    <g className={anchor === 'end' ? 'anchor-end' : ''}>
      {tone !== 'kept' && <path d={`M${x + 0.5} ${tick}`} stroke="var(--ink)" />}
      {!bare && (
        <Figure beside href={href}>
          <text
            className={`halo ${tone === undefined ? 'ink' : `tone-${tone}`}`}
            x={x}
            y={above ? 12 : 76}
          >
            {label}
          </text>
          <text className="halo" x={x} y={above ? 25 : 89}>
            {note}
          </text>
        </Figure>
      )}
    </g>
  )
}

interface LateNoteProps {
  course: LoopCourse
  x: (time: number) => number
  late: NonNullable<LoopBarProps['late']>
  placed: readonly Spread<LoopStep>[]
}

/** Under the longest late stretch, where no step's label stands in its way. */
function LateNote({ course, x, late, placed }: LateNoteProps) {
  const middles = course.late
    .map(({ from, to }) => [x(Date.parse(from)), x(Date.parse(to))] as const)
    .sort((a, b) => b[1] - b[0] - (a[1] - a[0]))
  const [from, to] = middles[0] ?? [0, 0]
  const middle = (from + to) / 2
  const taken = placed.some(
    ({ side, bare, x: at, reach }) => side === 'below' && !bare && at + reach > middle - 80,
  )
  if (to - from < 240 || taken) return null
  return (
    <Figure beside href={late.href}>
      <text className="tone-due anchor-middle" x={middle} y="76">
        {late.told}
      </text>
    </Figure>
  )
}
