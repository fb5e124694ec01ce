import { useState } from 'react'
import { Section } from '../../ui/section.tsx'
import { begun } from '../../words/begun.ts'
import { csvHref } from '../../words/csv.ts'
import { grouped } from '../../words/figures.ts'
import type { Job, Line, Look, Settled } from './job.ts'

const STEP = 100
const LEFT_OUT = 'left out; record it by hand if it matters'

interface LinesProps {
  look: Look
  of: Job['of']
  /** Absent once there is nothing more to choose. */
  onChoose?: (settled: Settled) => void
}

/** Each line that was not understood, with what is done instead, and what else may be: nothing is guessed. */
export function Lines({ look: { lines, linesInAll }, of, onChoose }: LinesProps) {
  const [shown, setShown] = useState(STEP)
  if (linesInAll === 0)
    return (
      <Section title="Not understood">
        <p className="ink-2">Nothing: every line was read.</p>
      </Section>
    )
  const isHistory = of === 'history'
  return (
    <Section
      title="Not understood"
      note={`${grouped(linesInAll)} ${linesInAll === 1 ? 'line' : 'lines'}; nothing is guessed, each says what is done instead, where you choose nothing else`}
      end={
        <a className="plain" download="not-understood.csv" href={hrefOf(lines)}>
          {lines.length < linesInAll
            ? `Download the first ${grouped(lines.length)}`
            : 'Download as CSV'}
        </a>
      }
    >
      <div className="scrolls">
        <table className="lines">
          <thead>
            <tr>
              <th scope="col">File</th>
              {isHistory && <th scope="col">Commit</th>}
              <th scope="col" className="figure">
                Line
              </th>
              <th scope="col">What it says</th>
              <th scope="col">Why not</th>
              <th scope="col">Done instead</th>
            </tr>
          </thead>
          <tbody>
            {lines.slice(0, shown).map((each) => (
              <tr key={`${each.file} ${each.commit} ${each.line} ${each.text} ${each.why}`}>
                <td>{each.file}</td>
                {isHistory && <td className="ink-3">{each.commit?.slice(0, 7)}</td>}
                <td className="figure ink-3">{each.line === 0 ? '' : each.line}</td>
                <td className="said">{each.text}</td>
                <td className="ink-2">{each.why}</td>
                <td className="instead">
                  <Instead of={each} onChoose={onChoose} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {lines.length > shown && (
        <p className="row ink-3">
          <button type="button" className="button" onClick={() => setShown(shown + STEP)}>
            Show the next {STEP}
          </button>
          The first {grouped(shown)} stand here.
        </p>
      )}
    </Section>
  )
}

function Instead({ of, onChoose }: { of: Line; onChoose: LinesProps['onChoose'] }) {
  const { choosing } = of
  if (choosing === undefined || choosing.choices.length === 0 || onChoose === undefined)
    return insteadOf(of)
  return (
    <select
      aria-label={`Instead of “${of.text}”`}
      value={choosing.chosen ?? ''}
      onChange={({ target }) => onChoose({ line: choosing.id, instead: target.value })}
    >
      <option value="">{begun(of.instead ?? LEFT_OUT)}</option>
      {choosing.choices.map(({ is, label }) => (
        <option key={is} value={is}>
          {label}
        </option>
      ))}
    </select>
  )
}

const insteadOf = ({ choosing, instead = LEFT_OUT }: Line): string =>
  choosing?.choices.find(({ is }) => is === choosing.chosen)?.label ?? instead

const hrefOf = (lines: Look['lines']): string =>
  csvHref([
    ['file', 'commit', 'line', 'what it says', 'why not', 'done instead'],
    ...lines.map((each) => {
      const { file, commit = '', line, text, why } = each
      return [file, commit, line, text, why, insteadOf(each)]
    }),
  ])
