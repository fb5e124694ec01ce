interface ShareBarProps {
  count: number
  of: number
  /** Where the share may lie, 0 to 1. */
  interval?: { readonly low: number; readonly high: number } | undefined
  /** A stretch that it is held against, 0 to 1. */
  band?: { readonly from: number; readonly to: number } | undefined
  /** After a figure that is read aloud; of 100. */
  unit?: string
}

const WIDTH = 96

/** A share as a dot on its interval, between lines at 0, 50 and 100 %. */
export function ShareBar({ count, of, interval, band, unit = ' %' }: ShareBarProps) {
  const x = (share: number) => 4 + share * (WIDTH - 8)
  return (
    <>
      <svg className="chart" width={WIDTH} height="16" aria-hidden="true">
        {band !== undefined && (
          <rect
            x={x(band.from)}
            y="1"
            width={x(band.to) - x(band.from)}
            height="14"
            fill="var(--region)"
          />
        )}
        {[0, 0.5, 1].map((at) => (
          <path key={at} d={`M${x(at)} 2V14`} stroke="var(--grid)" />
        ))}
        {interval !== undefined && (
          <>
            <path
              d={`M${x(interval.low)} 8H${x(interval.high)}`}
              stroke="var(--past)"
              strokeWidth="3"
            />
            <circle cx={x(count / of)} cy="8" r="3" fill="var(--ink)" />
          </>
        )}
      </svg>
      {interval !== undefined && (
        <span className="visually-hidden">
          between {Math.round(100 * interval.low)} and {Math.round(100 * interval.high)}
          {unit}
        </span>
      )}
    </>
  )
}
