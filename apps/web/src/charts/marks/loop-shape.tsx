interface LoopShapeProps {
  /** Whether it ended as it should. */
  kept: boolean
  /** Pixels: where it opens, falls due (absent: no date), is closed (absent: still open), and the present. */
  open: number
  due: number | undefined
  closed: number | undefined
  /** Between a date that passed and what was awaited. */
  late: readonly { from: number; to: number }[]
  now: number
  y: number
  /** Half of the bar's height. */
  half: number
}

/** A loop as a bar: from open over due to closed, hatched wherever it was late, with an end cap once it is closed. */
export function LoopShape({ kept, open, due, closed, late, now, y, half }: LoopShapeProps) {
  const end = closed ?? Math.max(now, open + 2)
  return (
    <>
      <rect
        x={open}
        y={y - half}
        width={Math.max(2, end - open)}
        height={half * 2}
        fill={closed === undefined ? 'var(--open-fill)' : 'var(--past-fill)'}
      />
      {late.map(({ from, to }) => (
        <rect
          key={from}
          x={Math.max(from, open)}
          y={y - half + 0.5}
          width={Math.max(2, to - Math.max(from, open))}
          height={half * 2 - 1}
          fill="url(#late)"
          stroke="var(--due-edge)"
        />
      ))}
      {closed === undefined && due !== undefined && due > end && (
        <rect
          x={end}
          y={y - half + 0.5}
          width={due - end}
          height={half * 2 - 1}
          fill="none"
          stroke="var(--past)"
          strokeDasharray="2 2"
        />
      )}
      {closed !== undefined && (
        <rect
          x={closed - 1.5}
          y={y - half - 2}
          width="3"
          height={half * 2 + 4}
          fill={kept ? 'var(--kept)' : 'var(--past)'}
        />
      )}
    </>
  )
}

/** From when it happened to when it was recorded. */
export function Tail({ from, to, y }: { from: number; to: number; y: number }) {
  return (
    <>
      <path d={`M${from} ${y}H${to}`} stroke="var(--canvas)" strokeWidth="4" />
      <path d={`M${from} ${y}H${to}`} stroke="var(--ink-2)" strokeDasharray="2 2" />
      <path d={`M${to} ${y - 5}v10`} stroke="var(--ink-2)" />
    </>
  )
}
