import { timeAxis } from '../axis.ts'
import { textWidth } from '../text-width.ts'
import { useWidth } from '../use-width.ts'
import { type LoopCourse, LoopLife, loopWindow } from './loop-life.tsx'

interface SmallLoopProps {
  course: LoopCourse
  now: string
  /** Under its beginning, its date and its end. */
  labels: readonly { at: string; told: string; tone?: 'kept' | 'due' | undefined }[]
}

/** A loop as those see it who may not read it. */
export function SmallLoop({ course, now, labels }: SmallLoopProps) {
  const [ref, width] = useWidth<HTMLDivElement>(416)
  const axis = timeAxis(loopWindow(course, now), width - 4)
  let free = Number.POSITIVE_INFINITY
  return (
    <div ref={ref}>
      <svg className="chart" width={width} height="32" aria-hidden="true">
        <LoopLife course={course} axis={axis} now={now} y={8} half={4} />
        {labels.toReversed().map(({ at, told, tone }) => {
          // The end has its place first; what comes before it and finds none gives way.
          const wide = textWidth(told)
          const x = Math.min(axis.x(Date.parse(at)), width - wide - 4, free - wide - 8)
          if (x < 0) return null
          free = x
          return (
            <text key={told} className={tone === undefined ? '' : `tone-${tone}`} x={x} y="29">
              {told}
            </text>
          )
        })}
      </svg>
    </div>
  )
}
