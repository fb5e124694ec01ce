import { Section } from '../../ui/section.tsx'
import { csvOf } from '../../words/csv.ts'
import { grouped } from '../../words/figures.ts'
import type { Job, Look } from './job.ts'

const SHOWN = 100
const LEFT_OUT = 'left out; record it by hand if it matters'

/** Each line that was not understood, with what is done instead: nothing is guessed. */
export function Lines({ look: { lines, linesInAll }, of }: { look: Look; of: Job['of'] }) {
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
      note={`${grouped(linesInAll)} ${linesInAll === 1 ? 'line' : 'lines'}; nothing is guessed, each says what is done instead`}
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
            {lines.slice(0, SHOWN).map(({ file, line, commit, text, why, instead }) => (
              <tr key={`${file} ${commit} ${line} ${text} ${why}`}>
                <td>{file}</td>
                {isHistory && <td className="ink-3">{commit?.slice(0, 7)}</td>}
                <td className="figure ink-3">{line === 0 ? '' : line}</td>
                <td className="said">{text}</td>
                <td className="ink-2">{why}</td>
                <td className="instead">{instead ?? LEFT_OUT}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {linesInAll > SHOWN && (
        <p className="ink-3">The first {SHOWN} stand here; the rest is in the file.</p>
      )}
    </Section>
  )
}

const hrefOf = (lines: Look['lines']): string =>
  `data:text/csv;charset=utf-8,${encodeURIComponent(
    csvOf([
      ['file', 'commit', 'line', 'what it says', 'why not', 'done instead'],
      ...lines.map(({ file, commit = '', line, text, why, instead = LEFT_OUT }) => [
        file,
        commit,
        line,
        text,
        why,
        instead,
      ]),
    ]),
  )}`
