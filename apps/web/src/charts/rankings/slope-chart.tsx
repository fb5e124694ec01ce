import type { Tone } from '../../here/people.ts'
import { textWidth } from '../text-width.ts'
import { useWidth } from '../use-width.ts'
import './slope-chart.css'
import type { Slope } from './slopes-between.ts'

interface SlopeChartProps {
  /** "Dana’s order" on the left, "Noor’s order" on the right. */
  heads: readonly { readonly label: string; readonly tone: Tone }[]
  slopes: readonly Slope[]
  /** By goal. */
  names: ReadonlyMap<string, { readonly ref: string; readonly title: string }>
  /** For who cannot see it. */
  summary: string
}

const ROW = 36
const HEAD = 32
/** From a goal's dot to its name. */
const APART = 12
/** What a title's number takes beside it. */
const NUMBER = 36
const SIZE = 11
/** Below it titles do not fit: the numbers stand alone. */
const NARROW = 560

/** The goals in two orders, a line for each from its place on the left to its place on the right. */
export function SlopeChart({ heads, slopes, names, summary }: SlopeChartProps) {
  const [ref, width] = useWidth<HTMLDivElement>(720)
  const narrow = width < NARROW
  const side = narrow ? 48 : Math.min(296, width * 0.34)
  const [from, to] = [side, width - side]
  /** Over its titles; where there are only numbers, a head takes the room up to the edge. */
  const headAt = narrow ? [0, width] : [from - APART, to + APART]
  const y = (row: number) => HEAD + ROW * row + ROW / 2
  const label = (goal: string, turned: boolean) => {
    const { ref: number = '', title = '' } = names.get(goal) ?? {}
    const text = narrow ? [number] : turned ? [title, number] : [number, title]
    return text.map((part, n) => (
      <tspan key={part} className={part === number ? 'ink-3' : ''} dx={n === 0 ? 0 : 6}>
        {part === number ? number : shortened(part, side - APART - NUMBER)}
      </tspan>
    ))
  }
  return (
    <div ref={ref} className="slopes-of">
      <svg
        className="chart slopes"
        width={width}
        height={HEAD + ROW * slopes.length}
        role="img"
        aria-label={summary}
      >
        {heads.map(({ label: head, tone }, n) => (
          <text
            key={head}
            className={`strong tone-${tone}${(n === 0) === narrow ? '' : ' anchor-end'}`}
            x={headAt[n]}
            y={16}
          >
            {head}
          </text>
        ))}
        {slopes
          .toSorted((a, b) => Number(a.most) - Number(b.most))
          .map(({ goal, left, right, crosses, most }) => (
            <path
              key={goal}
              d={`M${from} ${y(left)}C${(from + to) / 2} ${y(left)} ${(from + to) / 2} ${y(right)} ${to} ${y(right)}`}
              fill="none"
              stroke={most ? 'var(--ink)' : crosses > 0 ? 'var(--ink-3)' : 'var(--past)'}
              strokeWidth={most ? 2 : 1}
            />
          ))}
        {slopes.map(({ goal, left, right, most }) => (
          <g key={goal} className={most ? 'strong' : ''}>
            <circle cx={from} cy={y(left)} r="4" fill={`var(--${heads[0]?.tone ?? 'ink'})`} />
            <circle cx={to} cy={y(right)} r="4" fill={`var(--${heads[1]?.tone ?? 'ink'})`} />
            <text className="ink anchor-end" x={from - APART} y={y(left) + 4}>
              {label(goal, true)}
            </text>
            <text className="ink" x={to + APART} y={y(right) + 4}>
              {label(goal, false)}
            </text>
          </g>
        ))}
      </svg>
    </div>
  )
}

/** As much of a title as there is room for beside its number. */
function shortened(text: string, room: number): string {
  if (textWidth(text, SIZE) <= room) return text
  const letters = Math.max(4, Math.floor((text.length * room) / textWidth(text, SIZE)) - 1)
  return `${text.slice(0, letters)}…`
}
