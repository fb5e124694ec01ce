import type { TimeAxis } from '../axis.ts'
import { LoopShape } from '../marks/loop-shape.tsx'

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

/** The bar of one loop, on an axis of time. */
export function LoopLife({ course, axis, now, y, half }: LoopLifeProps) {
  const { opened, closed, kept, late, due } = course
  const x = (moment: string) => axis.x(Date.parse(moment))
  return (
    <LoopShape
      kept={kept}
      open={x(opened)}
      closed={closed === undefined ? undefined : x(closed)}
      late={late.map(({ from, to }) => ({ from: x(from), to: x(to) }))}
      due={due === undefined ? undefined : x(due)}
      now={x(now)}
      y={y}
      half={half}
    />
  )
}

/** The instants that a loop's bar has to hold. */
export function loopWindow({ opened, closed, due }: LoopCourse, now: string) {
  const from = Date.parse(opened)
  const ends = [closed ?? now, due ?? opened].map((moment) => Date.parse(moment))
  return { from, to: Math.max(...ends, from + 86_400_000) }
}
