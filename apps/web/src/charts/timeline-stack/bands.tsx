import type { TimeAxis } from '../axis.ts'
import { fitted } from '../text-width.ts'
import { BAND } from './frame.ts'
import type { Span } from './panels.ts'

interface BandsProps {
  spans: readonly Span[]
  axis: TimeAxis
  /** Of the first row. */
  top: number
  clip: string
}

/** What went on for long, as thin bands, each named where there is room on it; one follows another with a gap. */
export function Bands({ spans, axis, top, clip }: BandsProps) {
  return spans.map(({ id, row, label, from, to, goesOn, href }) => {
    const begin = Math.max(0, axis.x(Date.parse(from)))
    const end = Math.min(axis.width, axis.x(Date.parse(to)))
    if (end <= begin) return null
    const y = top + BAND * row + BAND / 2 - 4
    return (
      <a key={id} href={href} tabIndex={-1} className="mark">
        <title>{label}</title>
        <rect x={begin} y={y - 7} width={end - begin} height={BAND} fill="transparent" />
        <path
          d={`M${begin} ${y}H${Math.max(begin + 1, end - 2)}`}
          stroke={goesOn ? 'var(--open-fill)' : 'var(--past-fill)'}
          strokeWidth="3"
          clipPath={`url(#${clip})`}
        />
        <text className="halo" x={begin + 10} y={y + 4}>
          {fitted(label, end - begin - 18)}
        </text>
      </a>
    )
  })
}
