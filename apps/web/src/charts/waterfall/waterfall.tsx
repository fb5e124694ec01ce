import { useState } from 'react'
import type { Tone } from '../../here/people.ts'
import { signed } from '../../words/figures.ts'
import {
  type RunningStep,
  roundedAway,
  runningSteps,
  scaleOf,
  type WaterfallStep,
} from './running.ts'
import './waterfall.css'

export interface WaterfallProps {
  /** What the table is, for readers: `Contributions that sum to 61.29`. */
  caption: string
  start: { label: string; value: number }
  steps: readonly WaterfallStep[]
  total: { label: string; value: number; low?: number; high?: number; person: Tone }
  /** Column heads: when a step counts from, and what it is. */
  heads?: { when: string; what: string }
}

/** What a score is made of: bars and table in the same rows. Filled adds, outlined takes away. */
export function Waterfall({ caption, start, steps, total, heads }: WaterfallProps) {
  const running = runningSteps(start.value, steps)
  const rounding = roundedAway(start.value, steps)
  const scale = scaleOf([
    start.value,
    total.value,
    total.low ?? total.value,
    total.high ?? total.value,
    ...running.map(({ score }) => score),
  ])
  const left = (value: number) => `${((value - scale.low) / (scale.high - scale.low)) * 100}%`
  return (
    <table className="waterfall">
      <caption className="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          <th scope="col" className="when">
            {heads?.when ?? 'When'}
          </th>
          <th scope="col">{heads?.what ?? 'What'}</th>
          <th scope="col" className="ref">
            <span className="visually-hidden">Record</span>
          </th>
          <th scope="col" className="figure">
            Points
          </th>
          <th scope="col" className="figure score">
            Score
          </th>
          <td className="bars" aria-hidden="true">
            <div className="track">
              {scale.ticks.map((tick) => (
                <span
                  key={tick}
                  className={tick === scale.high ? 'at-end' : ''}
                  style={{ left: left(tick) }}
                >
                  {tick}
                </span>
              ))}
            </div>
          </td>
        </tr>
      </thead>
      <tbody>
        <tr>
          <td className="when" />
          <td className="what">{start.label}</td>
          <td className="ref" />
          <td className="figure">{start.value.toFixed(2)}</td>
          <td className="figure score ink-3">{start.value.toFixed(2)}</td>
          <td className="bars" aria-hidden="true">
            <div className="track">
              <i className="dot past" style={{ left: left(start.value) }} />
              <i className="link" style={{ left: left(start.value) }} />
            </div>
          </td>
        </tr>
        {running.map((step) => (
          <StepRow key={step.id} step={step} left={left} />
        ))}
        {rounding !== 0 && (
          <tr>
            <td className="when" />
            <td className="what ink-3">Rounding of the points above</td>
            <td className="ref" />
            <td className="figure ink-3">{signed(rounding)}</td>
            <td className="score" />
            <td className="bars" aria-hidden="true" />
          </tr>
        )}
        <tr className="total">
          <td className="when" />
          <th scope="row" className="what">
            {total.label}
          </th>
          <td className="ref" />
          <td />
          <td className="figure score">
            <b>{total.value.toFixed(2)}</b>
          </td>
          <td className="bars" aria-hidden="true">
            <div className="track">
              {total.low !== undefined && total.high !== undefined && (
                <i
                  className={`band ${total.person}`}
                  style={{ left: left(total.low), right: `calc(100% - ${left(total.high)})` }}
                />
              )}
              <i className={`dot ${total.person}`} style={{ left: left(total.value) }} />
            </div>
          </td>
        </tr>
      </tbody>
    </table>
  )
}

/** A row answers hover and focus in both its halves at once. */
function StepRow({ step, left }: { step: RunningStep; left: (value: number) => string }) {
  const [marked, mark] = useState(false)
  const from = Math.min(step.before, step.score)
  const to = Math.max(step.before, step.score)
  return (
    <tr
      className={`${step.when === undefined ? '' : 'group'} ${marked ? 'marked' : ''}`}
      onPointerEnter={() => mark(true)}
      onPointerLeave={() => mark(false)}
      onFocus={() => mark(true)}
      onBlur={() => mark(false)}
    >
      <td className="when nowrap ink-2">{step.when}</td>
      <td className={step.href === undefined ? 'what ink-3' : 'what'}>
        {step.href === undefined ? step.label : <a href={step.href}>{step.label}</a>}
      </td>
      <td className="ref ink-3">{step.ref}</td>
      <td className="figure">{signed(step.points)}</td>
      <td className="figure score ink-3">{step.score.toFixed(2)}</td>
      <td className="bars" aria-hidden="true">
        <div className="track">
          <i
            className={step.points < 0 ? 'bar lost' : 'bar gained'}
            style={{ left: left(from), right: `calc(100% - ${left(to)})` }}
          />
          <i className="link" style={{ left: left(step.score) }} />
        </div>
      </td>
    </tr>
  )
}
