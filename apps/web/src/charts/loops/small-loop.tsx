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
  let free = 0
  return (
    <div ref={ref}>
      <svg className="chart" width={width} height="32" aria-hidden="true">
        <LoopLife course={course} axis={axis} now={now} y={8} half={4} />
        {labels.map(({ at, told, tone }) => {
          const wide = textWidth(told)
          const x = Math.max(free, Math.min(axis.x(Date.parse(at)), width - wide))
          free = x + wide + 8
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
