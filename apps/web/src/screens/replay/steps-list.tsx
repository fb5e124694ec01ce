import { useEffect, useRef, useState } from 'react'
import { PointShape } from '../../charts/marks/point-shape.tsx'
import { useDates } from '../../here/use-dates.ts'
import { isSealed } from '../../ui/readable.ts'
import { doerOf, lagTone } from '../../ui/stamp.ts'
import { days, stretch } from '../../words/dates.ts'
import { count } from '../../words/figures.ts'
import { shapeOf } from './importance.ts'
import type { Replay } from './use-replay.ts'
import { type Line, linesOf, type Step } from './walk.ts'

/** So much of what lies behind is shown; the rest opens. */
const MOST_BEHIND = 14

/** The record up to the step at which it stands; what came later is veiled. */
export function StepsList({ replay }: { replay: Replay }) {
  const { steps, at, clock, walked, place } = replay
  const [all, setAll] = useState(false)
  const behind = steps.slice(0, at === undefined ? 0 : steps.indexOf(at) + 1)
  const lines = linesOf(behind, walked, clock)
  const shown = all ? lines : lines.slice(-MOST_BEHIND)
  const left = lines.slice(0, lines.length - shown.length)
  return (
    <section className="steps" aria-labelledby="replay-record">
      <h2 id="replay-record">
        Record{' '}
        <span className="note">
          in the order {clock === 'recorded' ? 'it was recorded' : 'it happened'}
        </span>
      </h2>
      {left.length > 0 && (
        <button type="button" className="behind" onClick={() => setAll(true)}>
          {behindInWords(left)}, <u>show</u>
        </button>
      )}
      <ol>
        {shown.map((line) => (
          <Row key={keyOf(line)} line={line} replay={replay} />
        ))}
      </ol>
      {at === undefined && <p className="ink-2">Nothing in these days is walked step by step.</p>}
      <p className="veil">
        {place < walked.length
          ? `${count(walked.length - place, 'later step')} hidden`
          : 'The end of what is walked'}
      </p>
    </section>
  )
}

const keyOf = (line: Line) => (line.is === 'step' ? line.step.id : `${line.is} ${line.after}`)

function behindInWords(lines: readonly Line[]): string {
  const steps = lines.filter(({ is }) => is === 'step').length
  const folded = lines.reduce((sum, line) => sum + (line.is === 'folded' ? line.count : 0), 0)
  const low = folded === 0 ? '' : `, and ${folded} of low importance`
  return steps === 0 ? `${folded} of low importance` : `Steps 1 to ${steps}${low}`
}

function Row({ line, replay }: { line: Line; replay: Replay }) {
  if (line.is === 'folded')
    return <li className="ink-3 quiet">{line.count} of low importance, folded</li>
  if (line.is === 'silence') return <li className="ink-3 quiet">‖ {stretch(line.length)} ‖</li>
  return <StepRow step={line.step} number={line.number} replay={replay} />
}

interface StepRowProps {
  step: Step
  number: number
  replay: Replay
}

function StepRow({ step, number, replay: { at, clock, go } }: StepRowProps) {
  const { minute } = useDates()
  const row = useRef<HTMLLIElement>(null)
  const current = step === at
  useEffect(() => {
    if (current) row.current?.scrollIntoView({ block: 'nearest' })
  }, [current])
  const { on, did, mended, lagDays, unshown = [] } = step
  const title = on === undefined || isSealed(on.title) ? '' : on.title
  return (
    <li ref={row} className={current ? 'current' : ''}>
      <button type="button" aria-current={current ? 'step' : undefined} onClick={() => go(step)}>
        <span className="ink-3 number">{number}</span>
        <span className="when">{minute(clock === 'recorded' ? step.recorded : step.happened)}</span>
        <svg className="chart" width="16" height="16" aria-hidden="true">
          <PointShape
            kind={shapeOf[step.lane]}
            state="current"
            x={8}
            y={8}
            recordedLater={lagDays > 0}
          />
        </svg>
        <span className="what">
          <span className="ink-3">{on?.ordinal}</span> {did}
          {mended !== undefined && <span className="tone-due"> {mended}</span>}
        </span>{' '}
        <span className="ink-3 who">{doerOf(step)}</span>
        {title !== '' && <span className="ink-2 title">{title}</span>}
        {lagDays > 0 && (
          <span className={`${lagTone(step)} lag`}>
            {clock === 'recorded'
              ? `happened ${minute(step.happened)}, recorded ${days(lagDays)} later`
              : `recorded ${days(lagDays)} later`}
          </span>
        )}
        {unshown.length > 0 && (
          <span className="tone-due lag">{unshown.map(({ text }) => text).join('')}</span>
        )}
      </button>
    </li>
  )
}
