import type { ReactNode } from 'react'
import { signed } from '../../words/figures.ts'
import { runningSteps, scaleOf, type WaterfallStep } from './running.ts'
import './small-waterfall.css'

export type Scale = ReturnType<typeof scaleOf>

/** A score before, and what moved it from there. */
interface Moved {
  start: number
  steps: readonly WaterfallStep[]
}

/** One scale for several, so that their bars can be compared. */
export const scaleForAll = (
  all: readonly { start: number; steps: readonly Pick<WaterfallStep, 'points'>[] }[],
): Scale =>
  scaleOf(
    all.flatMap(({ start, steps }) => [
      start,
      ...runningSteps(
        start,
        steps.map(({ points }, n) => ({ id: String(n), label: '', points })),
      ).map(({ score }) => score),
    ]),
  )

const leftOn = ({ low, high }: Scale, value: number) => `${((value - low) / (high - low)) * 100}%`

/** The ticks over a small waterfall's bars. */
const Ticks = ({ scale }: { scale: Scale }) => (
  <div className="track" aria-hidden="true">
    {scale.ticks
      .filter((_, n, { length }) => length < 4 || n % 2 === 0)
      .map((tick) => (
        <span key={tick} style={{ left: leftOn(scale, tick) }}>
          {tick}
        </span>
      ))}
  </div>
)

interface SmallWaterfallProps extends Moved {
  /** What the table is, for readers. */
  caption: string
  /** What is said of all of it, before its rows. */
  note: ReactNode
  scale: Scale
  /** A step's name and its points, as they lead on. */
  named: (step: WaterfallStep) => ReactNode
  pointed: (step: WaterfallStep) => ReactNode
}

/** What moved a score, beside other text: each row its name, its points, the score after it, and its bar. Filled adds, outlined takes away. */
export function SmallWaterfall({
  caption,
  note,
  start,
  steps,
  scale,
  named,
  pointed,
}: SmallWaterfallProps) {
  return (
    <table className="small-waterfall">
      <caption className="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{note ?? <span className="visually-hidden">What</span>}</th>
          <th scope="col" className="figure">
            <span className="visually-hidden">Points</span>
          </th>
          <th scope="col" className="figure">
            <span className="visually-hidden">Score</span>
          </th>
          <td className="bars">
            <Ticks scale={scale} />
          </td>
        </tr>
      </thead>
      <tbody>
        {runningSteps(start, steps).map((step, n, { length }) => (
          <tr key={step.id}>
            <th scope="row">{named(step)}</th>
            <td className="figure">{pointed(step)}</td>
            <td className="figure ink-3">{step.score.toFixed(2)}</td>
            <td className="bars" aria-hidden="true">
              <div className="track" title={signed(step.points)}>
                <i
                  className={step.points < 0 ? 'bar lost' : 'bar gained'}
                  style={{
                    left: leftOn(scale, Math.min(step.before, step.score)),
                    right: `calc(100% - ${leftOn(scale, Math.max(step.before, step.score))})`,
                  }}
                />
                {n < length - 1 && (
                  <i className="link" style={{ left: leftOn(scale, step.score) }} />
                )}
              </div>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
