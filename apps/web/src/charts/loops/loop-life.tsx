import type { TimeAxis } from '../axis.ts'

/** A stretch of instants. */
export interface Stretch {
  from: string
  to: string
}

/** A loop's course: from when it was opened to when it was closed, or to the present. Instants are ISO 8601. */
export interface LoopCourse {
  opened: string
  /** Left out while it is open. */
  closed?: string | undefined
  /** Whether it ended as it should. */
  kept: boolean
  /** Between a date that passed and the answer, or the present. */
  late: readonly Stretch[]
  /** A date that is still to come. */
  due?: string | undefined
}

interface LoopLifeProps {
  course: LoopCourse
  axis: TimeAxis
  now: string
  /** The bar's middle. */
  y: number
  /** Half of the bar's height. */
  half: number
}

/** The bar of one loop: hatched wherever it was late, dashed up to a date still to come, capped once closed. */
export function LoopLife({ course, axis, now, y, half }: LoopLifeProps) {
  const { opened, closed, kept, late, due } = course
  const x = (moment: string) => axis.x(Date.parse(moment))
  const [start, end] = [x(opened), x(closed ?? now)]
  return (
    <>
      <rect
        x={start}
        y={y - half}
        width={Math.max(2, end - start)}
        height={half * 2}
        fill={closed === undefined ? 'var(--open-fill)' : 'var(--past-fill)'}
      />
      {late.map(({ from, to }) => (
        <rect
          key={from}
          x={x(from)}
          y={y - half + 0.5}
          width={Math.max(2, x(to) - x(from))}
          height={half * 2 - 1}
          fill="url(#late)"
          stroke="var(--due-edge)"
        />
      ))}
      {due !== undefined && x(due) > end && (
        <rect
          x={end}
          y={y - half + 0.5}
          width={x(due) - end}
          height={half * 2 - 1}
          fill="none"
          stroke="var(--past)"
          strokeDasharray="2 2"
        />
      )}
      {closed !== undefined && (
        <rect
          x={end - 1.5}
          y={y - half - 2}
          width="3"
          height={half * 2 + 4}
          fill={kept ? 'var(--kept)' : 'var(--past)'}
        />
      )}
    </>
  )
}

/** The instants that a loop's bar has to hold. */
export function loopWindow({ opened, closed, due }: LoopCourse, now: string) {
  const from = Date.parse(opened)
  const ends = [closed ?? now, due ?? opened].map((moment) => Date.parse(moment))
  return { from, to: Math.max(...ends, from + 86_400_000) }
}
