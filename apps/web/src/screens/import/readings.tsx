import { useTo } from '../../here/place-context.tsx'
import { dayAndMinute } from '../../words/dates.ts'
import { count, grouped } from '../../words/figures.ts'
import type { Reading } from './followed-source.ts'

/** What the readings of an address came to: the last one open, the others folded. */
export function Readings({ readings }: { readings: readonly Reading[] }) {
  const [last, ...older] = readings
  if (last === undefined) return null
  return (
    <>
      <One reading={last} />
      {older.length > 0 && (
        <details>
          <summary>{count(older.length, 'earlier reading')}</summary>
          <ul>
            {older.map((each) => (
              <li key={each.at}>
                <One reading={each} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  )
}

function One({ reading: { at, came, import: begun, problem } }: { reading: Reading }) {
  const to = useTo()
  return (
    <p className={problem === undefined ? '' : 'tone-due'}>
      <span className="ink-2">{dayAndMinute(at)}:</span>{' '}
      {problem ??
        (came === undefined ? 'as it was before.' : came.recorded === 0 && 'nothing new.')}
      {came !== undefined && came.recorded > 0 && (
        <>
          {begun === undefined ? (
            count(came.recorded, 'new entry', 'new entries')
          ) : (
            <a href={to(`/record?correlation=${begun}`)}>
              {count(came.recorded, 'new entry', 'new entries')}
            </a>
          )}
          {came.known > 0 && `, ${grouped(came.known)} known`}.
        </>
      )}
      {came !== undefined && came.lines > 0 && (
        <span className="ink-2">
          {' '}
          {count(came.lines, 'line')} not understood: import the file by hand once to choose what is
          done with {came.lines === 1 ? 'it' : 'them'}.
        </span>
      )}
    </p>
  )
}
